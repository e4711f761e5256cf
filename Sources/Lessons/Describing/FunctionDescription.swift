internal import Expressions
package import Functions
internal import Notations

/// What is said of a function itself, whatever it is called with: its formula as it is defined and as
/// mathematics, its stated derivatives, and what the libraries do otherwise.
package struct FunctionDescription {
  private enum Subject {
    case formula(Function, Definition, differences: String?)
    case builtin(Builtin)
  }

  private let subject: Subject
  package let name: String
  /// The parameters that have to be given.
  private let required: [String]
  private let mixesElements: Bool

  /// Nil for a name that the library does not have.
  package init?(of name: String, in library: Library) {
    self.name = name
    if let function = library.functions[name], let definition = function.definition {
      let isPreludes = Prelude.library.functions[name] === function
      subject = .formula(
        function, definition, differences: isPreludes ? Prelude.differences[name] : nil)
      required = function.parameters.filter { $0.fallback == nil }.map(\.name)
      mixesElements = function.mixesElements
    } else if let builtin = Builtin.named[name] {
      subject = .builtin(builtin)
      required = builtin.parameters.filter { $0.fallback == nil }.map(\.name)
      mixesElements = builtin.mixesElements
    } else {
      return nil
    }
  }

  /// The call with the first parameter alone, as `relu(z)`; nil for a function of several numbers or
  /// of a vector, which is no curve.
  package var curve: String? {
    guard required.count == 1, !mixesElements else { return nil }
    return "(\(required[0]))"
  }

  // MARK: For people

  package var text: String {
    switch subject {
    case .builtin(let builtin): return "\(builtin.signature): \(builtin.summary)"
    case .formula(let function, let definition, let differences):
      let stated = Self.stated(by: function)
      let source = ([definition] + stated.map(\.definition)).map(\.source)
      var notes = function.starts.map(\.unicode) + [Self.mathematics(of: function)]
      if !function.isRecurrence { notes.append("Its derivative is automatic.") }
      if !stated.isEmpty { notes[1...] = stated.map(\.notation.unicode)[...] }
      return source.joined(separator: "\n") + "\n\n"
        + (notes + [differences].compactMap(\.self)).joined(separator: "\n")
    }
  }

  /// How to see curves of what is none by its name alone.
  package var remedy: String? {
    guard curve == nil else { return nil }
    let others = required.dropFirst().enumerated().map { String($0.offset + 1) }
    let example = mixesElements && required.count == 1 ? ["[z, 0, 1]"] : ["z"] + others
    let reason =
      required.count > 1
      ? "It has \(required.count) arguments that must be given"
      : "It is a function of a vector"
    return "\(reason): describe '\(name)(\(example.joined(separator: ", ")))', for example."
  }

  /// LeakyReLU(z) = …, with α = 0.01.
  private static func mathematics(of function: Function) -> String {
    let defaults = function.defaults.map(\.unicode).joined(separator: ", ")
    return (function.notation?.unicode ?? function.name)
      + (defaults.isEmpty ? "" : "    with " + defaults)
  }

  private struct Stated {
    var order: Int
    var definition: Definition
    var notation: Notation
  }

  private static func stated(by function: Function) -> [Stated] {
    function.stated.sorted { $0.key < $1.key }.compactMap { order, derivative in
      guard let definition = derivative.definition, let notation = function.notation(primes: order)
      else { return nil }
      return Stated(order: order, definition: definition, notation: notation)
    }
  }

  // MARK: For programs

  /// `{"name", "definition", "text", "latex", "derivatives", "differences"}`, of which a builtin has
  /// the name and a sentence as `text`; `derivatives` holds those that are stated.
  package var json: JSON {
    switch subject {
    case .builtin(let builtin):
      return JSON(members: ["name": .string(name), "text": .string(builtin.summary)])
    case .formula(let function, let definition, let differences):
      let derivatives = Self.stated(by: function).map { stated in
        JSON.object(
          [JSON.Member("order", .number(Double(stated.order)))]
            + Self.members(stated.definition, stated.notation))
      }
      return .object(
        [JSON.Member("name", .string(name))] + Self.members(definition, function.notation)
          + JSON(members: [
            "derivatives": .array(derivatives), "differences": differences.map { .string($0) },
          ]).members)
    }
  }

  private static func members(_ definition: Definition, _ notation: Notation?) -> [JSON.Member] {
    JSON(members: [
      "definition": .string(definition.source), "text": .string(notation?.unicode ?? ""),
      "latex": .string(notation?.latex ?? ""),
    ]).members
  }
}
