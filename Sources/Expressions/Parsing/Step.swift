package import Diagnostics
package import Text

/// One line of a `steps` block: `name = expression`.
package struct Step: Hashable, Sendable {
  package var name: String
  package var nameRange: SourceRange
  package var value: Expression
  package var range: SourceRange

  package init(name: String, nameRange: SourceRange, value: Expression, range: SourceRange) {
    self.name = name
    self.nameRange = nameRange
    self.value = value
    self.range = range
  }
}

extension Parse {
  /// A block of steps.
  package static func steps(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Block<Step> {
    block(bytes, reporting: &diagnostics) { parser throws(Mistake) in try parser.step() }
  }
}

extension Parser {
  fileprivate mutating func step() throws(Mistake) -> Step {
    let start = current
    let name = try name(for: "the name of a step")
    guard take(.assign) else {
      if current.kind == .open(.round) {
        throw .error(
          "a step names one value", at: start.range,
          hint: "functions are defined in a formula block")
      }
      throw .error("a step needs a name", at: start.range, hint: "write 'name = expression'")
    }
    return Step(
      name: name.text, nameRange: name.range, value: try expression().expression,
      range: range(from: start.lower))
  }
}
