import Foundation
import Testing

/// What the stops of a living figure cost in `report.html`.
struct LivingPageTests {
  /// Of one of its sizes.
  private struct Living {
    let id: String
    /// Without what belongs to the frames.
    private(set) var shared = ""
    /// By frame, in order.
    private(set) var frames: [(name: Substring, own: String)] = []

    init(_ id: String, _ svg: Substring) throws {
      self.id = id
      var rest = svg
      while let start = rest.firstMatch(of: /<g class="(on-[^"]*)">/) {
        shared += rest[..<start.range.lowerBound]
        let group = rest[start.range.lowerBound...]
        var depth = 0
        let ends = group.matches(of: /<(\/?)g\b[^>]*>/)
        let end = try #require(
          ends.first { tag in
            depth += tag.1.isEmpty ? 1 : -1
            return depth == 0
          })
        let own = String(group[..<end.range.upperBound])
        if let frame = frames.firstIndex(where: { $0.name == start.1 }) {
          frames[frame].own += own
        } else {
          frames.append((start.1, own))
        }
        rest = group[end.range.upperBound...]
      }
      shared += rest
    }

    var all: String { shared + frames.map(\.own).joined() }
    /// As if the figure had the first stop only.
    var one: String { shared + frames.prefix(1).map(\.own).joined() }
  }

  private static func living(in page: String) throws -> [Living] {
    try page.matches(of: /(?s)<figure id="([^"]*)" class="living.*?<\/figure>/).flatMap { figure in
      try figure.0.matches(of: /(?s)<svg .*?<\/svg>/).map { svg in
        try Living(String(figure.1), svg.0)
      }
    }
  }

  /// How many bytes gzip makes of a text.
  private static func packed(_ text: String) throws -> Int {
    let folder = TemporaryFolder()
    try folder.write(text, to: "text")
    let run = try Program.shell("gzip -9 -n -c text | wc -c", in: folder)
    return try #require(Int(run.output.filter(\.isNumber)))
  }

  /// Ten more stops cost at most 60 kB, and 8 kB of what is sent.
  private static func expectFewBytes(in page: String, figures: Int) throws {
    let living = try living(in: page)
    #expect(Set(living.map(\.id)).count == figures && living.count == 2 * figures)
    for figure in living {
      let more = figure.frames.count - 1
      #expect(more > 1, "\(figure.id)")
      let bytes = (figure.all.utf8.count - figure.one.utf8.count) * 10 / max(1, more)
      #expect(bytes <= 60_000, "\(figure.id): \(bytes)")
      let sent = try (packed(figure.all) - packed(figure.one)) * 10 / max(1, more)
      #expect(sent <= 8_000, "\(figure.id): \(sent)")
    }
  }

  @Test func theBuiltInLessonsStopsTakeFewBytes() throws {
    let page = try #require(BuiltInReport.folder.text("report.html"))
    try Self.expectFewBytes(in: page, figures: 4)
  }

  @Test func stopsTakeFewBytes() throws {
    let folder = TemporaryFolder()
    let course = URL(filePath: #filePath)
      .appending(path: "../../../LessonsTests/Courses/turning.md").standardized
    let lesson = try String(contentsOf: course, encoding: .utf8)
    // A way of many steps, and one that is a curve.
    let more = """

      ```figure
      id: long
      map: loss(a, b) for a in -2..2, b in -1..1
      path: place(t, rate) for t in 0..60 step 1 : rate `= rate` | start
      vary: rate in 0.05..0.55
      ```

      ```figure
      id: curve
      map: loss(a, b) for a in -2..2, b in -1..1
      path: [2 * exp(-t / 9) * cos(k * t), exp(-t / 9) * sin(k * t)] for t in 0..20
      vary: k in 0.2..0.5
      ```
      """
    try folder.write(lesson + more, to: "lesson.md")
    #expect(try Program.run(["build", "lesson.md", "--html", "-o", "."], in: folder).code == 0)
    try Self.expectFewBytes(in: try #require(folder.text("report.html")), figures: 7)
  }
}
