import Testing

struct TableTests {
  let folder = TemporaryFolder()

  @Test func alignsItsColumns() throws {
    let run = try Program.run(
      ["table", "z, relu(z), tanh(z) for z in [-2, 0, 10]", "--digits", "3"], in: folder)
    #expect(run.code == 0)
    #expect(
      run.output == """
         z  relu(z)  tanh(z)
        -2        0   -0.964
         0        0        0
        10       10        1

        """)
  }

  /// Data is the same in every language.
  @Test func isWrittenInALanguage() throws {
    let table = ["table", "z, relu(z), z > 1 for z in [-0.5, 1.5]", "--lang", "de"]
    #expect(
      try Program.run(table, in: folder).output == """
           z  relu(z)   z > 1
        -0,5        0  falsch
         1,5      1,5    wahr

        """)
    #expect(
      try Program.run(table + ["--csv"], in: folder).output
        == "z,relu(z),z > 1\n-0.5,0,false\n1.5,1.5,true\n")
  }

  @Test func separatesByCommas() throws {
    let run = try Program.run(
      ["table", "z, softmax([z, 1]) for z in [-2, 1]", "--csv", "--digits", "2"], in: folder)
    #expect(
      run.output == """
        z,"softmax([z, 1])"
        -2,"[0.047, 0.95]"
        1,"[0.5, 0.5]"

        """)
  }

  @Test func hasOneRowWithoutAVariable() throws {
    let run = try Program.run(["table", "1 + 1, pi > 3"], in: folder)
    #expect(run.output == "1 + 1  pi > 3\n    2    true\n")
  }

  @Test func hasARowForEachElementOfVectors() throws {
    let run = try Program.run(
      [
        "table", "[1, 2], [1, 2]**2", "--heads", "`$ x`, \"square, so\"", "--caption",
        "Two `= 1 + 1`",
      ], in: folder)
    #expect(run.output == "Two 2\n\nx  square, so\n1           1\n2           4\n")
    let kept = try Program.run(["table", "[1, 2], 3", "--show", "one row", "--csv"], in: folder)
    #expect(kept.output == "\"[1, 2]\",3\n\"[1, 2]\",3\n")
  }

  /// Whatever the phrase holds, it is the content of the block and not another key or fence.
  @Test(arguments: ["heads: 3", "\n```\n", "a\n  ```figure\nid: b", "# only a comment", ""])
  func aPhraseIsNoKey(_ phrase: String) throws {
    let run = try Program.run(["table", phrase], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("error: "))
  }

  /// Mistakes are told at the option that they stand in.
  @Test(arguments: [
    (["1, 2", "--heads", "a, `= y`"], "--heads:1:7: error: unknown name 'y'"),
    (["1", "--heads", "a, b"], "--heads:1:1: error: 2 heads for 1 column"),
    (["1", "--show", "rows"], "--show:1:1: error: there is nothing called 'rows' to show"),
    (["1", "--caption", "`= (`"], "--caption:1:"),
    (["[1, 2],\n 3"], "<expression>:2:2: error: the first column"),
  ])
  func mistakesPointIntoTheirOption(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(["table"] + arguments, in: folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
  }

  @Test func runsOverTheRowsOfAMatrix() throws {
    let run = try Program.run(["table", "sum(z) for z in [[1, 2], [3, 4]]", "--csv"], in: folder)
    #expect(run.output == "sum(z)\n3\n7\n")
  }

  @Test(arguments: [
    ("z for z in -1..1", "a table runs over a list, not over a range"),
    ("foo(z), bar(z) for z in [1]", "unknown function 'bar'"),
    ("foo(z), bar(z) for z in [1]", "unknown function 'foo'"),
    ("z", "unknown name 'z'"),
  ])
  func saysWhatIsWrong(_ phrase: String, _ message: String) throws {
    let run = try Program.run(["table", phrase], in: folder)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
  }
}
