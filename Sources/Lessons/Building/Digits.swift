internal import Diagnostics
internal import Numerals
internal import Text

extension ReportBuilder {
  /// How a block's numbers are written: with the significant digits of its key `digits`.
  mutating func format(of content: BlockContent) -> NumberFormat {
    guard let range = content.value("digits") else { return .shortest }
    guard let count = Int(lesson.text(range)), NumberFormat.digits(count).isValid else {
      diagnostics.append(.digitsOutOfRange(at: range))
      return .shortest
    }
    return .digits(count)
  }
}

extension Diagnostic {
  fileprivate static func digitsOutOfRange(at range: SourceRange) -> Diagnostic {
    .error("digits are a whole number from 1 to 17", at: range, hint: "write 'digits: 4'")
  }
}
