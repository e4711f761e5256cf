import Foundation
import FoundationXML
import Testing

/// Claims as test cases: `--junit`.
struct TestResultsTests {
  private let folder = TemporaryFolder()

  private func root(_ code: Int32, _ arguments: String...) throws -> XMLElement {
    let run = try Program.run(
      ["build"] + arguments + ["-o", "Out", "--junit", "deep/a.xml"], in: folder)
    #expect(run.code == code, "\(run.errors)")
    let sound = try Program.shell("xmllint --noout deep/a.xml", in: folder)
    #expect(sound.code == 0, "\(sound.errors)")
    let bytes = try #require(folder.bytes("deep/a.xml"))
    let root = try #require(try XMLDocument(data: Data(bytes)).rootElement())
    try expectSchema(of: root)
    return root
  }

  /// What the schema `junit-10` of Jenkins' xUnit plugin allows in an element: attributes that have to be there,
  /// others, and elements.
  private static let schema:
    [String: (wanted: Set<String>, others: Set<String>, elements: Set<String>)] = [
      "testsuites": ([], ["name", "time", "tests", "failures", "errors"], ["testsuite"]),
      "testsuite": (
        ["name", "tests", "failures", "errors"],
        [
          "group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log",
          "url",
        ],
        ["testsuite", "properties", "testcase", "system-out", "system-err"]
      ),
      "testcase": (
        ["name"], ["time", "classname", "group"],
        ["skipped", "error", "failure", "system-out", "system-err"]
      ),
      "failure": ([], ["type", "message"], []), "error": ([], ["type", "message"], []),
      "system-out": ([], [], []),
    ]

  private func expectSchema(of element: XMLElement) throws {
    let name = try #require(element.name)
    let rule = try #require(Self.schema[name], "\(name)")
    let attributes = Set((element.attributes ?? []).compactMap(\.name))
    #expect(rule.wanted.isSubset(of: attributes), "\(name): \(attributes)")
    #expect(attributes.isSubset(of: rule.wanted.union(rule.others)), "\(name): \(attributes)")
    for case let child as XMLElement in element.children ?? [] {
      #expect(rule.elements.contains(child.name ?? ""), "\(name): \(child.name ?? "")")
      try expectSchema(of: child)
    }
  }

  private func texts(_ element: XMLElement, _ path: String) throws -> [String] {
    try element.nodes(forXPath: path).compactMap(\.stringValue)
  }

  @Test func eachClaimIsACase() throws {
    try folder.write(
      "```check\n1 < 2\n1 + 1 == 3  # wrong\n```\n\n```check\nquiet: yes\nrelu(z) >= 0 for z in -1..1\n```\n",
      to: "a&b.md")
    // From memory, too.
    for _ in 0..<2 {
      let root = try root(1, "a&b.md")
      #expect(root.name == "testsuites")
      #expect(try texts(root, "testsuite/@name") == ["a&b.md"])
      #expect(try texts(root, "testsuite/@tests") == ["3"])
      #expect(try texts(root, "testsuite/@failures") == ["1"])
      #expect(try texts(root, "//testcase/@classname") == ["a&b.md", "a&b.md", "a&b.md"])
      #expect(
        try texts(root, "//testcase/@name") == [
          "1 < 2", "1 + 1 == 3", "relu(z) >= 0 for z in -1..1",
        ])
      #expect(
        try texts(root, "//testcase/system-out") == ["a&b.md:2:1", "a&b.md:3:1", "a&b.md:8:1"])
      #expect(try texts(root, "//testcase[failure]/@name") == ["1 + 1 == 3"])
      #expect(try texts(root, "//failure/@message")[0].hasPrefix("found 2"))
      #expect(try texts(root, "//failure")[0].contains("a&b.md:3:1: error: this claim fails"))
    }
  }

  @Test func aLessonThatCannotBeBuiltIsAnError() throws {
    try folder.write("`= 1 +` \u{1B}\n", to: "a.md")
    let root = try root(1, "a.md")
    #expect(try texts(root, "testsuite/@errors") == ["1"])
    #expect(try texts(root, "//error/@message")[0].hasPrefix("a.md:1:"))
    #expect(try texts(try self.root(66, "gone.md"), "//testcase/@classname") == ["gone.md"])
  }

  @Test func aCourseHasASuiteForEachLesson() throws {
    let relu = try #require(SampleCourse.files["course/relu.md"])
    try SampleCourse.write(to: folder, ["course/relu.md": relu + "`= 1 +`\n"])
    let root = try root(1, "course")
    #expect(
      try texts(root, "testsuite/@name") == [
        "course/index.md", "course/losses.md", "course/softmax.md", "course/relu.md",
      ])
    #expect(try texts(root, "//testcase[error]/@classname") == ["course/relu.md"])
    #expect(try texts(root, "//testcase[not(error)]/@name") == ["rate == 0.1"])
  }
}
