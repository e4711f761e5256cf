import Diagnostics
import Lessons
import Testing
import Text

/// What a lesson's front matter says that it uses.
@Suite struct UsedNameTests {
  private func names(_ front: String) -> [String]? {
    let source = SourceText(name: "lesson.md", text: front + "\n# A\n")
    let (lesson, faults) = LessonReader.read(source)
    guard faults.isEmpty, let lesson else { return nil }
    return lesson.uses.map { used in
      // The range holds the path, with or without quotation marks.
      let text = String(decoding: source.bytes[used.range.lower..<used.range.upper], as: UTF8.self)
      return text.contains(used.path) ? used.path : "not at \(text)"
    }
  }

  @Test(arguments: [
    ("use: common.md", ["common.md"]),
    ("use: common.md   # what all know", ["common.md"]),
    ("use : \"a b.md\"", ["a b.md"]),
    ("use: 'a#b.md' # x", ["a#b.md"]),
    ("use: a#b.md", ["a#b.md"]),
    ("use: [a.md, 'b, c.md', \"d.md\"] # x", ["a.md", "b, c.md", "d.md"]),
    ("use: [ a.md, ]", ["a.md"]),
    (
      "use:\n- a.md\n  - 'b.md' # x\n\n# no item\n- sub/c.md\ntitle: x",
      ["a.md", "b.md", "sub/c.md"]
    ),
    ("use: # below\n  - a.md", ["a.md"]),
    ("title: x\nuse: ./a.md\nmore:\n  use: [", ["./a.md"]),
    ("title: x\n#use: [", []), ("  use: [", []), ("users: a.md", []), ("x: use: a", []),
  ])
  func areReadFromYAML(lines: String, expected: [String]) {
    #expect(names("---\n\(lines)\n---") == expected)
    #expect(names("---\n\(lines)\n---".replacing("\n", with: "\r\n")) == expected)
  }

  @Test(arguments: [
    ("use = 'common.md'", ["common.md"]),
    ("use = \"a \\\"b\\\".md\" # x", []),
    ("use=[\"a.md\", 'b.md', ] # x", ["a.md", "b.md"]),
    ("name = x\n[params]\nuse = 3", []),
  ])
  func areReadFromTOML(lines: String, expected: [String]) {
    let names = names("+++\n\(lines)\n+++")
    #expect(lines.contains("\\") ? names?.count == 1 : names == expected)
  }

  private static let yaml =
    "error: 'use' is not understood in this form «@» (write 'use: common.md', 'use: [a.md, b.md]', or lines '- a.md' below)"
  private static let toml =
    "error: 'use' is not understood in this form «@» (write 'use = \"common.md\"' or 'use = [\"a.md\", \"b.md\"]' on one line)"

  @Test(arguments: [
    ("---\nuse:\n---", "use:"), ("---\nuse: # x\n---", "use: # x"),
    ("---\nuse: [a.md\n---", "use: [a.md"),
    ("---\nuse: []\n---", "use: []"), ("---\nuse: {a: b}\n---", "use: {a: b}"),
    ("---\nuse: |\n  a.md\n---", "use: |"), ("---\nuse: 'a.md\n---", "use: 'a.md"),
    ("---\nuse: a.md\n  b.md\n---", "use: a.md"), ("---\nuse:\n  - a: b\n  c\n---", "use:"),
    ("---\nuse: [a.md] b\n---", "use: [a.md] b"), ("---\nuse: *x\n---", "use: *x"),
    ("---\nuse:\n  a.md\n---", "use:"), ("---\nuse: 'a' b\n---", "use: 'a' b"),
    ("+++\nuse = a.md\n+++", "use = a.md"),
    ("+++\nuse = [\"a.md\",\n\"b.md\"]\n+++", "use = [\"a.md\","),
    ("+++\nuse = '''a.md'''\n+++", "use = '''a.md'''"), ("+++\nuse =\n+++", "use ="),
    ("+++\nuse = [a.md]\n+++", "use = [a.md]"),
  ])
  func otherFormsAreMistakes(front: String, line: String) {
    let form = front.hasPrefix("+") ? Self.toml : Self.yaml
    let text = front + "\nx\n"
    let told = read(text).map { diagnostic -> String in
      let range = diagnostic.range ?? SourceRange(0, 0)
      let marked = String(decoding: Array(text.utf8)[range.lower..<range.upper], as: UTF8.self)
      return "error: \(diagnostic.message) «\(marked)» (\(diagnostic.hint ?? ""))"
    }
    #expect(told == [form.replacing("@", with: line)])
  }

  @Test(arguments: [
    ("../a.md", "'..' leads out of the folder"), ("a/../b.md", "'..' leads out of the folder"),
    ("/etc/passwd", "it begins at the root"), ("''", "it names no file"),
    ("a\u{7}.md", "it has control characters"),
  ])
  func theyStandInTheFolder(path: String, reason: String) {
    let told = read("---\nuse: \(path)\n---\nx").map(\.message)
    let name = path == "''" ? "" : path
    #expect(told == ["a lesson uses others of its own folder or below, not '\(name)': \(reason)"])
  }

  @Test func twiceIsOnce() {
    #expect(read("---\nuse: a.md\nuse: b.md\n---\nx").map(\.message) == ["'use' stands here twice"])
  }
}
