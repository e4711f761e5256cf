import LanguageServer
import Lessons
import Testing
import Text

struct InlayHintsTests {
  private func hints(_ text: String, in range: JSON = Client.all) -> [String] {
    let client = Client()
    client.open(text)
    let answer = client.ask("textDocument/inlayHint", Client.document(.init("range", range)))
    return (answer?["result"]?.elements ?? []).map { hint in
      let place = hint["position"]
      return
        "\(place?["line"]?.number ?? -1):\(place?["character"]?.number ?? -1) \(hint["label"]?.string ?? "")"
    }
  }

  private let lesson = """
    ```formula
    leaky(z, alpha=0.01) = where(z > 0, z, alpha * z)
    eta = 1/4
    w(0) = 2
    w(t + 1) = w(t) / 2
    ```

    😀 It is `= leaky(-2)` and `= nothing(2)`.

    ```check
    leaky(1) == 1
    leaky(1) == 2
    nothing(1) == 2
    ```

    ```steps
    p = leaky(3)
    q = nothing(1)
    r = p * 2
    p = r
    ```
    """

  @Test func standBesideTheirPlaces() {
    #expect(
      hints(lesson) == [
        "2:9 = 0.25", "4:19 w_(20) = 1.907e-6", "7:22 −0.02", "10:13 ✓", "11:13 ✗ found 1",
        "16:12 = 3", "18:9 = 6", "19:5 = 6",
      ])
  }

  /// Also in the words of blocks, at the right place and in the right form.
  @Test func standInCaptions() {
    let lesson = """
      ---
      lang: de
      ---

      ```figure
      id: a
      title: 😀 at `= sigmoid(0)`
      plot: tanh(z)
      mark: tanh(z) at z = 1 : here `= tanh(1); 3 digits` and `$ z`
      caption: `= softmax([1, 1])` of `= 1 < 2`, `= [[1, -2]]`
      ```

      ```table
      caption: From `= 2 * 3`
      z, z for z in [1, 2]
      ```
      """
    #expect(
      hints(lesson) == [
        "6:27 0,5", "8:51 0,762", "9:28 [0,5; 0,5]", "9:41 wahr", "9:56 [[1; −2]]", "13:23 6",
      ])
  }

  @Test func areThoseOfARange() {
    #expect(
      hints(lesson, in: Client.range((10, 0), (11, 0))) == ["10:13 ✓"])
  }

  /// Each span of the built-in lessons has its value, and each claim holds.
  @Test func areAllThatThereAre() throws {
    for lesson in [BuiltInLesson.first, .activationFunctions] {
      let source = lesson.source
      let read = try #require(LessonReader.read(source).lesson)
      let found = hints(String(decoding: source.bytes, as: UTF8.self))
      let values = read.spans.count { $0.kind == .value }
      #expect(found.count { !$0.contains("✓") && !$0.contains(" = ") } >= values)
      #expect(!found.contains { $0.contains("✗") })
    }
  }
}
