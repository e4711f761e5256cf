internal import Expressions
internal import Functions

/// A recurrence as Python computes it: a list of states for each recurrence that it needs, and a loop
/// that adds one state to each.
struct NumPyLoop {
  struct Member {
    /// The name of its list.
    let list: String
    /// The values that it begins with, and each further one, in which states and the step are names of
    /// Python.
    var starts: [Expression]
    var step: Expression
    /// After how many rounds of the loop the first further one is computed.
    let delay: Int
  }

  private(set) var members: [Member] = []
  let own: Int
  /// The variable of the loop, from 0.
  let counter: String
  /// How many values there are of each at least before the loop.
  let fewest: Int
  /// What the names of states and of the step stand for.
  private(set) var names: [String: PythonValue] = [:]

  /// Nil for what is no recurrence.
  ///
  /// - Parameters:
  ///   - definition: the recurrence.
  ///   - expressions: the step of each that it needs and what that begins with.
  ///   - taken: the names of other values.
  init?(_ definition: Definition, _ expressions: [Expression], avoiding taken: Set<String>) {
    let system = definition.neededSystem
    guard let own = system.firstIndex(where: { $0.name == definition.name }) else { return nil }
    self.own = own
    let counts = system.map { $0.recurrence?.starts.count ?? 1 }
    fewest = counts.min() ?? 1
    var taken = taken
    func free(_ names: [String]) -> String {
      let name = names.first { !taken.contains($0) } ?? names[0] + "_"
      taken.insert(name)
      return name
    }
    counter = free(["n", "k", "i", "step"])
    var lists: [String: String] = [:]
    for member in system {
      let name = Python.identifier(member.name)
      lists[member.name] = free([name + "s", name + "_list", name + "_states"])
    }
    for (member, count) in zip(system, counts) {
      let delay = count - fewest
      let step = member.parameters[0].name
      func translated(_ expression: Expression) -> Expression {
        expression.replacing { part in
          if case .name(step, false) = part.kind { return name(at(-delay), .plain, part) }
          guard case .call(let call) = part.kind, !call.numpy, let list = lists[call.name],
            let place = call.arguments.first?.value.place(from: step)
          else { return nil }
          let index =
            switch place {
            case .start(let number): String(number)
            case .step(let offset): at(offset - delay)
            }
          return name("\(list)[\(index)]", .array, part)
        }
      }
      let own = expressions.dropFirst(members.reduce(0) { $0 + 1 + $1.starts.count })
      members.append(
        Member(
          list: lists[member.name] ?? "", starts: own.dropFirst().prefix(count).map(translated),
          step: translated(own.first ?? member.body), delay: delay))
    }
  }

  /// The counter plus a number.
  private func at(_ offset: Int) -> String {
    offset == 0 ? counter : "\(counter) \(offset < 0 ? "-" : "+") \(abs(offset))"
  }

  private mutating func name(
    _ name: String, _ value: PythonValue, _ part: Expression
  ) -> Expression {
    // What is more than a name is one where it is an operand.
    let text = value == .plain && name != counter ? "(\(name))" : name
    names[text] = value
    return Expression(.name(text, numpy: false), at: part.range)
  }

  /// The same with each expression translated.
  func map(_ translation: (Expression) -> Expression) -> NumPyLoop {
    var loop = self
    for index in members.indices {
      loop.members[index].starts = members[index].starts.map(translation)
      loop.members[index].step = translation(members[index].step)
    }
    return loop
  }

  var expressions: [Expression] { members.flatMap { $0.starts + [$0.step] } }

  /// The statements of the function's body.
  ///
  /// - Parameters:
  ///   - index: the function's first parameter.
  ///   - indent: of each line.
  /// - Returns: lines, the last of which returns the states at `index`.
  func lines(of index: String, indent: String) -> [String] {
    var lines = ["\(indent)\(index) = np.asarray(\(index), dtype=int)"]
    for round in 0..<(members.map(\.starts.count).max() ?? 0) {
      for member in members where round < member.starts.count {
        let start = member.starts[round].asState
        lines.append(
          indent
            + (round == 0 ? "\(member.list) = [\(start)]" : "\(member.list).append(\(start))"))
      }
    }
    let last = fewest == 1 ? "" : " - \(fewest - 1)"
    lines.append("\(indent)for \(counter) in range(np.max(\(index))\(last)):")
    for member in members {
      let statement = "\(member.list).append(\(member.step.source))"
      lines +=
        member.delay == 0
        ? ["\(indent)    \(statement)"]
        : ["\(indent)    if \(counter) >= \(member.delay):", "\(indent)        \(statement)"]
    }
    return lines + ["\(indent)return np.array(\(members[own].list))[\(index)]"]
  }
}

extension Expression {
  /// What a list of states begins with: a number or an array of NumPy.
  fileprivate var asState: String {
    switch kind {
    case .number: "np.float64(\(source))"
    case .call(let call) where call.numpy && call.name == "array": source
    default: "np.asarray(\(source), dtype=float)"
    }
  }
}
