import Foundation
import Testing

/// What a build says to programs: `--message-format json`.
struct MessageFormatTests {
  private let folder = TemporaryFolder()

  /// Builds, and reads each line as an object of a known form; nothing is said elsewhere.
  private func messages(_ code: Int32, _ arguments: String...) throws -> [[String: Any]] {
    let run = try Program.run(
      ["build"] + arguments + ["-o", "Out", "--message-format", "json"], in: folder)
    #expect(run.code == code && run.errors.isEmpty, "\(run.errors)")
    let messages = try run.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
    for message in messages {
      #expect(message["version"] as? Int == 1)
      let type = try #require(message["type"] as? String)
      #expect(try Self.types.contains(type), "\(type)")
    }
    #expect(messages.last?["type"] as? String == "done")
    #expect(messages.last?["code"] as? Int32 == code)
    return messages
  }

  /// Those that the manual tells of.
  private static var types: [String] {
    get throws {
      let manual = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/Lessons/BuiltIn/manual.md")
      let table = try #require(
        try String(contentsOf: manual, encoding: .utf8).split(separator: "| type | members |").last)
      return try String(table.prefix(2_000)).groups(of: "(?m)^\\| `([a-z]+)` \\|")
    }
  }

  private func texts(_ messages: [[String: Any]], _ type: String, _ member: String) -> [String] {
    messages.filter { $0["type"] as? String == type }.compactMap { $0[member] as? String }
  }

  @Test func tellsFilesFiguresAndValues() throws {
    try folder.write(SampleLesson.text(), to: "a.md")
    let first = try messages(0, "a.md")
    #expect(texts(first, "figure", "id") == ["leaky", "leaky"])
    #expect(texts(first, "figure", "action") == ["drawn", "drawn"])
    #expect(texts(first, "file", "file") == ["Out/report.md", "Out/values.json"])
    #expect(try messages(0, "a.md").count == 1)
    try folder.write(SampleLesson.text(slope: "0.1", claim: "leaky'(0) == 0.1"), to: "a.md")
    let planned = try messages(1, "a.md", "--check")
    #expect(planned.dropLast().allSatisfy { $0["planned"] as? Bool != false })
    let second = try messages(0, "a.md")
    let value = try #require(second.first { $0["type"] as? String == "value" })
    #expect(value["name"] as? String == "leaky(-2)" && value["file"] as? String == "Out/report.md")
    #expect(value["old"] as? Double == -0.02 && value["new"] as? Double == -0.2)
    #expect(value["line"] as? Int == 8)
  }

  @Test func tellsMistakesWithTheirPlaces() throws {
    try folder.write("# A\n\nä `= tahn(1)`\n", to: "a.md")
    let mistakes = try messages(1, "a.md")
    #expect(mistakes.count == 2)
    let mistake = mistakes[0]
    #expect(mistake["type"] as? String == "diagnostic" && mistake["severity"] as? String == "error")
    #expect(
      mistake["file"] as? String == "a.md" && mistake["hint"] as? String == "did you mean 'tanh'?")
    let place = ["line", "column", "endLine", "endColumn"].map { mistake[$0] as? Int }
    #expect(place == [3, 6, 3, 10])
    let missing = try messages(66, "gone.md")
    #expect(missing[0]["file"] as? String == "gone.md")
  }

  @Test func tellsClaimsThatFail() throws {
    try folder.write(SampleLesson.text(claim: "leaky(1) == 2"), to: "a.md")
    // From memory, too.
    for _ in 0..<2 {
      let failed = try messages(1, "a.md")
      let claim = try #require(failed.first { $0["type"] as? String == "claim" })
      #expect(claim["hint"] as? String == "found 1" && claim["line"] as? Int == 16)
    }
  }

  /// In the order of the lessons; what several of them use is told of once.
  @Test func tellsOfACourse() throws {
    try SampleCourse.write(to: folder)
    let first = try messages(0, "course")
    #expect(
      texts(first, "figure", "id") == [
        "leaky", "leaky", "temperature", "temperature", "hidden", "hidden",
      ])
    #expect(texts(first, "file", "file").last == "Out/course.json")
    #expect(try messages(0, "course").count == 1)
    let common = try #require(SampleCourse.files["course/common.md"])
    try folder.write(common.replacing("rate = 0.1", with: "rate = 0.2"), to: "course/common.md")
    let changed = try messages(1, "course")
    #expect(texts(changed, "formula", "message").count == 1)
    #expect(texts(changed, "claim", "file") == ["course/losses.md"])
    try folder.write("```formula\nleaky(z) = tahn(z)\n```\n", to: "course/common.md")
    let mistakes = try messages(1, "course")
    #expect(texts(mistakes, "diagnostic", "file").filter { $0 == "course/common.md" }.count == 1)
  }
}
