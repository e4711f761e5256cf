internal import Expressions
internal import Functions

/// What calls of one formula have in common, by the places of its parameters.
struct Settings {
  /// What parameters stand for in all of them: another name, or a constant in place of a default. Other
  /// arguments say at what the formula is evaluated and not what it is.
  private var values: [Int: Expression] = [:]
  /// The parameters with a default that the left side of an equation tells: what differs between the
  /// calls stays a letter, and a constant is none that the formula has by itself.
  private(set) var told: Set<Int> = []

  init() {}

  /// Of some calls of a function.
  init(of calls: [Call], _ function: Function, in library: Library) {
    let names = function.parameters.map(\.name)
    for (place, parameter) in function.parameters.enumerated() {
      let given = calls.map { call in
        call.arguments.enumerated().first { index, argument in
          argument.place(at: index, among: names) == place
        }?.element.value
      }
      guard let fallback = parameter.fallback else {
        values[place] = given.lazy.compactMap(\.self).first(where: \.isName)
        continue
      }
      guard let value = given.lazy.compactMap(\.self).first else { continue }
      let numbers = given.map { $0 == nil ? fallback : library.constant($0) }
      let isCommon =
        numbers.contains(nil)
        ? given.allSatisfy { $0?.source == value.source }
        : numbers.allSatisfy { $0 == numbers[0] }
      if !isCommon {
        told.insert(place)
      } else if value.isName || value.isConstant {
        values[place] = value
        if let number = numbers[0], number != fallback { told.insert(place) }
      }
    }
  }

  /// By the names that a definition gives its parameters.
  func values(of definition: Definition) -> [String: Expression] {
    Dictionary(
      definition.parameters.enumerated().compactMap { place, parameter in
        values[place].map { (parameter.name, $0) }
      }
    ) { first, _ in first }
  }
}

extension Expression {
  fileprivate var isName: Bool {
    if case .name(_, false) = kind { true } else { false }
  }
}

extension Library {
  /// The value of what holds no variable.
  fileprivate func constant(_ expression: Expression?) -> Value? {
    expression.flatMap { try? resolve($0).evaluate() }
  }
}
