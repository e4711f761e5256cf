import Foundation
import Testing

struct ListTests {
  let folder = TemporaryFolder()

  @Test func hasOneLineForEachFunction() throws {
    let run = try Program.run(["list"], in: folder)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(run.code == 0)
    let column = { (text: String) in text.padding(toLength: 40, withPad: " ", startingAt: 0) }
    for (signature, text) in [
      ("relu(z)", "ReLU(z) = max(0, z)"),
      ("rrelu(z, lower=1/8, upper=1/3)", "RReLU(z) = z if z > 0, else (lower + upper)/2 · z"),
      ("log1mexp(z)", "log1mexp(z) = ln(1 − e^(−z))"),
      ("exp(z)", "e to the power z."),
    ] { #expect(lines.contains { $0 == column(signature) + text }, "\(signature)") }
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
