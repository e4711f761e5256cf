internal import Diagnostics
internal import Functions
internal import Text

extension Diagnostic {
  static func givenTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' is given twice", at: range)
  }

  static func computedTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' is computed twice", at: range, hint: "give one of them another name")
  }

  static func computedAndGiven(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "'\(name)' is computed by an equation and given after 'at'", at: range,
      hint: "leave one of them out")
  }

  static func noNumber(
    _ name: String, _ shape: Shape, at range: SourceRange
  ) -> Diagnostic {
    .error("'\(name)' is \(shape.words), and a graph is of numbers", at: range)
  }

  static func unused(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "nothing that the result needs uses '\(name)'", at: range,
      hint: "the last equation is the result")
  }
}
