import Testing

struct EvaluateTests {
  let folder = TemporaryFolder()

  @Test(arguments: [
    (["sigmoid(0)"], "0.5"),
    (["softmax([1, 2, 3])", "--digits", "4"], "[0.09003, 0.2447, 0.6652]"),
    (["-relu(-2)"], "0"),
    (["-pi"], "-3.141592653589793"),
    (["-(1 + 2)", "--json"], #"{"expression": "-(1 + 2)", "value": -3}"#),
    (["1/0", "--json"], #"{"expression": "1 / 0", "value": "inf"}"#),
    (["0/0", "--json"], #"{"expression": "0 / 0", "value": "nan"}"#),
    (["[1 < 2, 2 < 1]", "--json"], #"{"expression": "[1 < 2, 2 < 1]", "value": [true, false]}"#),
    (["2/3", "--json", "--digits", "2"], #"{"expression": "2 / 3", "value": 0.67}"#),
    (["f(3)", "--define", "f(z) = z * h(z)", "--define", "g(z) = z"], nil),
    (
      ["f(3) + a", "--define", "f(z) = z * g(z)", "--define", "g(z) = z", "--define", "a = 1"], "10"
    ),
    (["relu'(-1)", "--define", "relu(z) = maximum(-z, z)"], "-1"),
    (["[0.5, -1e-7]", "--lang", "de"], "[0,5; -1e-07]"),
    (["[[0.5, 1], [2, 3]]", "--lang", "fr-CA"], "[[0,5; 1]; [2; 3]]"),
    (["0.5 > 0", "--lang", "es"], "verdadero"), (["0.5", "--lang", "es-MX"], "0.5"),
    (["0.5", "--lang", "de", "--json"], #"{"expression": "0.5", "value": 0.5}"#),
  ])
  func printsTheValue(_ arguments: [String], _ expected: String?) throws {
    let run = try Program.run(["evaluate"] + arguments, in: folder)
    #expect(run.code == (expected == nil ? 1 : 0))
    #expect(run.output == (expected.map { $0 + "\n" } ?? ""))
    #expect(run.errors.isEmpty == (expected != nil))
    #expect(folder.names.isEmpty)
  }

  @Test func namesTheLanguages() throws {
    let run = try Program.run(["evaluate", "1", "--lang", "klingon"], in: folder)
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.contains("klingon") && run.errors.contains("en, de, fr, es"))
  }

  @Test func pointsIntoTheExpression() throws {
    let run = try Program.run(["evaluate", "1 + tahn(2)"], in: folder)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        <expression>:1:5: error: unknown function 'tahn'
          |
        1 | 1 + tahn(2)
          |     ^^^^ did you mean 'tanh'?

        """)
  }

  @Test func pointsIntoTheDefinition() throws {
    let run = try Program.run(["evaluate", "f(1)", "--define", "f(z) = z *"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("<definition>:1:"))
  }

  @Test func checksTheClausesOfDefinitions() throws {
    let wrong = try Program.run(
      ["evaluate", "f(1)", "--define", "f(z) = exp(z)  computed as 2 * z"], in: folder)
    #expect(wrong.code == 1)
    #expect(wrong.output.isEmpty)
    #expect(
      wrong.errors == """
        <definition>:1:28: error: the form of 'computed as' differs from the textbook form at z = 1: 2 instead of 2.71828, a difference of 0.718
          |
        1 | f(z) = exp(z)  computed as 2 * z
          |                            ^^^^^

        """)
    let stated = try Program.run(
      ["describe", "f", "--define", "f(z) = z**2", "--define", "f'(z) = 3 * z"], in: folder)
    #expect(stated.code == 1)
    #expect(stated.errors.hasPrefix("<definition>:2:9: error: the stated derivative differs"))
    let right = try Program.run(
      ["evaluate", "f(2)", "--define", "f(z) = exp(z) - 1  computed as expm1(z)", "--digits", "4"],
      in: folder)
    #expect(right.output == "6.389\n")
  }

  @Test func checksTheClausesOfALesson() throws {
    try folder.write("```formula\nf(z) = z\nf'(z) = 2\n```\n", to: "lesson.md")
    let run = try Program.run(["evaluate", "f(1)", "--with", "lesson.md"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("lesson.md:3:9: error: the stated derivative differs"))
  }

  @Test func knowsTheFormulasOfALesson() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.run(["evaluate", "leaky(-2)", "--with", "lesson.md"], in: folder)
    #expect(run.output == "-0.02\n")
    let redefined = try Program.run(
      ["evaluate", "leaky(-2)", "--with", "lesson.md", "--define", "leaky(z) = 7 * z"], in: folder)
    #expect(redefined.output == "-14\n")
  }

  @Test func pointsIntoTheLessonOfItsFormulas() throws {
    let lesson = SampleLesson.text().replacing("alpha * z)", with: "alpha * zz)")
    try folder.write(lesson, to: "lesson.md")
    let run = try Program.run(["evaluate", "leaky(-2)", "--with", "lesson.md"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("lesson.md:4:48: error: unknown name 'zz'"))
    let missing = try Program.run(["evaluate", "1", "--with", "none.md"], in: folder)
    #expect(missing.code == 66)
  }
}
