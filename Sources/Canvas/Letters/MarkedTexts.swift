internal import CPangoCairo
internal import Text

/// The texts of a picture as they were set, while Cairo writes only marks in their places.
///
/// Cairo would write the outlines of all letters anew in each picture, and for each size and turn, in many more
/// characters than they need. A mark is a stroke over the box of a text's ink, in its colour: so it is left out
/// where the text would be, and it says by the offset of its dashes which text it stands for.
final class MarkedTexts {
  private var texts: [[LetterRun]] = []
  /// A dash that no figure has, and that is longer than any number of texts.
  private static let dash = 1_000_000.0

  /// Cairo writes it in a style, and from 1.18 on as an attribute.
  private static func isDash(_ attribute: MarkupTag.Attribute) -> Bool {
    attribute.isNamed("style")
      ? attribute.value.contains("dasharray:1000000;")
      : attribute.isNamed("stroke-dasharray") && attribute.value.equals("1000000")
  }

  /// Puts a text into a picture.
  ///
  /// - Parameters:
  ///   - runs: its letters; where there is none, nothing is put.
  ///   - box: of their ink, in points on the page.
  ///   - context: what paints the picture, in the colour of the text.
  func put(_ runs: [LetterRun], in box: InkBox, on context: OpaquePointer) {
    guard !runs.isEmpty, box.right > box.left, box.bottom > box.top else { return }
    texts.append(runs)
    cairo_save(context)
    cairo_identity_matrix(context)
    cairo_set_line_width(context, box.bottom - box.top)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, [Self.dash], 1, Double(texts.count))
    cairo_new_path(context)
    cairo_move_to(context, box.left, (box.top + box.bottom) / 2)
    cairo_line_to(context, box.right, (box.top + box.bottom) / 2)
    cairo_stroke(context)
    cairo_restore(context)
  }

  /// Tells which text an element marks.
  ///
  /// - Parameters:
  ///   - tag: an element that Cairo wrote.
  ///   - names: what colours `#rrggbb` are called.
  /// - Returns: the text and its presentation attributes; nil for an element that is no mark.
  func text(
    markedBy tag: MarkupTag, names: [String: String]
  ) -> (look: [UInt8], runs: [LetterRun])? {
    guard tag.isNamed("path"), tag.attributes.contains(where: Self.isDash) else { return nil }
    var look: [UInt8] = []
    var number: Int?
    for (name, value) in Presentation(of: tag, names: names).attributes {
      if name.equals("stroke-dashoffset") {
        number = Int(String(decoding: value, as: UTF8.self))
      } else if name.equals("stroke") || name.equals("stroke-opacity") {
        look += name.equals("stroke") ? " fill=\"".utf8 : " fill-opacity=\"".utf8
        look += value
        look.append(UInt8(ascii: "\""))
      }
    }
    guard let number, texts.indices.contains(number - 1) else { return nil }
    return (look, texts[number - 1])
  }
}

/// The extent of ink, in points on the page.
struct InkBox {
  var left = Double.infinity
  var right = -Double.infinity
  var top = Double.infinity
  var bottom = -Double.infinity

  mutating func add(_ x: Double, _ y: Double) {
    (left, right) = (min(left, x), max(right, x))
    (top, bottom) = (min(top, y), max(bottom, y))
  }
}
