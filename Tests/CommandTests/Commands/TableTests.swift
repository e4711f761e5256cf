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
