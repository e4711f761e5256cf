/// A key on the command line.
package struct KeyOption: Sendable {
  /// The key, which becomes the option's name with hyphens for its blanks, if it has none of its own.
  package private(set) var key = ""
  /// A sentence; the key's own where the command line says the same.
  package private(set) var help = ""
  package let valueName: String
  /// The only values that there are; empty where there are others.
  package let values: [String]
  /// Whether it says what is drawn.
  package private(set) var beginsPlot = false
  private let (ownHelp, helpForBars): (String?, String?)
  private let ownName: String?

  init(
    value valueName: String, values: [String] = [], named name: String? = nil,
    help ownHelp: String? = nil, forBars helpForBars: String? = nil
  ) {
    (self.valueName, self.values) = (valueName, values)
    (ownName, self.ownHelp, self.helpForBars) = (name, ownHelp, helpForBars)
  }

  /// `x-label`.
  package var name: String { ownName ?? key.replacing(" ", with: "-") }

  /// Of all keys that can do something for a plot of some kinds.
  package static func all(for kinds: Set<PlotKind>) -> [KeyOption] {
    Keys.all.filter { !$0.kinds.isDisjoint(with: kinds) }.compactMap { key in
      guard var option = key.option else { return nil }
      option.key = key.form.name
      option.help = option.ownHelp ?? key.form.summary
      option.beginsPlot = PlotKind.allCases.contains { kind in
        kind.beginnings.contains { $0.form == key.form }
      }
      if kinds == [.bars], let help = option.helpForBars { option.help = help }
      return option
    }
  }
}
