internal import Drawings
internal import Text

/// Pictures that stand in one HTML page as parts of it: letters that several of them use are written
/// once, and their colours are the page's custom properties.
package struct PageFigures {
  /// The letters of all pictures so far, in the order of first use.
  private var letters = LetterSheet()

  package init() {}

  /// The element `svg` of a picture.
  ///
  /// Ids in it begin with the picture's own and a full stop, which no picture's id holds.
  ///
  /// - Parameters:
  ///   - picture: what is drawn; its title is not written, since browsers show it as a tooltip.
  ///   - label: what is said to readers who cannot see it.
  ///   - followsPage: whether colours are written as `var(--curve-0)`, by `Role.variable`, in place
  ///     of the theme's.
  /// - Returns: the element, in UTF-8.
  /// - Throws: `CanvasError` where it cannot be drawn.
  package mutating func svg(
    of picture: Picture, label: String, followsPage: Bool
  ) throws(CanvasError) -> [UInt8] {
    try picture.checkSize()
    let surface = try Surface.svg(
      width: picture.drawing.size.width, height: picture.drawing.size.height)
    var names: [String: String] = [:]
    if followsPage {
      let roles = [Role.background] + picture.drawing.roles.filter { $0 != .background }
      // A colour of its own for each role tells them apart in what Cairo writes.
      let colors = Dictionary(
        uniqueKeysWithValues: roles.enumerated().map { ($1, Color(UInt32($0 + 1))) })
      for (role, color) in colors { names[color.hexadecimal] = "var(\(role.variable))" }
      let painter = try Painter(on: surface, medium: .vectors) {
        colors[$0] ?? picture.theme.color(of: $0)
      }
      try painter.paint(picture.drawing)
    } else {
      try Painter(on: surface, theme: picture.theme, medium: .vectors).paint(picture.drawing)
    }
    return rewrite(
      try CairoSVG(surface.finish("write an SVG")), of: picture, label: label, colors: names)
  }

  /// An `svg` of no size that defines the letters; to stand once in the page, anywhere.
  package var sheet: [UInt8] {
    var out = Array("<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n".utf8)
    for (index, letter) in letters.letters.enumerated() {
      out += letter.element(id: Self.name(index))
    }
    return out + "</defs></svg>".utf8
  }

  private static func name(_ letter: Int) -> String { "letter.\(letter + 1)" }

  private mutating func rewrite(
    _ cairo: CairoSVG, of picture: Picture, label: String, colors: [String: String]
  ) -> [UInt8] {
    let placements = letters.place(cairo.outlines) { cairo.referenced.contains($0) }
    let writer = BodyWriter(
      names: cairo.names(besides: placements) { "\(picture.id).\($0)" }, letters: placements,
      letterName: Self.name, colors: colors, isForHTML: true)
    var tokens = cairo.tokens[...]
    while let token = tokens.popFirst() {
      if case .open = token { break }
    }
    return Array(root(of: picture, label: label).utf8)
      + writer.written(tokens).trimmedAtEnd(where: \.isWhitespace)
  }

  private func root(of picture: Picture, label: String) -> String {
    let width = Rounding.decimal(picture.drawing.size.width)
    let height = Rounding.decimal(picture.drawing.size.height)
    let start =
      #"<svg width="\#(width)" height="\#(height)" viewBox="0 0 \#(width) \#(height)" role="img""#
      + #" aria-label="\#(label.escapedForXML)""#
    guard !picture.description.isEmpty else { return start + ">" }
    let id = "\(picture.id).desc"
    return start + #" aria-describedby="\#(id)"><desc id="\#(id)">"#
      + picture.description.escapedForXML + "</desc>"
  }
}
