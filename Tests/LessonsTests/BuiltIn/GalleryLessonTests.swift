import Diagnostics
import Foundation
import Functions
import Lessons
import Testing

/// The gallery shows each kind of figure, each key and each activation of the prelude.
@Suite struct GalleryLessonTests {
  private static let text: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Lessons/BuiltIn/gallery.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  @Test func isMadeWithoutMistakes() throws {
    let made = try #require(report(of: Self.text))
    #expect(made.diagnostics == [] && made.failures == [])
    #expect(made.exampleDiagnostics.map(\.message) == [])
    #expect(made.figures.count == Self.text.matches(of: #/\nid: /#).count)
  }

  @Test func showsEachKey() {
    for option in KeyOption.all(for: Set(PlotKind.allCases)) {
      #expect(Self.text.contains("\n\(option.key): "), "\(option.key)")
    }
  }

  /// Each part that a plot shows, or does not, when it is asked for.
  @Test func showsEachPart() throws {
    let shown = Self.text.matches(of: /\nshow: (.*)/)
      .flatMap { $0.output.1.split(separator: ", ").map(String.init) }
    let show = try #require(
      KeyOption.all(for: Set(PlotKind.allCases)).first { $0.key == "show" })
    let words = show.help.matches(of: /'([a-z ]+)'/).map { String($0.output.1) }
    #expect(words.count > 8)
    #expect(Set(words).subtracting(shown) == [])
  }

  @Test func showsEachFunctionOfThePrelude() {
    let names = Prelude.library.functions.keys.filter { !Self.hidden.contains($0) }
    #expect(names.count > 30)
    for name in names { #expect(Self.text.contains("\(name)("), "\(name)") }
  }

  /// The textbook form, which looks as its stable form does.
  private static let hidden: Set = ["softmax_naive"]
}
