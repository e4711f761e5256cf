import Foundation
import Lessons
import Testing

/// What each key of a figure makes an author hear where it does not fit.
@Suite struct FigureKeysTests {
  /// Each key is a file, and each file's key is in the list.
  @Test func allFilesAreKeys() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Lessons/Figures/Keys")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let named = files.filter { $0.hasSuffix("Key.swift") && $0 != "FigureKey.swift" }
      .map { $0.dropLast("Key.swift".count).lowercased() }
    let keys = KeyOption.all(for: Set(PlotKind.allCases)).map { $0.key.replacing(" ", with: "") }
    #expect(Set(named) == Set(keys + ["id"]))
    #expect(named.count == keys.count + 1)
  }

  @Test(arguments: [
    (
      "plot: sigmoid(z)\nnames: a, b", "names",
      "'names' are for the elements of a vector, and no curve here is one"
    ),
    ("plot: sigmoid(z)\nshow: entropy", "entropy", "'entropy' is for bars and does nothing here"),
    (
      "plot: sigmoid(z)\nshow: as panels", "as panels",
      "'as panels' is for bars and does nothing here (begin panels with 'panel: title')"
    ),
    ("plot: sigmoid(z)\nshow: no values", "no values", "no marked point says its value here"),
    (
      "plot: sigmoid(z)\nmark: sigmoid(z) at z = 0 : half\nshow: no values", "no values",
      "no marked point says its value here"
    ),
    (
      "plot: sigmoid(z)\nshow: band edges", "band edges",
      "there are no bands (shade one with 'shade: CONDITION')"
    ),
    (
      "plot: sigmoid(z)\nshow: verticals", "verticals",
      "verticals drop from marked points (mark one with 'mark: EXPR at z = 0')"
    ),
    ("plot: sigmoid(z)\nshow: crossings", "crossings", "one curve crosses no other"),
    (
      "plot: sigmoid(z)\nformula: sigmoid\nshow: no formula", "formula",
      "'formula' and 'no formula' exclude each other"
    ),
    (
      "bars: [1, 2]\nx: 0..1", "x",
      "'x' is for curves, maps and distributions and does nothing here"
    ),
    ("plot: z\nshow: horizontal", "horizontal", "'horizontal' is for bars and does nothing here"),
    (
      "bars: [1, 2]\nmark: z at z = 0", "mark",
      "'mark' is for curves and maps and does nothing here"
    ),
    ("bars: [1, 2]\nshow: corners", "corners", "'corners' is for curves and does nothing here"),
    (
      "bars: [1, 2]\nshow: entropy", "entropy",
      "entropy is of probabilities, and these bars do not sum to 1"
    ),
    (
      "bars: [1, 2]\nshow: as panels", "as panels",
      "one group of bars has no panels (write groups, as in 'softmax(z, T) for T in …')"
    ),
    (
      "bars: [1, 2]\nshow: legend", "legend",
      "these bars need no legend (bars of several expressions get one by themselves)"
    ),
    (
      "bars: [1, 2]\nlabel: [1, 2] : all", "label",
      "these bars have no legend to label ('names: a_1, a_2' names the bars)"
    ),
  ])
  func keysThatDoNothingAreMistakes(body: String, key: String, expected: String) {
    let place = body.split(separator: "\n").last { $0.hasPrefix("show") || $0.hasPrefix(key) }
    let marked =
      place?.hasPrefix("show") == true && key != "formula"
      ? String(place?.dropFirst(6) ?? "") : key
    let parts = expected.split(separator: " (", maxSplits: 1)
    #expect(
      heard(body)
        == "error: \(parts[0]) «\(marked)»" + (parts.count > 1 ? " (\(parts[1])" : ""))
  }

  @Test(arguments: [
    (
      "columns: 2\nplot: z",
      "error: there are no panels to set in columns «2» (begin each panel with 'panel: its title')"
    ),
    (
      "columns: none\npanel: A\nplot: z",
      "error: panels stand in 1 to 6 columns «none» (write 'columns: 2')"
    ),
    (
      "panel: A\npanel: B\nplot: z",
      "error: a panel needs something to show «panel» (write 'plot: …', 'bars: …', 'map: …', 'region: …', 'path: …', 'points: …' or 'spread: …')"
    ),
    (
      "plot: z\nbars: [1]",
      "error: curves and bars do not go into one plot «[1]» (begin a panel for each with 'panel: its title')"
    ),
    ("plot: z\nguide: y = 1", "error: a guide stands at a value of 'z', not of 'y' «y»"),
    (
      "bars: [1]\nline: x = 1",
      "error: a line over bars stands at a value of 'y', not of 'x' «x»"
    ),
    ("bars: [1]\nguide: z = 1", "error: a guide goes through curves, and there are none «z»"),
    ("plot: z\nline: T = 1", "error: a line stands at a value of 'y' or 'z', not of 'T' «T»"),
    ("plot: z\nline: y = nan", "error: a line stands at one finite number «nan»"),
    ("plot: z\nguide: z = [1, 2]", "error: a guide stands at one finite number «[1, 2]»"),
    (
      "plot: z for z in 1..2\nshade: [z, 1] > 1",
      "error: a band needs one condition, not a vector of them «[z, 1] > 1»"
    ),
    ("plot: z\nlabel: relu(z) : it", "error: no 'relu(z)' is shown here «relu(z)» (shown are 'z')"),
    (
      "plot: sigmoid(z)\nlabel: sigmiod(z) : it",
      "error: no 'sigmiod(z)' is shown here «sigmiod(z)» (did you mean 'sigmoid(z)'?)"
    ),
    (
      "plot: z for z in 0..1\nx: log",
      "error: a logarithmic axis needs a range above 0 «z» (write 'log 0.1..100')"
    ),
    (
      "plot: z\ny: log -1..1",
      "error: a logarithmic axis needs a range above 0 «-1..1» (write 'log 0.1..100')"
    ),
    (
      "bars: [1, 2]\ny: log",
      "error: bars begin at 0, which a logarithmic axis does not have «[1, 2]»"
    ),
    (
      "bars: [1, 2]\nnames: turn left, b",
      "error: an operator is missing between 'turn' and 'left' «turn left» (write '\"turn left\"' for words)"
    ),
    ("bars: [1, 2]\nnames: a, \"b", "error: '\"' is never closed «\"b»"),
    (
      "bars: [\"a\", 2]",
      "error: strings are not in the language «\"a\"» (words in double quotes stand only in keys that take words)"
    ),
    ("bars: [1, 2]\nnames: a, b, c", "error: there are 3 names for 2 bars «a, b, c»"),
    ("bars: [1, 2], [3, 4]\nnames: a", "error: there is 1 name for 2 elements «a»"),
    (
      "bars: [1, 2], [1, 2, 3]",
      "error: vectors of 2 and of 3 elements do not stand side by side «[1, 2, 3]»"
    ),
    (
      "bars: [T, 2], [3, 4] for T in [1, 2]",
      "error: several vectors over a list have no place in one plot «[T, 2], [3, 4] for T in [1, 2]» (write one vector for each value, or several vectors without 'for')"
    ),
    (
      "plot: sin(z)\nshow: derivative formula",
      "error: no derivative of 'sin(z)' is stated «sin(z)» (state one in a formula block, as in 'f'(z) = …', or write it after 'formula: …,')"
    ),
    (
      "plot: z\nformula: a, b, c", "error: a plot has one formula, or two with its derivative's «c»"
    ),
    (
      "plot: z\nshow: legends",
      "error: there is nothing called 'legends' to show «legends» (did you mean 'legend'?)"
    ),
    (
      "plot: z\nmark: z at z in 0..1",
      "error: points are marked at single places, not over a range «0..1»"
    ),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(heard(body) == expected)
  }

  /// Also where nothing can be drawn, all words are read.
  @Test(arguments: ["title", "subtitle", "alt", "caption"])
  func allMistakesAreToldAtOnce(_ key: String) throws {
    for plot in ["plot: rely(z)", "plot: z\nmark: z at z = rely(1)"] {
      let heard = try #require(told("```figure\nid: a\n\(plot)\n\(key): `= tahn(1)`\n```"))
      #expect(heard.contains("unknown function 'rely'"), "\(heard)")
      #expect(heard.contains("unknown function 'tahn'"), "\(heard)")
    }
  }

  /// A key for all panels has to fit one of them.
  @Test func keysForAllPanels() {
    let panels = "panel: A\nplot: z for z in 0..1\npanel: B\nbars: [1, 2]"
    #expect(heard("x: 0..2\ny: 0..3\nshow: no values\n" + panels) == "")
    #expect(
      heard("show: entropy\n" + panels)
        == "error: entropy is of probabilities, and these bars do not sum to 1 «entropy»"
        || heard("show: entropy\n" + panels)
          == "error: 'entropy' is for bars and does nothing here «entropy»"
    )
    #expect(
      heard("panel: A\nplot: z\npanel: B\nbars: [1, 2]\nx: 0..1")
        == "error: 'x' is for curves, maps and distributions and does nothing here «x»")
  }

  @Test func wordsOfAPanelAreReadOnce() {
    #expect(
      heard("panel: A `= tahn(0)`\nplot: z")
        == "error: unknown function 'tahn' «tahn» (did you mean 'tanh'?)")
  }

  @Test func panelsNeedNoTitle() {
    #expect(heard("panel:\nplot: z\npanel: | note\nplot: z") == "")
  }

  private func heard(_ body: String) -> String? {
    told("```figure\nid: a\n\(body)\n```")
  }
}
