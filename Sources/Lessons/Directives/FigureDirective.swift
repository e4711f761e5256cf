internal import Diagnostics
internal import Text

/// A drawing of curves or bars, in one panel or several, with a caption.
enum FigureDirective: Directive {
  static let form = BlockForm(
    "figure",
    "Curves, bars, a map, a matrix, a graph, a network or a distribution, in one panel or several.",
    example: [
      "id: leaky", "title: A small slope on the left",
      "plot: leaky_relu(z, 0.1), leaky_relu'(z, 0.1) for z in -5..5",
    ], keys: Keys.all.map(\.form), numbering: .figure, needsID: true)

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    var findings = Findings(at: scope.piece)
    let keys = findings.reading { FigureKeys(block, of: scope.lesson, reporting: &$0) }
    guard let id = scope.fileName(of: block), findings.errorCount == 0 else {
      return findings
    }
    let figure = VariedFigure(keys, id: id, in: scope, reporting: &findings)
    guard let figure else {
      // What is wrong with the caption is told as well, if nothing in it may change.
      if keys.common[Keys.vary].isEmpty { _ = caption(keys, in: scope, reporting: &findings) }
      return findings
    }
    let label = scope.label
    let variations = figure.variations
    var caption: RichText?
    var captions: [RichText] = []
    if label != nil {
      func words(in frame: Int, reporting findings: inout Findings) -> RichText? {
        self.caption(
          keys, in: variations.scope(of: frame, in: scope), reporting: &findings)
      }
      caption = words(in: variations.start, reporting: &findings)
      if tools.isForPage, variations.frameCount > 1 {
        captions = (0..<variations.frameCount).map { frame in
          if frame == variations.start { return caption ?? RichText() }
          var found = Findings(at: scope.piece)
          let words = words(in: frame, reporting: &found)
          findings.add(new: found)
          return words ?? RichText()
        }
        if Set(captions).count == 1 { captions = [] }
      }
    }
    findings.add(
      Findings.Drawing(id: id, budget: scope.budget) { [caption, captions] in
        var drawn = Findings(at: scope.piece)
        let (page, values, warnings, missing) = figure.finished(with: tools)
        drawn.notice(warnings)
        for character in missing {
          drawn.lack(character, at: block.range(of: character, in: scope.lesson))
        }
        drawn.state(values, id, as: "figures")
        drawn.add(page)
        if let label {
          drawn.place(
            .passages([
              .figure(
                Passage.Figure(
                  id: id, label: label, alt: page.alt, caption: caption ?? RichText(),
                  captions: captions))
            ]))
        }
        return drawn
      })
    return findings
  }

  /// The caption, or the title in its place.
  private static func caption(
    _ keys: FigureKeys, in scope: Scope, reporting findings: inout Findings
  ) -> RichText? {
    keys.words(Keys.caption, in: scope, reporting: &findings)
      ?? keys.words(Keys.title, in: scope, reporting: &findings)
  }
}

extension LessonBlock {
  /// Where a character stands first in what keys say; the opening line where it is written otherwise.
  fileprivate func range(of character: Character, in lesson: Lesson) -> SourceRange {
    let wanted = Array(String(character).utf8)
    for entry in content.entries {
      let bytes = lesson.slice(entry.value)
      if let place = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) {
        return SourceRange(place, place + wanted.count)
      }
    }
    return openingLine
  }
}
