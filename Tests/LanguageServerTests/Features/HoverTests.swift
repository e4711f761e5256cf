import LanguageServer
import Lessons
import Testing

struct HoverTests {
  private let lesson = SampleLesson()

  private func hover(_ line: String, _ word: String, _ number: Int = 0) -> String {
    let answer = lesson.ask("hover", at: SampleLesson.place(line, word, number))
    return answer?["result"]?["contents"]?["value"]?.string ?? ""
  }

  @Test func describesFormulas() {
    for text in [hover("leaky(z", "leaky"), hover("plot:", "leaky"), hover("😀 See", "leaky")] {
      #expect(text.contains("leaky(z, alpha=0.01) = where(z > 0, z, alpha * z)"))
      #expect(text.contains("leaky(z) = z if z > 0, else αz    with α = 0.01"))
      #expect(text.contains("kink at z = 0: value 0; slope 0.01 left, 0.01 here, 1 right"))
      #expect(text.contains("values from -0.06 to 6"))
    }
    #expect(hover("w(0)", "w").contains("at whole numbers: 2, "))
    #expect(hover("leaky(z", "where").contains("where("))
  }

  @Test func saysValues() {
    #expect(hover("eta", "eta").contains("0.6666666666666666"))
    #expect(hover("q =", "p").contains("−0.03"))
    #expect(hover("`= p`", "p", 1).contains("p = 1"))
    #expect(hover("`= p`", "=", 1) == "`````text\n1\n`````")
    #expect(hover("leaky(1) ==", "==") == "✓ this claim holds")
  }

  @Test func explainsWords() {
    #expect(hover("mark:", "mark").contains("(a key of figures)"))
    #expect(hover("```check", "check").contains("(a fence word)"))
    #expect(hover("😀 See", "one").contains("😀 with"))
    #expect(hover("# First", "First").isEmpty)
  }
}
