internal import Drawings
internal import Text

/// Pictures that stand in one HTML page as parts of it: letters that several of them use are written
/// once, and their colours are the page's custom properties.
package struct PageFigures {
  /// The letters of all pictures so far, in the order of first use.
  private var letters = LetterSheet()

  package init() {}

  /// What is said of a picture to readers who cannot see it.
  package enum Saying: Sendable {
    /// Its name and its long description.
    case all(label: String)
    /// Its name; the description is that of another picture.
    case name(String, describedBy: String?)
    /// Nothing: it is said elsewhere.
    case nothing
  }

  /// The id of the description of a picture; nil where it has none.
  package static func descriptionID(of picture: Picture) -> String? {
    picture.description.isEmpty ? nil : "\(picture.id).desc"
  }

  /// The element `svg` of a picture, or of several that take turns.
  ///
  /// Ids in it begin with the first picture's own and a full stop, which no picture's id holds.
  ///
  /// - Parameters:
  ///   - frames: what is drawn, at least one picture, all of one size.
  ///   - classes: of what belongs to one of several frames, by frame.
  ///   - part: what of a figure it is, between the picture's id and what follows the full stop.
  ///   - saying: what is said of it.
  ///   - followsPage: whether colours are written as `var(--curve-0)`, by `Role.variable`, in place
  ///     of the theme's.
  /// - Returns: the element, which can also be put into another page.
  /// - Throws: `CanvasError` where it cannot be drawn.
  package static func draw(
    _ frames: [Picture], classes: [String] = [], part: String = "", saying: Saying,
    followsPage: Bool
  ) throws(CanvasError) -> WrittenFigure {
    let picture = frames[0]
    try picture.checkSize()
    var writer = FrameWriter(picture, part: part, followsPage: followsPage)
    var markup = Array(root(of: picture, saying: saying).utf8)
    if frames.count == 1 {
      markup += try writer.written(picture.drawing.items, withBackground: true)
    } else {
      // The background is the lowest item of all frames.
      markup += try writer.written([], withBackground: true)
      for part in MergedFrames(frames.map(\.drawing)).parts {
        switch part {
        case .shared(let items):
          markup += try writer.written(items, withBackground: false)
        case .own(let frame, let items):
          markup += "<g class=\"\(classes[frame])\">".utf8
          markup += try writer.written(items, withBackground: false)
          markup += "</g>\n".utf8
        }
      }
    }
    return WrittenFigure(markup: markup + "</svg>".utf8, letters: writer.letters.letters)
  }

  /// Puts an element into this page.
  ///
  /// - Parameter written: the element, drawn for whatever page.
  /// - Returns: the element in UTF-8, with the names that its letters have here.
  package mutating func place(_ written: WrittenFigure) -> [UInt8] {
    let places = written.letters.map { letters.place(of: $0) }
    return written.element { Self.name(places[$0]) }
  }

  /// An `svg` of no size that defines the letters; to stand once in the page, anywhere.
  package var sheet: [UInt8] {
    var out = Array("<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n".utf8)
    for (index, letter) in letters.letters.enumerated() {
      out += letter.element(id: Self.name(index))
    }
    return out + "</defs></svg>".utf8
  }

  fileprivate static func name(_ letter: Int) -> String { "letter.\(letter + 1)" }

  private static func root(of picture: Picture, saying: Saying) -> String {
    let width = Rounding.decimal(picture.drawing.size.width)
    let height = Rounding.decimal(picture.drawing.size.height)
    let start = #"<svg width="\#(width)" height="\#(height)" viewBox="0 0 \#(width) \#(height)""#
    func named(_ label: String) -> String {
      start + #" role="img" aria-label="\#(label.escapedForXML)""#
    }
    switch saying {
    case .nothing: return start + #" aria-hidden="true">"#
    case .name(let label, let id):
      return named(label) + (id.map { #" aria-describedby="\#($0)""# } ?? "") + ">"
    case .all(let label):
      guard let id = Self.descriptionID(of: picture) else { return named(label) + ">" }
      return named(label) + #" aria-describedby="\#(id)"><desc id="\#(id)">"#
        + picture.description.escapedForXML + "</desc>"
    }
  }
}

/// Writes the parts of one element `svg`, so that no id stands in it twice.
private struct FrameWriter {
  private let picture: Picture
  private let prefix: String
  private let followsPage: Bool
  private let texts = MarkedTexts()
  private(set) var letters = UsedLetters()
  /// How many ids there are.
  private var count = 0

  init(_ picture: Picture, part: String, followsPage: Bool) {
    self.picture = picture
    prefix = "\(picture.id).\(part)"
    self.followsPage = followsPage
  }

  /// The elements of some items of the picture's page.
  mutating func written(
    _ items: [Item], withBackground: Bool
  ) throws(CanvasError) -> [UInt8] {
    let page = picture.drawing.size
    let surface = try Surface.svg(width: page.width, height: page.height)
    let drawing = Drawing(size: page, items: items)
    var names: [String: String] = [:]
    var colors: [Role: Color] = [:]
    if followsPage {
      let roles = [Role.background] + drawing.roles.filter { $0 != .background }
      // A colour of its own for each role tells them apart in what Cairo writes.
      colors = Dictionary(
        uniqueKeysWithValues: roles.enumerated().map { ($1, Color(UInt32($0 + 1))) })
      for (role, color) in colors { names[color.hexadecimal] = "var(\(role.variable))" }
    }
    let painter = try Painter(on: surface, medium: .markup(texts)) { [colors, picture] role in
      colors[role] ?? picture.theme.color(of: role)
    }
    if withBackground { try painter.paintBackground() }
    try painter.paint(drawing.items)
    return rewrite(try CairoSVG(surface.finish("write an SVG")), names)
  }

  private mutating func rewrite(_ cairo: CairoSVG, _ colors: [String: String]) -> [UInt8] {
    let (known, prefix) = (count, prefix)
    let names = cairo.names { "\(prefix)\(known + $0)" }
    count += names.count
    var writer = BodyWriter(
      names: names, texts: texts, letterName: WrittenFigure.mark, colors: colors,
      isForHTML: true, letters: letters)
    var tokens = cairo.tokens[...]
    while let token = tokens.popFirst() {
      if case .open = token { break }
    }
    // Without the end of the element itself.
    while let token = tokens.popLast() {
      if case .close = token { break }
    }
    let written = writer.written(tokens)
    letters = writer.letters
    return written
  }
}
