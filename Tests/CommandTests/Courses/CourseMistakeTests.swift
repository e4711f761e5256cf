import Foundation
import Testing

/// Bad courses: everything that is wrong is told, and what can be built is built.
struct CourseMistakeTests {
  let folder = TemporaryFolder()

  private func build(_ course: String = "course", _ options: String...) throws -> Program.Run {
    try Program.run(["build", course, "-o", "Out", "--format", "svg"] + options, in: folder)
  }

  private func index(_ lists: String) throws {
    try folder.write("# Course\n\n\(lists)\n", to: "course/index.md")
  }

  @Test func contentsThatAreWrong() throws {
    try folder.write("# A\n", to: "course/a.md")
    try folder.write("", to: "course/b.md")
    try folder.write("# Other\n", to: "course/other.md")
    try folder.write("# F\n", to: "course/figures.md")
    try index(
      """
      - [](a.md)
      - [](aa.md)
      - [again](a.md), with [](a.md#fig-x) and [elsewhere](https://example.org/x.md)
      - [A](A.md)
      - [](b.md)
      - [](sub/c.md)
      - [](../d.md)
      - [](index.md)
      - [](figures.md)
      """)
    let run = try build()
    #expect(run.code == 1)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("course/index.md") }
    #expect(
      lines == [
        "course/index.md: warning: 'other.md' lies in the course's folder, but is neither listed nor used (add '- [](other.md)' to a list, or move it elsewhere)",
        "course/index.md:4:6: error: there is no lesson 'aa.md' in the course's folder",
        "course/index.md:5:11: error: 'a.md' is listed twice, first in line 3",
        "course/index.md:6:7: error: 'A.md' differs from 'a.md' in line 3 only in case",
        "course/index.md:7:6: warning: the lesson 'b.md' is empty",
        "course/index.md:8:6: error: all lessons of a course lie in its own folder, not 'sub/c.md'",
        "course/index.md:9:6: error: all lessons of a course lie in its own folder, not '../d.md'",
        "course/index.md:10:6: error: the contents list themselves",
        "course/index.md:11:6: error: a lesson of a course cannot be called 'figures.md': the contents keep their own files in 'figures'",
      ], "\(run.errors)")
    #expect(folder.names.contains("Out/a/report.md") && folder.names.contains("Out/b/report.md"))
    #expect(!folder.names.contains("Out/index.md") && !folder.names.contains("Out/course.json"))
  }

  @Test func coursesThatCannotBeBuilt() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("course"), withIntermediateDirectories: true)
    var run = try build()
    #expect(run.code == 66)
    #expect(
      run.errors
        == "error: cannot read course/index.md: there is no such file (a course is a folder whose index.md lists its lessons)\n"
    )
    try folder.write("# Nothing\n\nNo list.\n", to: "course/index.md")
    run = try build()
    #expect(run.code == 1 && run.errors.contains("the contents of the course list no lesson"))
    try SampleCourse.write(to: folder)
    for output in ["course", ".", "course/../course/", folder.path("")] {
      run = try Program.run(["build", "course/", "-o", output], in: folder)
      #expect(
        run.code == 73 && run.errors.contains("the course itself lies in it"), "\(run.errors)")
    }
    #expect(try Program.run(["build", ".", "-o", "Out"], in: folder).code == 66)
    try folder.write("{}", to: "Out/course.json")
    run = try build()
    #expect(run.code == 73 && run.errors.contains("no build of this course has made what is there"))
  }

  @Test(arguments: [
    ("hugo", "tags"), ("mkdocs", "assets"), ("myst", "genindex"), ("github", "_drafts"),
  ])
  func namesThatSitesReserve(reader: String, name: String) throws {
    try folder.write("# A\n", to: "course/\(name).md")
    try index("- [](\(name).md)")
    let run = try build("course", "--for", reader)
    #expect(run.code == 1)
    #expect(run.errors.contains("error: a lesson of a course cannot be called '\(name).md': "))
  }

  @Test func oneThatFailsAmongMany() throws {
    let names = (1...8).map { "l\($0)" }
    for name in names {
      try folder.write("# \(name)\n\n`= 1 + 1`\n\n[](l1.md)\n", to: "course/\(name).md")
    }
    try index(names.map { "- [](\($0).md)" }.joined(separator: "\n"))
    try folder.write("# l3\n\n`= tahn(1)` [](l9.md) [](l1.md#fig-x)\n", to: "course/l3.md")
    try folder.write("# l6\n\n[](l1.md#here)\n", to: "course/l6.md")
    let run = try build()
    #expect(run.code == 1)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("error:") }
    #expect(
      lines == [
        "course/l3.md:3:4: error: unknown function 'tahn'",
        "course/l3.md:3:13: error: 'l9.md' is no lesson of the course",
        "course/l3.md:3:23: error: there is no 'fig-x' in 'l1.md'",
        "course/l6.md:3:1: error: a link without words leads to a lesson, or to a figure or table in it",
        "error: not built: course/l3.md, course/l6.md (2 of 9 reports)",
      ], "\(run.errors)")
    let reports = folder.names.filter { $0.hasPrefix("Out/") && $0.hasSuffix(".md") }
    #expect(reports.count == 7)
  }

  /// What is wrong with a lesson that all use is told once.
  @Test func aMistakeInASharedLesson() throws {
    try folder.write("```formula\nf(z) = tahn(z)\n```\n", to: "course/common.md")
    for name in ["a", "b", "c", "d", "e", "f"] {
      try folder.write("---\nuse: common.md\n---\n# \(name)\n", to: "course/\(name).md")
    }
    try index("- [](a.md)\n- [](b.md)\n- [](c.md)\n- [](d.md)\n- [](e.md)\n- [](f.md)")
    let run = try build()
    #expect(run.code == 1)
    #expect(run.errors.split(separator: "common.md:2:8: error: unknown function 'tahn'").count == 2)
    #expect(run.errors.contains("(6 of 7 reports)"))
  }

  @Test func aLargeCircle() throws {
    let count = 100
    for number in 0..<count {
      try folder.write(
        "---\nuse: l\((number + 1) % count).md\n---\n# \(number)\n", to: "course/l\(number).md")
    }
    try index((0..<count).map { "- [](l\($0).md)" }.joined(separator: "\n"))
    let run = try build()
    #expect(run.code == 1)
    #expect(
      run.errors.contains(
        "course/l99.md:2:6: error: lessons use each other: course/l0.md:2 uses course/l1.md, "
      ), "\(run.errors)")
    #expect(run.errors.split(separator: "lessons use each other").count == 2)
    #expect(run.errors.utf8.count < 4_000)
  }

  @Test func symbolicLinksAreNotFollowed() throws {
    try folder.write("secret\n", to: "secret.md")
    try index("- [](a.md)")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("course/a.md"), withDestinationPath: "../secret.md")
    let run = try build()
    #expect(run.code == 1 && run.errors.contains("'a.md' is a symbolic link, and none is followed"))
  }

  @Test func clashesNameBothPlaces() throws {
    try SampleCourse.write(
      to: folder,
      [
        "course/relu.md": "---\nuse: [common.md, more.md]\n---\n# R\n",
        "course/more.md": "# More\n\n```formula\nrate = 0.3\n```\n",
      ])
    let run = try build()
    #expect(
      run.errors.contains(
        "course/relu.md:2:18: error: 'rate' is defined twice, in course/common.md:4 and in course/more.md:4"
      ),
      "\(run.errors)")
  }

  /// Killed at any moment, a build leaves each file as it was or as it is to be.
  @Test func eachLessonIsOldOrNew() throws {
    var versions: [[String: [UInt8]]] = []
    let common = SampleCourse.files["course/common.md"] ?? ""
    func files(_ output: String) -> [String: [UInt8]] {
      var files: [String: [UInt8]] = [:]
      for name in folder.names where name.hasPrefix(output + "/") && !name.hasSuffix("~") {
        if let bytes = folder.bytes(name) { files[String(name.dropFirst(output.count))] = bytes }
      }
      return files
    }
    var longest = 0.0
    for alpha in ["0.1", "0.2"] {
      try SampleCourse.write(
        to: folder, ["course/common.md": common.replacing("0.01", with: alpha)])
      let run = try Program.run(["build", "course", "-o", "Of", "--format", "svg"], in: folder)
      #expect(run.code == 0)
      longest = max(longest, run.seconds)
      versions.append(files("Of"))
    }
    for round in 0..<40 {
      let alpha = round % 2 == 0 ? "0.1" : "0.2"
      try folder.write(common.replacing("0.01", with: alpha), to: "course/common.md")
      let old = files("Out")
      _ = try Program.run(
        ["build", "course", "-o", "Out", "--format", "svg", "--no-cache"], in: folder,
        life: longest * Double(round + 1) / 40)
      for (name, bytes) in files("Out") {
        #expect(
          bytes == old[name] || bytes == versions[round % 2][name], "\(name) in round \(round)")
      }
    }
    #expect(try build().code == 0)
    #expect(files("Out") == versions[1])
    #expect(!folder.names.contains { $0.hasSuffix("~") })
  }
}
