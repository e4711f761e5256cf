import Diagnostics
import Text

extension Parser {
  /// `0` or `t + 1` where the first parameter of a formula would stand; nil for a parameter.
  ///
  /// A value to begin with does not name the step: its parameter is without a name.
  mutating func recurrenceHead(
    hasPrimes: Bool
  ) throws(Mistake) -> (FormulaLine.Head, Definition.Parameter)? {
    let start = current
    switch (start.kind, token(1).kind) {
    case (.number, _), (.infix, .number): break
    case (.name, .infix), (.name, .open): break
    default: return nil
    }
    if hasPrimes {
      throw .error("a recurrence has no derivative by its step", at: start.range)
    }
    let isStep = take(.name)
    if isStep, !take(.infix(.add)) { throw Self.headForm(at: start, current) }
    let number = current
    let end = token(1).kind
    guard take(.number), let count = Int(text(of: number)),
      (isStep ? 1 : 0)...SyntaxLimits.starts ~= count, end == .comma || end == .close(.round)
    else { throw Self.headForm(at: start, number) }
    let parameter = Definition.Parameter(
      name: isStep ? text(of: start) : "", range: range(from: start.lower))
    return (isStep ? .step(count) : .start(count), parameter)
  }

  private static func headForm(at start: Token, _ end: Token) -> Mistake {
    .error(
      "a recurrence is defined at 0 and at its step plus a whole number",
      at: SourceRange(start.lower, max(start.upper, end.upper)),
      hint: "write 'w(0) = …' and 'w(t + 1) = …'")
  }
}

/// Puts the lines of a block's recurrences together.
struct RecurrenceReader {
  private(set) var definitions = Parse.Block<Definition>(items: [], brokenNames: [])
  private(set) var diagnostics: [Diagnostic] = []

  init(_ lines: Parse.Block<FormulaLine>) {
    definitions.brokenNames = lines.brokenNames
    var starts: [String: [FormulaLine]] = [:]
    var named: Set<String> = []
    for line in lines.items {
      let name = line.definition.name
      switch line.head {
      case .parameters: definitions.items.append(line.definition)
      case .start:
        if named.contains(name) {
          reject(name, .startBelowStep(line.definition))
        } else {
          starts[name, default: []].append(line)
        }
      case .step(let count):
        guard named.insert(name).inserted else {
          reject(name, .stepTwice(line.definition))
          continue
        }
        if let fault = Self.fault(of: starts[name] ?? [], line.definition, count) {
          if !definitions.brokenNames.contains(name) { reject(name, fault) }
        } else {
          var definition = line.definition
          definition.recurrence = Recurrence(
            starts: (starts[name] ?? []).map(\.definition.body))
          definition.range = (starts[name] ?? []).reduce(definition.range) {
            $0.union($1.definition.range)
          }
          definitions.items.append(definition)
        }
      }
    }
    for (name, lines) in starts.sorted(by: { $0.key < $1.key })
    where !named.contains(name) && !definitions.brokenNames.contains(name) {
      reject(name, .noStep(lines[0].definition))
    }
    let system = definitions.items.filter { $0.recurrence != nil }
    if system.isEmpty { return }
    for index in definitions.items.indices {
      definitions.items[index].recurrence?.system = system
    }
  }

  private mutating func reject(_ name: String, _ fault: Diagnostic) {
    diagnostics.append(fault)
    definitions.brokenNames.insert(name)
  }

  /// What is wrong with the values that a recurrence begins with.
  private static func fault(
    of starts: [FormulaLine], _ step: Definition, _ count: Int
  ) -> Diagnostic? {
    for (place, line) in starts.enumerated() {
      if place >= count { return .tooManyStarts(line.definition, count, step) }
      if line.head != .start(place) { return .gap(step.name, place, at: line.definition.nameRange) }
      let (own, others) = (line.definition.parameters, step.parameters)
      guard
        own.dropFirst().elementsEqual(
          others.dropFirst(),
          by: { $0.name == $1.name && $0.fallback?.source == $1.fallback?.source })
      else { return .unlike(line.definition, step) }
    }
    return starts.count < count ? .gap(step.name, starts.count, at: step.nameRange) : nil
  }
}

extension Diagnostic {
  fileprivate static func startBelowStep(_ start: Definition) -> Diagnostic {
    .error(
      "the values that '\(start.name)' begins with stand above its step", at: start.nameRange)
  }

  fileprivate static func stepTwice(_ step: Definition) -> Diagnostic {
    .error("the step of '\(step.name)' stands there twice", at: step.nameRange)
  }

  fileprivate static func noStep(_ start: Definition) -> Diagnostic {
    .error(
      "'\(start.name)' begins, but has no step", at: start.nameRange,
      hint: "write '\(start.name)(t + 1) = …' below it")
  }

  fileprivate static func gap(_ name: String, _ place: Int, at range: SourceRange) -> Diagnostic {
    .error(
      "the recurrence '\(name)' has no value at \(place)", at: range,
      hint: "write '\(name)(\(place)) = …' above its step")
  }

  fileprivate static func tooManyStarts(
    _ start: Definition, _ count: Int, _ step: Definition
  ) -> Diagnostic {
    .error(
      "the step of '\(start.name)' gives its value at \(count) already", at: start.nameRange,
      hint: "write '\(start.name)(\(step.parameters[0].name) + \(count + 1)) = …' for one more "
        + "value to begin with")
  }

  fileprivate static func unlike(_ start: Definition, _ step: Definition) -> Diagnostic {
    let names = step.parameters.dropFirst().map { parameter in
      ", " + parameter.name + (parameter.fallback.map { "=" + $0.source } ?? "")
    }
    return .error(
      "all lines of a recurrence have the same parameters", at: start.nameRange,
      hint: "write '\(start.name)(0\(names.joined()))'")
  }
}
