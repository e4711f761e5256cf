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
  case namesLeftOut(Int)
  case valuesLeftOut
  case groupsLeftOut(Int)
  case notesLeftOut(Int)
  case noRoomToLie
  case circlesLeftOut(series: String)
  case lookAlike(String, String)
  case tooSmall(series: String)
  case outOfFrame(series: String, near: Double)
  case formulaTooWide
  case panelFormulaTooWide(Int)
  case mapCoarse
  case lineNowhere(String)
  case scalesDiffer
  case drawnSmaller(percent: Int)
  case formulaTooHigh
  case pageTooLow(Double)
  case sideNamesLeftOut(Int, Side)
  case cellValuesLeftOut
  case arrowsLeftOut
  case cellsTooSmall
  case barLeftOut
  case keyLeftOut

  /// What names at the side of a matrix are of.
  package enum Side: String, Hashable, Sendable { case rows, columns }

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
    case .labelsLeftOut(let count): Self.leftOut(count, "label")
    case .namesLeftOut(let count): Self.leftOut(count, "name", "of the bars")
    case .valuesLeftOut: "the values of the bars find no place and were left out"
    case .groupsLeftOut(let count): Self.leftOut(count, "label", "of the groups")
    case .notesLeftOut(let count): Self.leftOut(count, "note", "below the groups")
    case .noRoomToLie: "the bars have no room to be horizontal and are drawn upright"
    case .circlesLeftOut(let series):
      "jumps of \(series) are too near each other for all of their circles; some were left out"
    case .lookAlike(let first, let second):
      "\(first) and \(second) have the same colour and the same dash"
    case .tooSmall(let series):
      "\(series) has values too small to be told from 0, and is drawn so"
    case .outOfFrame(let series, let near):
      "a part of \(series) near \(NumberText.significantDigits(3, of: near).withTrueMinus) lies outside "
        + "of the frame; 'y: …' says what the axis shows"
    case .scalesDiffer:
      "equal scales would leave no room to one of the axes, so they differ"
    case .mapCoarse:
      "there is more in the map than can be traced in full; parts of it are less exact"
    case .lineNowhere(let line):
      "no line is found in the frame where both sides of '\(line)' agree, so that nothing is drawn of it"
    case .formulaTooWide:
      "the formula is wider than the page and was left out"
    case .panelFormulaTooWide(let panel):
      "a formula of panel \(panel + 1) is wider than the panel and was left out"
    case .formulaTooHigh:
      "the page is too low for the formula, which was left out"
    case .pageTooLow(let height):
      "the page is too low for what stands on it, and was made \(Int(height)) points high"
    case .sideNamesLeftOut(let count, let side):
      Self.leftOut(count, "name", "of the \(side.rawValue)")
    case .cellValuesLeftOut: "the values have no room in the cells and were left out"
    case .arrowsLeftOut: "the arrows have no room in the cells and were left out"
    case .barLeftOut: "the bar that says what colors mean has no room and was left out"
    case .keyLeftOut: "the key beside the cells has no room and was left out"
    case .cellsTooSmall: "the cells are too small to be told apart; draw a part of the matrix"
    case .drawnSmaller(let percent):
      "there is so little room that all is drawn at \(percent) % of its size"
    }
  }

  private static func leftOut(_ count: Int, _ noun: String, _ which: String = "") -> String {
    let which = which.isEmpty ? "" : " " + which
    return count == 1
      ? "a \(noun)\(which) finds no free place and was left out"
      : "\(count) \(noun)s\(which) find no free place and were left out"
  }
}
