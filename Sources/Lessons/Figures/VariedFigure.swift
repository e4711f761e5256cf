internal import Analysis
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations
internal import Numerals

/// A figure once for each value of the names that run in it; one frame where none does.
struct VariedFigure: Sendable {
  let variations: Variations
  private let frames: [Figure]

  /// Evaluates the keys for each frame; nil where something is wrong with one. What is wrong with several
  /// is told once.
  init?(
    _ keys: FigureKeys, id: String, in scope: Scope, reporting findings: inout Findings
  ) {
    guard let variations = Variations(keys.common, in: scope, reporting: &findings) else {
      return nil
    }
    // What nobody chooses is told of first.
    let order = [variations.start] + (0..<variations.frameCount).filter { $0 != variations.start }
    var known: [Int: Figure] = [:]
    for frame in order {
      let own = variations.scope(of: frame, in: scope)
      var found = Findings(at: scope.piece)
      let figure = Figure(keys, id: id, in: own, reporting: &found)
      if frame == variations.start { findings += found } else { findings.add(new: found) }
      guard let figure else { return nil }
      known[frame] = figure
    }
    self.variations = variations
    frames = known.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The frame that is shown where nobody chooses.
  var start: Figure { frames[variations.start] }

  /// The finished figure, what it states, what could not be drawn well, and the characters that no font
  /// has.
  func finished(
    with tools: Tools
  ) -> (figure: ReportFigure, values: JSON, warnings: [Diagnostic], missing: [Character]) {
    let names = Set(variations.all.map(\.name))
    let parts = frames.map { frame in
      zip(frame.parts, start.parts).map { part, shown in
        var part = part
        part.plot = part.plot.beside(shown.plot, varying: names).searched(by: tools.searches)
        return part
      }
    }
    func pages(on format: PageFormat) -> [FigurePage] {
      zip(frames, parts).map { FigurePage($0, $1, with: tools, on: format) }
    }
    let format = PageFormat(of: start.keys.common)
    let wide = pages(on: format)
    let common = FigurePage.common(to: wide)
    let phone = tools.isForPage ? PageFormat.phone(insteadOf: format) : nil
    let narrow = phone.map(pages) ?? []
    let commonOnPhones = FigurePage.common(to: narrow)

    var warnings: [Diagnostic] = []
    var missing: Set<Character> = []
    var values = JSON.null
    var samples: Samples?
    let shown = tools.isForPage ? Array(frames.indices) : [variations.start]
    var drawn: [ReportFigure.Frame] = []
    for frame in shown {
      let plots = parts[frame].map { part in
        (part.heading.flatMap { $0.title.plain.isEmpty ? nil : $0.title.plain }, part.plot)
      }
      let page = wide[frame].drawn(like: common)
      let account = FigureAccount(plots, in: start.language)
      warnings.addNew(page.warnings)
      missing.formUnion(page.missing)
      if frame == variations.start {
        values = account.values
        samples = tools.isSampling ? Samples(plots) : nil
      }
      drawn.append(
        ReportFigure.Frame(
          stops: variations.stops(of: frame), kept: KeptDrawing(page.page),
          keptPhone: narrow.isEmpty
            ? nil : KeptDrawing(narrow[frame].drawn(like: commonOnPhones).page),
          alt: frames[frame].alt?.plain ?? account.sentence, description: account.description))
    }
    var still: KeptDrawing?
    if start.keys.common.show.contains(.allStops), !start.keys.hasPanels {
      let page = FigurePage.small(wide, titles: variations.titles(in: start.language))
      warnings.addNew(page.warnings)
      still = KeptDrawing(page.page)
    }
    let theme = start.theme(or: tools.theme)
    let figure = ReportFigure(
      id: start.id, theme: theme,
      keepsTheme: !start.keys.common[Keys.theme].isEmpty || theme == .print,
      title: start.title?.plain ?? start.id, frames: drawn,
      start: tools.isForPage ? variations.start : 0, still: still,
      controls: variations.controls(in: start.language), samples: samples)
    return (figure, values, warnings, missing.sorted())
  }
}

extension Variations {
  /// What the keys of a figure see in a frame.
  func scope(of frame: Int, in scope: Scope) -> Scope {
    var scope = scope
    for (name, value) in values(of: frame) { scope.defineStep(name, as: .scalar(value)) }
    return scope
  }

  /// The values of each frame as mathematics: T = 0.5, a = 1.
  fileprivate func titles(in language: Language) -> [RichText] {
    (0..<frameCount).map { frame in
      let equations = values(of: frame).map { name, value -> RichText in
        "\(Notation.equation(name, .scalar(value), language: language.mathematics))"
      }
      return RichText(joining: equations, by: ", ")
    }
  }

  /// What a reader turns.
  fileprivate func controls(in language: Language) -> [ReportFigure.Control] {
    all.map { variation in
      ReportFigure.Control(
        name: .symbol(variation.name), spoken: variation.name,
        stops: variation.stops.map { value in
          Numeral(choosing: value).written(with: language.decimalSign).printed
        }, start: variation.start)
    }
  }
}

extension [Diagnostic] {
  /// Adds what is not said of the same place yet.
  fileprivate mutating func addNew(_ others: [Diagnostic]) {
    for other in others where !contains(other) { append(other) }
  }
}

extension Numeral {
  /// A value that a reader chooses: all its digits.
  fileprivate init(choosing value: Double) {
    let decimal = Decimal(shortest: value)
    let isPositional = value == 0 || (1e-4..<1e6).contains(abs(value))
    self = isPositional ? Numeral(positional: decimal) : Numeral(scientific: decimal)
  }
}
