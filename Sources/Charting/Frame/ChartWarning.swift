internal import Numerals

/// What a chart could not show as it is; a sentence for the author.
package enum ChartWarning: Hashable, Sendable {
  case turnsTooOften(series: String, near: Double)
  case nonPositive(series: String)
  case nothingInFrame(series: String)
  case lookTheSame(String, String)
  case insetCovers
  case insetLeftOut
  case insetOutside
  case labelsLeftOut(Int)
  case formulaTooWide
  case panelFormulaTooWide(Int)

  package var sentence: String {
    switch self {
    case .turnsTooOften(let series, let near):
      "\(series) turns too often near \(Numeral.value(near).text) to be drawn; its envelope is shown"
    case .nonPositive(let series):
      "\(series) has values that are not positive; the logarithmic axis leaves them out"
    case .nothingInFrame(let series):
      "\(series) has no value in the frame"
    case .lookTheSame(let first, let second):
      "\(first) and \(second) look the same over the whole range"
    case .insetCovers:
      "the inset finds no free place and covers a part of a curve"
    case .insetLeftOut:
      "the inset finds no place where it covers no words, and was left out"
    case .insetOutside:
      "the inset shows nothing, since its part lies outside of the axes"
    case .labelsLeftOut(let count):
      count == 1
        ? "a label finds no free place and was left out"
        : "\(count) labels find no free place and were left out"
    case .formulaTooWide:
      "the formula is wider than the page and was left out"
    case .panelFormulaTooWide(let panel):
      "a formula of panel \(panel + 1) is wider than the panel and was left out"
    }
  }
}
