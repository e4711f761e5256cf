internal import Drawings
internal import Text

/// Pictures that stand in one HTML page as parts of it: letters that several of them use are written
/// once, and their colours are the page's custom properties.
package struct PageFigures {
  /// The letters of all pictures so far, by their outline, in the order of first use.
  private var letters: [[UInt8]] = []
  private var places: [[UInt8]: Int] = [:]

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
    let tokens = try MarkupTokenizer.tokens(of: surface.finish("write an SVG"))
    return rewrite(tokens, of: picture, label: label, colors: names)
  }

  /// An `svg` of no size that defines the letters; to stand once in the page, anywhere.
  package var sheet: [UInt8] {
    var out = Array(
      #"<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs>"#.utf8)
    for (index, letter) in letters.enumerated() {
      out += "\n<symbol overflow=\"visible\" id=\"\(Self.name(index))\">".utf8
      out += letter
      out += "</symbol>".utf8
    }
    return out + "\n</defs></svg>".utf8
  }

  private static func name(_ letter: Int) -> String { "letter.\(letter + 1)" }

  // MARK: - Rewriting

  private mutating func rewrite(
    _ tokens: [MarkupToken], of picture: Picture, label: String, colors: [String: String]
  ) -> [UInt8] {
    var names: [ArraySlice<UInt8>: [UInt8]] = [:]
    let rest = withoutLetters(tokens, names: &names)
    var count = 0
    for id in rest.attributes.flatMap(\.referenced) where names[id] == nil {
      count += 1
      names[id] = Array("\(picture.id).\(count)".utf8)
    }
    let writer = TagWriter(names: names, colors: colors, isForHTML: true)
    var out: [UInt8] = []
    var isRoot = true
    for token in rest {
      switch token {
      case .declaration: break
      case .text(let text):
        if !text.allSatisfy(\.isWhitespace) { out += text }
      case .close(let name): out += "</".utf8 + name + ">".utf8
      case .open where isRoot:
        isRoot = false
        out += root(of: picture, label: label).utf8
      case .open(let tag): writer.append(tag, to: &out)
      }
    }
    return out
  }

  /// Takes out the definitions of letters: Cairo's `symbol`s, or from 1.18 on groups with an id, that
  /// hold one path.
  private mutating func withoutLetters(
    _ tokens: [MarkupToken], names: inout [ArraySlice<UInt8>: [UInt8]]
  ) -> [MarkupToken] {
    let referenced = Set(tokens.attributes.flatMap(\.referenced))
    var rest: [MarkupToken] = []
    var index = 0
    while index < tokens.count {
      if case .open(let tag) = tokens[index], let id = tag.attributes.first(where: \.isID)?.value,
        ["symbol", "g"].contains(where: { tag.name.elementsEqual($0.utf8) }),
        let (letter, end) = path(in: tokens, after: index)
      {
        if referenced.contains(id) { names[id] = Array(Self.name(place(of: letter)).utf8) }
        index = end
      } else {
        rest.append(tokens[index])
        index += 1
      }
    }
    return rest
  }

  /// The path that an element holds and nothing else, and where the element ends.
  private func path(in tokens: [MarkupToken], after index: Int) -> (path: [UInt8], end: Int)? {
    var path: [UInt8] = []
    var end = index + 1
    while end < tokens.count {
      switch tokens[end] {
      case .text: break
      case .open(let tag) where tag.isEmpty && tag.name.elementsEqual("path".utf8) && path.isEmpty:
        TagWriter(names: [:], isForHTML: true).append(tag, to: &path)
      case .close where !path.isEmpty: return (path, end + 1)
      default: return nil
      }
      end += 1
    }
    return nil
  }

  private mutating func place(of letter: [UInt8]) -> Int {
    if let place = places[letter] { return place }
    places[letter] = letters.count
    letters.append(letter)
    return letters.count - 1
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
