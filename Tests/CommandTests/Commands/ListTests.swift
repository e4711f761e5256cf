import Testing

struct ListTests {
  let folder = TemporaryFolder()

  @Test func hasOneLineForEachFunction() throws {
    let run = try Program.run(["list"], in: folder)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(run.code == 0)
    #expect(lines.contains("relu(z) = maximum(0, z)"))
    #expect(lines.contains { $0.hasPrefix("linspace(start, stop, num=50)  ") && $0.hasSuffix(".") })
    #expect(lines.dropLast().allSatisfy { $0.contains("(") })
    #expect(lines.last == "")
  }

  @Test func listsWhatDescribeKnows() throws {
    let run = try Program.run(["list"], in: folder)
    for line in run.output.split(separator: "\n") {
      let name = String(line.prefix { $0 != "(" })
      // Whatever else it says of functions of several arguments, it knows the name.
      let description = try Program.run(["describe", name], in: folder)
      #expect(!description.errors.contains("unknown"), "\(name)")
    }
  }
}
