import Diagnostics
import Lessons
import Testing
import Text

/// What is known of a course before any lesson is built.
@Suite struct CourseContentsTests {
  private static func read(_ text: String, _ name: String = "index.md") throws -> Lesson {
    try #require(LessonReader.read(SourceText(name: name, text: text)).lesson)
  }

  static func outline(_ text: String, leavingOutSolutions: Bool = false) throws -> LessonOutline {
    LessonBuilder.outline(of: try read(text), leavingOutSolutions: leavingOutSolutions)
  }

  static func course(_ index: String, _ lessons: [String: String]) throws -> Course {
    Course(
      CourseContents(of: try read(index)), outline: try outline(index),
      outlines: try lessons.mapValues { try outline($0) })
  }

  @Test func listsGiveTheOrderAndHeadingsTheParts() throws {
    let contents = CourseContents(
      of: try Self.read(
        """
        # Course

        Not listed: [a](z.md).

        - [A](./a.md)
          - [B](b.md) and ![picture](p.png), ![not](q.md)
            more of [it](c.md)

        ## One `$ sigma`

        ### Two $\\sigma$

        > 1. <a href="d.md">D</a>
        > 2. [E](<e f.md>), [F](e%20g.md), `[code](h.md)`, [site](https://a.org/x.md), [text](t.txt)

        Three
        -----

        * [ref][ref], [](i.md)

        [ref]: j.md
        """))
    #expect(
      contents.entries.map { "\($0.file) \($0.part ?? -1)" } == [
        "a.md -1", "b.md -1", "c.md -1", "d.md 0", "e f.md 0", "e g.md 0", "i.md 1",
      ])
    #expect(contents.parts == ["Two σ", "Three"])
    #expect(contents.diagnostics.isEmpty)
    #expect(contents.entries[4].folder == "e f")
  }

  @Test func outlinesTellTitlesAndNumbers() throws {
    let text = """
      Text `= 1 + 1`.

      # The *title* of `= f(1)` and `code` & $\\sigma_1$ [link](a.md) ##

      ```figure
      id: a
      title: A **bold** one at `= f(2)`
      plot: g(z)
      ```

      ```table
      z for z in [1, 2]
      ```

      ```table
      caption: T
      z for z in [1, 2]
      ```

      <details><summary>Solution</summary>

      ```figure
      id: b
      plot: h(z)
      ```

      </details>

      ```formula
      f(z) = g(z) + 1
      f'(z) = 1
      ```
      """
    let outline = try Self.outline(text)
    #expect(outline.title == "The title of f(1) and code & σ₁ link")
    #expect(
      outline.marks.map { "\($0.anchor ?? "none") \($0.numbering) \($0.number) \($0.title)" } == [
        "fig-a figure 1 A bold one at f(2)", "none table 1 T", "fig-b figure 2 ",
      ])
    #expect(outline.formulas.map(\.text) == ["f(z) = g(z) + 1", "f'(z) = 1"])
    #expect(
      outline.words == ["f", "g", "h", "z"]
        || Set(outline.words).isSuperset(of: ["f", "g", "h", "z"]))
    #expect(outline.leftOut.isEmpty && !outline.isEmpty)
    let student = try Self.outline(text, leavingOutSolutions: true)
    #expect(student.marks.map(\.id) == ["a", nil] && student.leftOut == ["fig-b"])
    #expect(!student.words.contains("h"))
    #expect(try Self.outline("---\ntitle: Front\n---\n# Head\n").title == "Front")
    #expect(try Self.outline("Title\n=====\n\nx").title == "Title")
    #expect(try Self.outline("## Only a section\n").title == nil)
    #expect(try Self.outline(" \n\n").isEmpty)
  }

  @Test func formulasKnowTheirUsers() throws {
    let course = try Self.course(
      "- [](a.md)\n- [](b.md)\n- [](c.md)\n- [](d.md)\n",
      [
        "a.md": "---\nuse: sub/x.md\n---\n`= g(1)`",
        "b.md": "---\nuse: [sub/x.md, a.md]\n---\n```formula\nh(z) = k(z)\n```\n",
        "c.md": "`= f(1) + h(1)`\n",
        "d.md": "---\nuse: b.md\n---\n`= h(1)`\n",
        "sub/x.md": "---\nuse: y.md\n---\n```formula\ng(z) = f(z)\nk(z) = 1\n```\n",
        "sub/y.md": "---\nuse: x.md\n---\n```formula\nf(z) = z\n```\n",
      ])
    #expect(
      course.formulas.entries.map { "\($0.file) \($0.name) \($0.users) \($0.dependents)" } == [
        "sub/y.md f [] [0]", "sub/x.md g [0] [0]", "b.md h [3] [1, 3]", "sub/x.md k [1] [1, 3]",
      ])
  }

  /// What a report depends on is only what it takes.
  @Test func placesDependOnWhatTheyTake() throws {
    let index = "# C\n- [](a.md)\n- [](b.md)\n- [](c.md)\n- [](d.md)\n"
    let lessons = [
      "a.md": "# A\n\n[](c.md#fig-x)\n", "b.md": "# B\n",
      "c.md": "# C\n\n```figure\nid: x\nplot: z\n```\n",
      "d.md": "# D\n\n```figure\nid: y\nplot: z\n```\n",
    ]
    let before = try Self.course(index, lessons)
    func changed(_ edit: (inout [String: String]) -> Void, index new: String = index) throws
      -> [Int]
    {
      var lessons = lessons
      edit(&lessons)
      let after = try Self.course(new, lessons)
      return ([nil] + [0, 1, 2, 3]).filter {
        before.place($0).identity != after.place($0).identity
      }.map { $0 ?? -1 }
    }
    #expect(try changed { _ in } == [])
    #expect(try changed { $0["b.md"]? += "more" } == [])
    #expect(try changed { $0["b.md"] = "# Other\n" } == [-1, 0, 2])
    #expect(try changed { $0["c.md"]? += "```figure\nid: z\nplot: z\n```\n" } == [-1])
    #expect(try changed { $0["c.md"] = "# C\n\n```figure\nid: w\nplot: z\n```\n" } == [-1, 0])
    // A name that two lessons give is another where all are one document.
    #expect(
      try changed { $0["d.md"] = "# D\n\n```figure\nid: x\nplot: z\n```\n" } == [-1, 0, 2, 3])
    #expect(
      try changed({ _ in }, index: "# C\n- [](b.md)\n- [](a.md)\n- [](c.md)\n- [](d.md)\n")
        == [-1, 0, 1, 2])
  }

  /// What a lesson may take of others is all that its words reach, and the names of the rest.
  @Test func lessonsTakeWhatTheirWordsReach() throws {
    let common = """
      ```formula
      f(z) = g(z)    written φ
      g(z) = z + w_2
      w_2 = 2
      größe = 3
      other(z) = z
      other'(z) = 1
      relu(z) = z
      ```

      """
    func taken(_ lesson: String, _ old: String = "", _ new: String = "") throws -> String {
      TakenDefinitions.text(
        by: Array(lesson.utf8), of: [try Self.outline(common.replacing(old, with: new))])
    }
    func isSame(_ lesson: String, _ old: String, _ new: String) throws -> Bool {
      #expect(common.contains(old))
      return try taken(lesson) == taken(lesson, old, new)
    }
    #expect(try isSame("`= f(1)`", "other(z) = z", "other(z) = 2 * z"))
    #expect(try isSame("`= f(1)`", "other'(z) = 1", "other'(z) = 2"))
    #expect(try !isSame("`= f(1)`", "w_2 = 2", "w_2 = 3"))
    #expect(try !isSame("`= other(1)`", "other'(z) = 1", "other'(z) = 2"))
    #expect(try !isSame("`= 2größe`", "größe = 3", "größe = 4"))
    // Names and symbols decide what others mean and how they are shown.
    #expect(try !isSame("x", "other(z) = z", "others(z) = z"))
    #expect(try !isSame("x", "written φ", "written ψ"))
    #expect(try isSame("x", "g(z) = z", "g(z) =    z"))
  }

  @Test(arguments: [
    ("en", "**Figure 2.1.**", "← Previous: [A]", "Next: [C]", "[Contents](../index.md)"),
    ("de", "**Abbildung 2.1**", "← Zurück: [A]", "Weiter: [C]", "[Inhalt](../index.md)"),
    (
      "fr", "**Figure 2.1.**", "← Précédent\u{A0}: [A]", "Suivant\u{A0}: [C]",
      "[Sommaire](../index.md)"
    ),
    ("es", "**Figura 2.1.**", "← Anterior: [A]", "Siguiente: [C]", "[Índice](../index.md)"),
  ])
  func neighboursAreInTheLessonsLanguage(
    tag: String, number: String, previous: String, next: String, contents: String
  ) throws {
    let text = "---\nlang: \(tag)\n---\n# B\n\n```figure\nid: x\nplot: z\n```\n"
    let course = try Self.course(
      "- [](a.md)\n- [](b.md)\n- [](c.md)\n", ["a.md": "# A\n", "b.md": text, "c.md": "# C\n"])
    let made = try #require(report(of: text, in: course.place(1)))
    let markdown = String(decoding: made.markdown, as: UTF8.self)
    for words in [number, previous, next, contents] {
      #expect(markdown.contains(words), "\(words) in \(markdown)")
    }
  }

  /// What is remembered of a figure holds with the same links only.
  @Test func blocksRememberWhatTheyTakeOfOtherLessons() throws {
    let a =
      "# A\n\n```figure\nid: one\ncaption: See [](b.md#fig-x), [b](b.md).\nplot: z\n```\n\n```figure\nid: two\nplot: z\n```\n"
    let memory = LessonMemory(circumstances: "test")
    func markdown(_ b: String, index: String = "- [](a.md)\n- [](b.md)\n") throws -> String {
      let course = try Self.course(index, ["a.md": a, "b.md": b])
      let texts = [memory, nil].map { memory -> String in
        memory?.beginBuild()
        let report = report(
          of: a, in: course.place(index.hasPrefix("- [](a") ? 0 : 1), remembering: memory)
        #expect(report?.diagnostics.map(\.message) == [])
        return String(decoding: report?.markdown ?? [], as: UTF8.self)
      }
      #expect(texts[0] == texts[1])
      return texts[0]
    }
    let x = "```figure\nid: x\nplot: z\n```\n"
    #expect(
      try markdown("# B\n\n" + x).contains(
        "**Figure 1.1.** See [Figure 2.1](../b/report.md#fig-x), [b](../b/report.md)."))
    #expect(memory.recalled == 0)
    _ = try markdown("# B\n\nMore.\n\n" + x)
    #expect(memory.recalled == 2)
    let second = try markdown("# B\n\n```figure\nid: y\nplot: z\n```\n\n" + x)
    #expect(second.contains("See [Figure 2.2](") && memory.recalled == 1)
    let moved = try markdown("# B\n\n" + x, index: "- [](b.md)\n- [](a.md)\n")
    #expect(moved.contains("**Figure 2.1.** See [Figure 1.1](../b/report.md#fig-x)"))
    #expect(moved.contains("**Figure 2.2.**"))
  }
}
