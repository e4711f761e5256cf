import Drawings
import Foundation
import Lessons

/// Finds words with Latin letters, and decimal points, in all that a reader of a report sees.
struct LeftoverWords {
  /// Of formulas and of the lesson.
  let known: Set<String>

  /// What is left in a report, its page and its figures, each with where it was found.
  func all(in report: Report) -> [String] {
    var found = leftovers(of: Self.prose(inMarkdown: report.markdown), in: "report.md")
    found += leftovers(of: Self.prose(inPage: report), in: "report.html")
    for figure in report.figures {
      found += leftovers(of: figure.alt, in: "alt of \(figure.id)")
      found += leftovers(of: figure.description, in: "description of \(figure.id)")
      for text in figure.drawing.words { found += leftovers(of: text, in: "figure \(figure.id)") }
    }
    return found
  }

  private func leftovers(of text: String, in place: String) -> [String] {
    let words = text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
    let strange = words.filter { $0.count > 1 && !known.contains($0) }
    let numbers = text.matches(of: /[0-9]\.[0-9]+/).map { String($0.output) }
    return Set(strange + numbers).sorted().map { "\($0) in \(place)" }
  }

  /// Markdown without what is code or a command of TeX; of code only what it says in words.
  private static func prose(inMarkdown bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    text = text.replacing(/^---\n(?s:.*?)\n---\n/, with: "")
    text = text.replacing(/<!--(?s:.*?)-->/, with: "")
    text = text.replacing(/(?s)```[a-z]*\n(.*?)\n```/) { code in String(comments(in: code.output.1))
    }
    text = text.replacing(/`[^`]*`/, with: "").replacing(/\]\([^)]*\)/, with: "]")
    // Letters side by side are factors.
    text = text.replacing(/(?s)\$\$.*?\$\$|\$[^$]*\$/) { mathematics in
      mathematics.output.matches(of: /\\(text|mathrm)\{([^}]*)\}/).map { String($0.output.2) }
        .joined(separator: " ").replacing(/\\[a-z]+/, with: " ")
        + mathematics.output.replacing(/[^0-9.]+/, with: " ")
    }
    return text.replacing(/<[^>]*>/, with: "")
  }

  /// What follows a `#`, and the words of docstrings, whose numbers are those of code.
  private static func comments(in code: Substring) -> String {
    code.split(separator: "\n").map { line in
      if let sign = line.firstIndex(of: "#") { return String(line[sign...]) }
      return line.contains("\"\"\"") ? String(line.replacing(/[0-9.]+/, with: "")) : ""
    }.joined(separator: "\n")
  }

  private static func prose(inPage report: Report) -> String {
    let drawings = Dictionary(
      uniqueKeysWithValues: report.figures.map { ($0.id, PageDrawing(page: "")) })
    let page = Page(report).html(drawings: drawings, definitions: "", fingerprint: "")
    var text = String(decoding: page, as: UTF8.self)
    text = text.replacing(/(?s)<!--.*?-->|<style>.*?<\/style>/, with: "")
    text = text.replacing(/(?s)<pre><code[^>]*>(.*?)<\/code><\/pre>/) { code in
      comments(in: code.output.1)
    }
    text = text.replacing(/<code[^>]*>[^<]*<\/code>|<annotation[^>]*>[^<]*<\/annotation>/, with: "")
    let labels = text.matches(of: /(aria-label|alt|title)="([^"]*)"/).map { String($0.output.2) }
    return labels.joined(separator: "\n")
      + text.replacing(/<[^>]*>/, with: "\n")
      .replacing(/&[a-z]+;/, with: "")
  }
}

extension Drawing {
  /// All texts, and the letters of each run of glyphs, which tests' fonts number as Unicode does.
  var words: [String] { items.flatMap(\.words) }
}

extension Item {
  fileprivate var words: [String] {
    switch self {
    case .text(let text): return [text.string]
    case .glyphs(let run):
      let scalars = run.glyphs.compactMap { Unicode.Scalar($0.index) }
      return [String(String.UnicodeScalarView(scalars))]
    case .group(let group): return group.items.flatMap(\.words)
    case .fill, .stroke: return []
    }
  }
}
