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
    #expect(lines.prefix { $0 != "" }.allSatisfy { $0.contains("(") })
    #expect(lines.last == "")
  }

  /// Python's own parser says which operators of the list bind more tightly than which.
  @Test func listsConstantsAndOperatorsInPythonsOrder() throws {
    let run = try Program.run(["list"], in: folder)
    let parts = run.output.split(separator: "\n\n").map { $0.split(separator: "\n") }
    try #require(parts.count == 3)
    #expect(parts[1].map { $0.prefix { $0 != " " } } == ["pi", "e", "inf", "nan"])
    let operators = parts[2].map { line in
      let columns = String(line).split(separator: #/ {2,}/#)
      return (form: String(columns[0]), level: Int(columns[1].prefix { $0 != "." }) ?? 0)
    }
    #expect(operators.count >= 18 && operators.map(\.level) == operators.map(\.level).sorted())
    try folder.write(
      """
      import ast, re, sys
      table = [line.rsplit("|", 1) for line in sys.argv[1:]]
      operators = [(form, int(level)) for form, level in table]
      def shape(text): return ast.dump(ast.parse(text, mode="eval"))
      for first, tight in operators:
          for second, loose in operators:
              # As its operand, what binds more tightly needs no brackets, and what binds less does.
              inner = re.sub(r"\\ba\\b", "p", re.sub(r"\\bb\\b", "q", first))
              outer = second
              if "b" not in outer or "c" in outer: continue
              bare, bracketed = outer.replace("a", inner, 1), outer.replace("a", "(" + inner + ")", 1)
              try: same = shape(bare) == shape(bracketed)
              except SyntaxError: same = False
              if tight < loose and not same or tight > loose and same: print(bare)
      """, to: "judge.py")
    let judge = try Program.shell(
      "python3 judge.py "
        + operators.map { "'\($0.form)|\($0.level)'" }.joined(separator: " "), in: folder)
    #expect(judge.code == 0 && judge.output.isEmpty, "\(judge.output)\(judge.errors)")
  }

  @Test func listsWhatDescribeKnows() throws {
    let run = try Program.run(["list"], in: folder)
    for line in run.output.split(separator: "\n") where line.contains(#/^\w+\(/#) {
      let name = String(line.prefix { $0 != "(" })
      // Whatever else it says of functions of several arguments, it knows the name.
      let description = try Program.run(["describe", name], in: folder)
      #expect(!description.errors.contains("unknown"), "\(name)")
    }
  }
}
