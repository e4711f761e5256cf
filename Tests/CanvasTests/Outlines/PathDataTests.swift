import Canvas
import Testing

@Suite struct PathDataTests {
  @Test(arguments: [
    ("M 8.797 -8.984 L 8.6250001 -9.15649 Z M 1 2 ", "M8.8-8.98l-.17-.18z"),
    ("M 0.004 -0.004 L 0.005 -0.005", "M0 0l.01-.01"),
    ("M 1.9996 12.5000 L 100 3", "M2 12.5l98-9.5"),
    ("M 0.00449 0.0044999 L -0.0145 -0.01449", "M0 0l-.02-.01"),
    ("M 5 .6 L 6 1.2", "M5 .6l1 .6"), ("M 5.1 .6 L 5.3 1.2", "M5.1.6l.2.6"),
    ("M 1,1 C 2 3 3 4 5.1 .6 C 6 1 7 1 8 1.61", "M1 1c1 2 2 3 4.1-.4.9.4 1.9.4 2.9 1.01"),
    ("M 1 1 L 4 1 L 6.5 1 L 6.5 3 L 7 2", "M1 1h3 2.5v2l.5-1"),
    ("M 1 1 L 2 2 Z M 5 5 L 5 6 Z M 1 1 ", "M1 1l1 1zm4 4v1z"), ("M 1 2", ""), ("", ""),
    ("M 1 2 L 1 2", "M1 2h0"),
    // Each point is rounded for itself, so that what is left over does not add up.
    ("M 0 0 L 0.004 1 L 0.008 2 L 0.012 3", "M0 0v1l.01 1v1"),
  ])
  func inTheFewestCharacters(text: String, expected: String) throws {
    var out: [UInt8] = []
    try #require(PathData(Array(text.utf8)[...])).append(to: &out)
    #expect(String(decoding: out, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    "M", "M 1", "M 1 2 3", "m 1 2", "L 1 2 Q 1 2 3 4", "1 2", "M 1 2 L 1e5 2", "M nan 2",
    "M 999999999 0 L 1 2", "M 99999999999999999999 0 L 1 2",
    "M 99999999999999999 0 L 1 2",
  ])
  func anyOtherDataIsLeftAlone(text: String) {
    #expect(PathData(Array(text.utf8)[...]) == nil)
  }
}
