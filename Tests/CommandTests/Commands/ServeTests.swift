import Connecting
import Foundation
import Testing

/// `curvesheet serve` of one lesson.
struct ServeTests {
  let folder = TemporaryFolder()

  @Test func aLessonIsOnePage() throws {
    try folder.write(SampleLesson.text(), to: "a lesson.md")
    let served = try Served(["a lesson.md", "--jobs", "1"], in: folder)
    let first = try served.look()
    #expect(first.subject == "a lesson.md" && first.text.contains("−0.02"))
    try folder.write(SampleLesson.text() + "\nMore.\n", to: "a lesson.md")
    try served.look { $0.text.contains("More.") }
    let next = try served.look(since: first.version)
    #expect(next.version == first.version + 1 && next.sent.count == 1)
    #expect(try served.ask("index.html").status == 404)
    #expect(try served.ask("report.html").status == 404)
    let click = try served.ask("blocks/\(next.blocks?.first?.number ?? 0)", method: "POST")
    #expect(click.body == "a lesson.md:1")
    #expect(folder.names == ["a lesson.md"])
    #expect(served.end() == 0)
  }

  @Test func whatIsMissingIsSaid() throws {
    var run = try Program.run(["serve", "no/lesson.md"], in: folder)
    #expect(run.code == 66 && run.errors.contains("no/lesson.md"))
    run = try Program.run(["serve", "course/", "--port", "0"], in: folder)
    #expect(run.code == 64)
    let served = try Served(["lesson.md"], in: folder)
    #expect(try served.look().mistakes.contains("cannot read lesson.md"))
    try folder.write("# Here\n", to: "lesson.md")
    try served.look { $0.mistakes.isEmpty && $0.text.contains("Here") }
  }
}
