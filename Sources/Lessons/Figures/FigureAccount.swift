internal import Numerals

/// What a figure shows, in words and numbers: for its alternative text, its long description and
/// `values.json`.
struct FigureAccount {
  /// One sentence: the kind, the functions, the range, what is remarkable.
  let sentence: String
  /// Extremes, kinks, asymptotes, or the bars' values.
  let description: String
  let values: JSON

  /// Of one plot, or of panels with their titles.
  init(_ plots: [(title: String?, plot: any PlotFigure)]) {
    let accounts = plots.map { (title: $0, account: $1.account) }
    guard plots.count > 1 else {
      let only = accounts[0].account
      sentence = only.clause.prefix(1).uppercased() + only.clause.dropFirst() + "."
      (description, values) = (only.description, only.values)
      return
    }
    func titled(_ part: KeyPath<PlotAccount, String>, joinedBy separator: String) -> String {
      accounts.map { ($0.map { $0 + ": " } ?? "") + $1[keyPath: part] }
        .joined(separator: separator)
    }
    sentence = "\(plots.count) panels: " + titled(\.clause, joinedBy: "; ") + "."
    description = titled(\.description, joinedBy: " ")
    values = .array(
      accounts.map {
        .object([.init("panel", .string($0 ?? "")), .init("values", $1.values)])
      })
  }
}

/// The same of one plot.
struct PlotAccount {
  /// What it shows and what is remarkable, to begin or to go on with a sentence.
  let clause: String
  let description: String
  let values: JSON
}

extension Double {
  /// As an account tells it.
  var told: String { NumberText.significantDigits(4, of: self).withTrueMinus }
}

extension [String] {
  /// `a, b and c`.
  var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
