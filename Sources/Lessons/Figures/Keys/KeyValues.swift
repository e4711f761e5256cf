internal import Diagnostics

/// What keys say: those of a plot, or of a figure.
struct KeyValues: Sendable {
  private struct Read: Sendable {
    let key: any AnyFigureKey
    let value: any Sendable
    let entry: KeyEntry
  }

  private var entries: [Read] = []

  /// The values of a key in order, those for all panels first: of one that does not repeat, the last
  /// holds.
  subscript<Value>(key: FigureKey<Value>) -> [Value] {
    entries.compactMap { $0.key.form == key.form ? $0.value as? Value : nil }
  }

  /// The kinds of plots that its keys begin, in the order of `PlotKind`. A key that plots of two kinds know
  /// begins none where another key begins one of them.
  var kinds: [PlotKind] {
    let begun = PlotKind.drawn.filter { !entries(beginning: $0).isEmpty }
    return begun.filter { kind in
      let known = entries(beginning: kind).map(\.key.kinds)
      return !begun.contains { other in
        other != kind && known.allSatisfy { $0.contains(other) }
      }
    }
  }

  private func entries(beginning kind: PlotKind) -> [Read] {
    let beginnings = kind.beginnings.map(\.form)
    return entries.filter { beginnings.contains($0.key.form) }
  }

  /// The first key that begins a plot of a kind.
  func entry(beginning kind: PlotKind) -> KeyEntry? { entries(beginning: kind).first?.entry }

  /// Takes in one key; what is wrong with it goes to `diagnostics`.
  mutating func read(
    _ key: any AnyFigureKey, _ entry: KeyEntry, reporting diagnostics: inout [Diagnostic]
  ) {
    guard let value = key.read(entry, reporting: &diagnostics) else { return }
    entries.append(Read(key: key, value: value, entry: entry))
  }

  /// The keys of a panel with those that hold for all panels.
  func inheriting(_ common: KeyValues) -> KeyValues {
    KeyValues(entries: common.entries.filter { $0.key.isInherited } + entries)
  }

  /// A key, or a word of one, that does nothing where it stands.
  struct Idle {
    let name: String
    let isCommon: Bool
    let diagnostic: Diagnostic
  }

  /// What does nothing in a plot that is drawn from these keys.
  func idle(in plot: PlottedFacts, common: KeyValues) -> [Idle] {
    // What is said of the page has more than one plot to do with.
    entries.filter { $0.key.form.scope == .panel }.flatMap { read in
      let (key, entry) = (read.key, read.entry)
      let isCommon = common.entries.contains { $0.entry.keyRange == entry.keyRange }
      return key.idle(read.value, in: plot, among: self).map { idle in
        let range = idle.name == key.form.name ? entry.keyRange : entry.range
        return Idle(
          name: idle.name, isCommon: isCommon,
          diagnostic: .error(idle.reason, at: range, hint: idle.hint))
      }
    }
  }
}
