import Drawings
import Testing

@Suite struct FingerprintTests {
  /// The published test vectors of FNV-1a with 128 bits.
  @Test(arguments: [
    ("", "6c62272e07bb014262b821756295c58d"),
    ("a", "d228cb696f1a8caf78912b704e4a8964"),
    ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
  ])
  func digestIsFNV1a(text: String, expected: String) {
    var digest = Digest()
    for byte in text.utf8 { digest.append(byte) }
    #expect(digest.hexadecimal == expected)
  }

  private static func drawing(_ items: [Item]) -> Drawing {
    Drawing(size: Size(100, 50), items: items)
  }

  private static let text = Text("σ(z)", font: Font(.math, 12), at: Point(3, 4), paint: Paint(.ink))
  private static let line = Path.line(Point(1, 2), Point(3, 4))

  /// Drawings that all look different.
  private static let different: [Drawing] = {
    var smaller = text
    smaller.font.size = 11.99
    var moved = text
    moved.origin.x += 0.01
    var other = text
    other.string = "σ(x)"
    var face = text
    face.font.face = .mathItalic
    return [
      drawing([]),
      Drawing(size: Size(100, 50.01)),
      drawing([.text(text)]), drawing([.text(smaller)]), drawing([.text(moved)]),
      drawing([.text(other)]), drawing([.text(face)]), drawing([.text(text), .text(text)]),
      drawing([.group(Group("a", items: [.text(text)])), .text(other)]),
      drawing([.group(Group("a", items: [.text(text), .text(other)]))]),
      drawing([.group(Group("a", offset: Point(0, 1), items: [.text(text)]))]),
      drawing([
        .group(
          Group("a", clip: Rectangle(x: 0, y: 0, width: 9, height: 9), items: [.text(text)]))
      ]),
      drawing([.fill(line, Paint(.ink))]), drawing([.fill(line, Paint(.muted))]),
      drawing([.fill(line, Paint(.ink, opacity: 0.5))]),
      drawing([.stroke(line, Paint(.ink), Stroke(1))]),
      drawing([.stroke(line, Paint(.ink), Stroke(1, dash: [1]))]),
      drawing([.stroke(line, Paint(.ink), Stroke(1, cap: .round))]),
      drawing([.stroke(line, Paint(.ink), Stroke(1, join: .round))]),
      drawing([.glyphs(Glyphs([.init(7, at: Point(1, 2))], size: 12, paint: Paint(.ink)))]),
      drawing([.glyphs(Glyphs([.init(8, at: Point(1, 2))], size: 12, paint: Paint(.ink)))]),
    ]
  }()

  @Test func whatLooksDifferentDiffers() {
    let prints = Self.different.map { Fingerprint(of: $0, theme: .light) }
    #expect(Set(prints).count == prints.count)
  }

  @Test func namesOfGroupsAndDigitsBelowTheRoundingDoNotCount() {
    let a = Self.drawing([.group(Group("a", items: [.text(Self.text)]))])
    var moved = Self.text
    moved.origin.x += 0.001
    let b = Self.drawing([.group(Group("b", items: [.text(moved)]))])
    #expect(Fingerprint(of: a, theme: .light) == Fingerprint(of: b, theme: .light))
  }

  @Test func onlyColoursThatArePaintedCount() {
    var theme = Theme.light
    theme.bands[0] = Color(0x123456)
    let plain = Self.drawing([.text(Self.text)])
    let banded = Self.drawing([.fill(Self.line, Paint(.band(0)))])
    #expect(Fingerprint(of: plain, theme: theme) == Fingerprint(of: plain, theme: .light))
    #expect(Fingerprint(of: banded, theme: theme) != Fingerprint(of: banded, theme: .light))
  }

  @Test func wordsCountEachForItself() {
    let drawing = Self.drawing([])
    let lists = [[], [""], ["ab"], ["a", "b"], ["b", "a"], ["", "ab"]]
    let prints = lists.map { Fingerprint(of: drawing, theme: .light, words: $0) }
    #expect(Set(prints).count == lists.count)
  }

  /// Written down, so that a change in how drawings are read into the digest is noticed: it has to
  /// come with a new revision.
  @Test func isTheSameForEver() {
    let print = Fingerprint(of: Self.drawing([.text(Self.text)]), theme: .light, words: ["svg"])
    #expect(print.description == "d44a55ded283babd5090d2fabf0da70e")
  }

  @Test(arguments: [
    "", "6c62", "6C62272E07BB014262B821756295C58D", "zc62272e07bb014262b821756295c58d",
  ])
  func onlyItsOwnFormIsReadBack(text: String) {
    #expect(Fingerprint(text) == nil)
  }

  @Test func readsBack() {
    let print = Fingerprint(of: Self.drawing([]), theme: .dark)
    #expect(Fingerprint(print.description) == print)
  }
}
