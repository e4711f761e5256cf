/// What a figure shows, in words and numbers: for its alternative text, its long description and
/// `values.json`.
struct FigureAccount {
  /// One sentence: the kind, the functions, the range, what is remarkable.
  let sentence: String
  /// Extremes, kinks, asymptotes, or the bars' values.
  let description: String
  let values: JSON

  /// Of one plot, or of panels with their titles.
  init(_ plots: [(title: String?, plot: any PlotFigure)], in language: Language) {
    let accounts = plots.map { (title: $0, account: $1.account) }
    guard plots.count > 1 else {
      let only = accounts[0].account
      sentence = only.clause.asSentence
      (description, values) = (only.description, only.values)
      return
    }
    let words = language.words
    func titled(_ part: KeyPath<PlotAccount, String>) -> [String] {
      accounts.map { title, account in
        title.map { words.titled($0, account[keyPath: part]) } ?? account[keyPath: part]
      }
    }
    sentence = words.panels(titled(\.clause)) + "."
    description = titled(\.description).joined(separator: " ")
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

extension String {
  /// A clause as a whole sentence.
  var asSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
