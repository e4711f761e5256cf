internal import Expressions

/// Parts of an expression of Python that stand in it several times, each of which gets a name of its own.
struct SharedParts {
  /// In an order in which each comes after those that it names.
  private(set) var parts: [(name: String, value: Expression)] = []
  private(set) var body: Expression
  private var taken: Set<String>

  /// What has fewer operands and operations is as short as a name.
  private static let smallest = 5
  private static let mostParts = 12

  init(of expression: Expression, avoiding names: Set<String>) {
    (body, taken) = (expression, names.union(Python.globalNames))
    while parts.count < Self.mostParts, let part = largest() { share(part) }
    sort()
  }

  /// The largest part that stands there twice or more.
  private func largest() -> Expression? {
    var counts: [String: Int] = [:]
    var largest: (part: Expression, size: Int)?
    for part in ([body] + parts.map(\.value)).flatMap(\.evaluatedParts) {
      let size = part.parts.reduce(0) { count, _ in count + 1 }
      guard part.isWorthSharing || (size >= Self.smallest && part.isArithmetic) else { continue }
      let source = part.source
      counts[source, default: 0] += 1
      if counts[source] == 2, size > largest?.size ?? 0 { largest = (part, size) }
    }
    return largest?.part
  }

  private mutating func share(_ part: Expression) {
    let name = name(for: part)
    let source = part.source
    func replaced(_ expression: Expression) -> Expression {
      expression.replacing { inner in
        inner.source == source ? Expression(.name(name, numpy: false), at: inner.range) : nil
      }
    }
    body = replaced(body)
    for index in parts.indices { parts[index].value = replaced(parts[index].value) }
    parts.append((name, part))
    taken.insert(name)
  }

  /// The first letter of the function that is called, e for an exponential.
  private func name(for part: Expression) -> String {
    var letter = "u"
    if case .call(let call) = part.kind, let first = call.name.first { letter = String(first) }
    if !taken.contains(letter) { return letter }
    return (1...).lazy.map { "\(letter)\($0)" }.first { !taken.contains($0) } ?? letter
  }

  private mutating func sort() {
    var sorted: [(name: String, value: Expression)] = []
    func add(_ part: (name: String, value: Expression)) {
      if sorted.contains(where: { $0.name == part.name }) { return }
      for name in part.value.names {
        if let other = parts.first(where: { $0.name == name }) { add(other) }
      }
      sorted.append(part)
    }
    for part in parts.reversed() { add(part) }
    parts = sorted
  }
}

extension Expression {
  /// The expression and all within it that Python certainly evaluates: of `a if c else b` the condition.
  fileprivate var evaluatedParts: [Expression] {
    if case .conditional(_, let condition, _) = kind { return [self] + condition.evaluatedParts }
    return [self] + children.flatMap(\.evaluatedParts)
  }

  /// Whether it takes time to compute, so that even a short one is worth a name.
  fileprivate var isWorthSharing: Bool {
    if case .call(let call) = kind {
      call.numpy || !Python.globalNames.contains(call.name)
    } else {
      false
    }
  }

  fileprivate var isArithmetic: Bool { if case .infix = kind { true } else { false } }
}
