import Drawings
import Lessons
import Testing

/// Figures on pages that are narrower than 480 points.
@Suite struct PhoneFigureTests {
  private struct Placed {
    let text: Text
    let group: String
    let place: Point
  }

  private func page(_ body: String) throws -> (drawing: Drawing, texts: [Placed]) {
    let lesson = "```figure\nid: a\ntitle: Two curves\nsubtitle: and words\n\(body)\n```"
    let drawing = try #require(report(of: lesson)?.figures.first).drawing
    func texts(_ items: [Item], _ group: String, _ corner: Point) -> [Placed] {
      items.flatMap { item -> [Placed] in
        switch item {
        case .text(let text):
          let place = Point(corner.x + text.origin.x, corner.y + text.origin.y)
          return [Placed(text: text, group: group, place: place)]
        case .group(let inner):
          let name = inner.name == "word" ? group : inner.name
          return texts(
            inner.items, name, Point(corner.x + inner.offset.x, corner.y + inner.offset.y))
        default: return []
        }
      }
    }
    return (drawing, texts(drawing.items, "", Point(0, 0)))
  }

  private static let curves = "plot: sigmoid(z), tanh(z) for z in -3..3\nlabel: tanh(z) : th"

  @Test func typeIsAsLargeAsOnPhones() throws {
    let (drawing, texts) = try page(
      "size: 360 x 300\nmark: tanh(z) at z = 1 : here\n" + Self.curves)
    #expect(drawing.size == Size(360, 300))
    let sizes = Dictionary(grouping: texts, by: \.group).mapValues { Set($0.map(\.text.font.size)) }
    #expect(sizes["title"] == [17])
    for group in ["subtitle", "x tick", "y tick", "legend", "point label"] {
      #expect(sizes[group] == [13], "\(group)")
    }
    #expect(sizes["label"] == nil)
  }

  /// The names stand between the words of the heading and the ticks, and the formula below all.
  @Test func namesStandAboveAndTheFormulaBelow() throws {
    for keys in ["size: 360 x 300", "size: 479 x 320", "scale: 2", "size: 720 x 600\nscale: 2"] {
      let (drawing, texts) = try page("\(keys)\n\(Self.curves)\nformula: sigmoid")
      func heights(_ group: String) -> [Double] {
        texts.filter { $0.group == group }.map(\.place.y)
      }
      let legend = try #require(heights("legend").max())
      #expect(try legend > #require(heights("subtitle").max()))
      #expect(try legend < #require(heights("y tick").min()))
      let formula = try #require(drawing.formula)
      #expect(try formula.y > #require(heights("x tick").max()))
    }
    let (_, wide) = try page("size: 480 x 300\n" + Self.curves)
    #expect(!wide.contains { $0.group == "legend" })
  }

  @Test func panelsStandInOneColumn() throws {
    let panel = "panel: Of it | a note\nplot: tanh(z) for z in -3..3"
    let (drawing, texts) = try page("size: 360 x 300\n\(panel)\n\(panel)\n\(panel)")
    let titles = texts.filter { $0.group == "panel title" && $0.text.string == "Of" }
    #expect(titles.count == 3 && Set(titles.map(\.place.x)) == [8])
    // What has no room makes the page higher.
    #expect(drawing.size.width == 360 && drawing.size.height > 300)
    let told = told("```figure\nid: a\nsize: 360 x 300\n\(panel)\n\(panel)\n```") ?? ""
    #expect(told.contains("the page is too low for what stands on it, and was made"))
  }

  @Test func aFormulaThatIsTooHighIsLeftOut() throws {
    let body = "size: 360 x 160\n\(Self.curves)\nformula: sigmoid"
    #expect(try page(body).drawing.formula == nil)
    #expect(
      (told("```figure\nid: a\n\(body)\n```") ?? "").contains(
        "the page is too low for the formula, which was left out"))
  }
}

extension Drawing {
  /// Where the formula stands.
  fileprivate var formula: Point? {
    func find(_ items: [Item]) -> Point? {
      items.lazy.compactMap { item -> Point? in
        guard case .group(let group) = item else { return nil }
        return group.name == "formula" ? group.offset : find(group.items)
      }.first
    }
    return find(items)
  }
}
