internal import Diagnostics
internal import Numerals
internal import Text

extension BlockForm.Key {
  /// The key that says how many significant digits a block's numbers have; `content` is what an
  /// example of such a block holds.
  static func digits(above content: String) -> BlockForm.Key {
    BlockForm.Key(
      digitsName, .expression, "How many significant digits the numbers have, 1 to 17.",
      example: ["\(digitsName): 3", content])
  }

  fileprivate static let digitsName = "digits"
}

extension Scope {
  /// How a block's numbers are written: with the significant digits of its key `digits`.
  func format(of content: BlockContent, reporting findings: inout Findings) -> NumberFormat {
    guard let range = content.value(BlockForm.Key.digitsName) else { return .shortest }
    guard let count = Int(lesson.text(range)), NumberFormat.digits(count).isValid else {
      findings.misread([.digitsOutOfRange(at: range)])
      return .shortest
    }
    return .digits(count)
  }
}

extension Diagnostic {
  static func digitsOutOfRange(at range: SourceRange) -> Diagnostic {
    .error("digits are a whole number from 1 to 17", at: range, hint: "write 'digits: 4'")
  }
}
