internal import ArgumentParser
internal import Canvas
internal import Diagnostics
internal import Drawings
internal import Text
internal import Lessons

/// What `plot` and `bars` do.
struct FigureDrawing {
  /// The key of the phrase: `plot` or `bars`.
  let key: String
  /// In a plot of its own, or in all panels; nil where options say all that is drawn.
  let phrase: ExpressionText?
  /// In order.
  let keys: [(option: KeyOption, value: String)]
  let options: FigureOptions
  let language: Language
  let formulas: FormulaOptions

  func validate() throws(ValidationError) {
    guard phrase == nil, !keys.contains(where: \.option.beginsPlot) else { return }
    throw ValidationError("Missing expected argument '<phrase>'")
  }

  /// Draws the figure and writes its file.
  func run() throws {
    let library = try formulas.library()
    try FontError.check()
    let lesson = self.lesson
    let (read, faults) = LessonReader.read(lesson.source)
    guard let read else { throw lesson.located(faults) }
    let report = LessonBuilder.report(
      on: read, library: library, measurer: PangoMeasurer(),
      mathFont: PangoMathFont(), origin: lesson.source.name, language: language, faults: faults
    ).report
    let mistakes = lesson.located(report.diagnostics)
    guard !report.diagnostics.hasErrors, let figure = report.figures.first else {
      throw mistakes
    }
    _ = Terminal.report(mistakes)
    Terminal.warn(of: MissingFont.all())
    let picture = Picture(figure)
    let bytes =
      try options.width.map { try picture.png(width: $0) }
      ?? picture.encoded(as: options.fileFormat ?? .svg)
    if options.isForStandardOutput {
      try Terminal.write(bytes)
    } else {
      try NamedFile.write(bytes, to: options.output)
    }
  }

  private var lesson: BlockLesson {
    var lesson = BlockLesson("figure")
    lesson.add("id", id)
    if let phrase { lesson.add(key, phrase.source) }
    for (option, value) in keys {
      lesson.add(option.key, SourceText(name: "--" + option.name, text: value))
    }
    return lesson
  }

  /// The figure's name from its file's.
  private var id: String {
    guard !options.isForStandardOutput else { return "figure" }
    let name = options.output.splitAtLastSlash.name
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let id = stem.utf8.prefix(100).map { byte -> Character in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
        Character(Unicode.Scalar(byte))
      default: "-"
      }
    }
    return id.isEmpty ? "figure" : String(id)
  }
}

extension Picture {
  /// What is drawn where nobody can choose, or another drawing of the figure.
  init(_ figure: ReportFigure, _ drawing: Drawing? = nil, idPrefix: String = "") {
    self.init(
      drawing ?? figure.drawing, theme: figure.theme, id: idPrefix + figure.id, title: figure.title,
      description: figure.description)
  }
}
