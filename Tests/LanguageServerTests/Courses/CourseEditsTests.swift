import Canvas
import Diagnostics
import LanguageServer
import Lessons
import Seeded
import Testing
import Text

/// After any edits of links and labels an editor is told what a build of the course as it is then says.
struct CourseEditsTests {
  private static let files = ["index.md", "relu.md", "a b.md", "söft.md", "apart.md"]

  /// What a build of the course says and makes, by file.
  private typealias Made = [String: (messages: [String], report: String)]

  /// A build that remembers nothing.
  private static func judged(_ texts: [String: String]) -> Made {
    let read = texts.mapValues { LessonReader.read(SourceText(name: "x", text: $0)) }
    let lessons = read.compactMapValues(\.lesson)
    guard let contents = lessons["index.md"] else { return [:] }
    let list = CourseContents(of: contents)
    let outlines = lessons.mapValues { LessonBuilder.outline(of: $0, leavingOutSolutions: false) }
    let listed = outlines.filter { file, _ in list.entries.contains { $0.file == file } }
    let course = Course(list, outline: outlines["index.md"] ?? LessonOutline(), outlines: listed)
    var made: Made = [:]
    for (file, lesson) in lessons {
      let chapter = course.chapters.first { $0.file == file }
      let isContents = file == "index.md" && !list.entries.isEmpty
      let place =
        chapter.map { course.place($0.number - 1) } ?? (isContents ? course.place(nil) : nil)
      let (report, _) = LessonBuilder.report(
        on: lesson, measurer: PangoMeasurer(), mathFont: PangoMathFont(), origin: "", place: place,
        faults: read[file]?.diagnostics ?? [])
      let reported = report.diagnostics + report.failures
      let told = isContents ? list.diagnostics : []
      let all = (told.hasErrors ? told : told + reported).inOrder()
      made[file] = (
        all.map { $0.message + ($0.hint.map { "\n\($0)" } ?? "") },
        String(decoding: report.markdown, as: UTF8.self)
      )
    }
    return made
  }

  private static func edited(_ text: String, _ random: inout SplitMix) -> String {
    func words(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let id = words(["hat", "leaky", "t", "f"])
    let file = words(["a%20b.md", "relu.md", "s%C3%B6ft.md", "none.md", "index.md", "apart.md"])
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return text.replacing("id: hat", with: "id: \(id)")
    case 1: return text.replacing("id: leaky", with: "id: \(id)")
    case 2: return text + "\n[](\(file)#fig-\(id))\n"
    case 3: return text + "\n- [](\(file))\n"
    case 4: return text.replacing("#fig-\(id)", with: "#tab-t")
    case 5: return text.replacing("](\(file)", with: "](relu.md")
    case 6:
      return text + "\n```figure\nid: \(id)\ncaption: As [](\(file)#fig-\(id))\nplot: z\n```\n"
    default: return WrittenSample.disk.values.sorted().randomElement(using: &random) ?? text
    }
  }

  private static func uri(_ file: String) -> String {
    WrittenSample.uri(file.replacing(" ", with: "%20").replacing("ö", with: "%C3%B6"))
  }

  @Test(arguments: 1...4) func tellsWhatABuildSays(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let client = Client(disk: WrittenSample.disk)
    var texts = [String: String](
      uniqueKeysWithValues: Self.files.map { ($0, WrittenSample.disk["/lessons/" + $0] ?? "") })
    var opened: [String: Int] = [:]
    var told: [String: [String]] = [:]
    var reports: [String: String] = [:]
    for _ in 0..<25 {
      let file = try #require(Self.files.randomElement(using: &random))
      if let version = opened[file] {
        if Int.random(in: 0..<6, using: &random) == 0 {
          // What was not saved is lost.
          client.notify("textDocument/didClose", Client.document(of: Self.uri(file)))
          opened[file] = nil
          texts[file] = client.disk["/lessons/" + file]
        } else {
          texts[file] = Self.edited(texts[file] ?? "", &random)
          opened[file] = version + 1
          client.change(nil, to: texts[file] ?? "", version: version + 1, of: Self.uri(file))
        }
      } else {
        client.open(texts[file] ?? "", as: Self.uri(file))
        opened[file] = 1
      }
      while let order = client.server.nextOrder() {
        let result = client.build(order)
        client.server.finish(result)
        reports[order.uri] = String(
          decoding: result.built.report?.markdown ?? [], as: UTF8.self)
      }
      for message in client.messages()
      where message["method"] == .string("textDocument/publishDiagnostics") {
        told[message["params"]?["uri"]?.string ?? ""] =
          (message["params"]?["diagnostics"]?.elements ?? []).map { $0["message"]?.string ?? "" }
      }
      let judged = Self.judged(texts)
      for file in opened.keys {
        #expect(told[Self.uri(file)] == judged[file]?.messages, "\(file)")
        #expect(reports[Self.uri(file)] == judged[file]?.report, "\(file)")
      }
    }
  }
}
