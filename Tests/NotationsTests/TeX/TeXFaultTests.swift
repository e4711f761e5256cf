import Foundation
import Notations
import Seeded
import Testing

/// What is wrong with a formula; nil where it can be read.
private func fault(in source: String) -> TeXFault? {
  var macros = TeXMacros()
  guard case .failure(let fault) = TeX.read(source, display: true, macros: &macros) else {
    return nil
  }
  return fault
}

struct TeXFaultTests {
  /// A formula, the part of it that is wrong, what is said, and the hint.
  @Test(arguments: [
    (
      #"x + \alhpa"#, #"\alhpa"#, #"unknown command '\alhpa' in mathematics"#,
      #"did you mean '\alpha'?"#
    ),
    (
      #"\Frac{a}{b}"#, #"\Frac"#, #"unknown command '\Frac' in mathematics"#,
      #"did you mean '\frac'?"#
    ),
    (
      #"\sgima"#, #"\sgima"#, #"unknown command '\sgima' in mathematics"#,
      #"did you mean '\sigma'?"#
    ),
    (
      #"\bmatrix"#, #"\bmatrix"#, #"unknown command '\bmatrix' in mathematics"#,
      #"did you mean '\begin{bmatrix}'?"#
    ),
    (#"a \* b"#, #"\*"#, #"unknown command '\*' in mathematics"#, "did you mean '*'?"),
    (#"\0"#, #"\0"#, #"unknown command '\0' in mathematics"#, "no backslash is needed"),
    (#"\qwertz"#, #"\qwertz"#, #"unknown command '\qwertz' in mathematics"#, ""),
    (#"\text{\qwertz}"#, #"\qwertz"#, #"unknown command '\qwertz' in the text of mathematics"#, ""),
    (#"\sum_{i"#, "{", "missing '}' for '{'", ""),
    (#"\text{a"#, "{", "missing '}' for '{'", ""),
    ("a}", "}", "'}' without '{'", ""),
    (#"x \right)"#, #"\right"#, #"'\right' without '\left'"#, ""),
    (#"\left( x"#, #"\left"#, #"'\left' without '\right'"#, ""),
    (#"{\left( x }"#, #"\left"#, #"'\left' without '\right'"#, ""),
    (#"\left x"#, "x", #"'x' after '\left' is no delimiter"#, ""),
    ("x_a_b", "_b", "two subscripts on one base; use braces", ""),
    ("x^a^b", "^b", "two superscripts on one base; use braces", ""),
    ("x^2'", "'", "two superscripts on one base; use braces", ""),
    ("{a & b}", "&", "'&' outside an environment", ""),
    (#"\begin{aligned} {a & b} \end{aligned}"#, "&", "'&' within '{'", ""),
    (
      #"\begin{aligend} x \end{aligend}"#, "aligend} x", "unknown environment 'aligend'",
      "did you mean 'aligned'?"
    ),
    (#"\begin{aligned} x \end{align}"#, #"\end"#, #"'\end{align}' closes '\begin{aligned}'"#, ""),
    (#"\begin{aligned} x"#, #"\begin"#, #"missing '\end{aligned}' for '\begin{aligned}'"#, ""),
    (#"x \end{align}"#, #"\end"#, #"'\end' without '\begin'"#, ""),
    (#"\def\x{\x} \x"#, #"\x"#, #"macro '\x' calls itself"#, ""),
    (#"\def\a{\b}\def\b{\a} y \a"#, #"\a"#, #"macro '\a' calls itself"#, ""),
    (
      #"a \\alpha"#, #"\\alpha"#, #"'\\alpha' outside an environment"#,
      "one backslash is enough here"
    ),
    (#"\\{ x"#, #"\\{"#, #"'\\{' outside an environment"#, "one backslash is enough here"),
    (#"a \\\\ b"#, #"\\\\"#, #"'\\\\' outside an environment"#, "one backslash is enough here"),
    (
      "\\begin{matrix} a \\\n b \\end{matrix}", "\\\n",
      #"'\' at the end of a line in an environment"#, #"a row ends with '\\'"#
    ),
    (#"x \"#, #"\"#, #"'\' at the end of mathematics"#, ""),
    ("x^", "^", "'^' without a superscript", ""),
    (#"x^\hat y"#, #"\hat"#, #"'\hat' after '^' needs braces"#, #"'^{\hat …}'"#),
    (#"\frac{a}"#, #"\frac"#, #"'\frac' lacks an argument"#, ""),
    (#"\sqrt[3"#, "[", "missing ']' for '['", ""),
    ("a # b", "#", "'#' outside of a macro", ""),
    ("a $ b", "$", "'$' within mathematics", ""),
    (#"\text{a $x}"#, "$", "missing '$' for '$'", ""),
    (#"x\limits_a"#, #"\limits"#, #"'\limits' stands only after an operator"#, ""),
    (#"\middle|"#, #"\middle"#, #"'\middle' outside of '\left' and '\right'"#, ""),
    (#"a \over b \over c"#, #"\over"#, #"two '\over' in one group; use braces"#, ""),
    (
      #"\color{predicted} x"#, "{", "unknown colour 'predicted'",
      "the colours are 'blue', 'orange', 'green', 'red', 'purple', 'gray'"
    ),
    (#"\hspace{1}"#, "{", "'1' is no length", "a length is written as '1em' or '2mm'"),
    (#"\begin{array}{cx} a \end{array}"#, "x", "'x' is no column of an array", ""),
    (
      #"\newcommand{x}{y}"#, #"\newcommand"#, #"'\newcommand' lacks the name of a macro"#,
      #"a name is letters after a backslash, as '\E'"#
    ),
    (#"\newcommand{\x}{#1}"#, "#1", #"'\x' has 0 arguments, so there is no '#1'"#, ""),
    (#"\tag{1} \tag{2}"#, #"\tag{2"#, #"two '\tag' in one row"#, ""),
    (#"\not{xy}"#, #"\not"#, #"'\not' stands only before a sign"#, ""),
    ("x\u{1}", "\u{1}", "a control character in mathematics", ""),
  ])
  func firstFault(source: String, part: String, message: String, hint: String) throws {
    let found = try #require(fault(in: source))
    #expect(found.message == message)
    #expect(found.hint ?? "" == hint)
    let place = try #require(source.range(of: part, options: .backwards))
    let start = source.utf8.distance(from: source.startIndex, to: place.lowerBound)
    #expect(found.range.lowerBound == start)
    #expect(found.range.upperBound > start)
    #expect((found.unknownCommand != nil) == message.hasPrefix("unknown command"))
  }

  /// A fault within a macro stands where the macro is called.
  @Test func faultsOfMacrosStandAtTheirCalls() throws {
    var macros = TeXMacros()
    #expect(macros.define("E", as: #"\mathbb{E} \qwertz{#1}"#) == nil)
    let result = TeX.read(#"a + \E{x}"#, display: true, macros: &macros)
    guard case .failure(let fault) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(fault.range == 4..<6)
    #expect(fault.unknownCommand == "qwertz")
  }

  @Test func bytesThatAreNoUTF8() {
    var macros = TeXMacros()
    let result = TeX.read([0x78, 0xFF, 0x79], display: false, macros: &macros)
    guard case .failure(let fault) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(fault.range == 1..<2)
    #expect(fault.message == "a byte that is no UTF-8 in mathematics")
  }

  /// What grows, nests or never ends is refused in time.
  @Test(arguments: [
    (String(repeating: "{", count: 100_000), "more than 20,000 characters of mathematics"),
    (String(repeating: "{", count: 19_000), "mathematics nested more than 100 deep"),
    (String(repeating: #"\frac{"#, count: 10_000), "more than 20,000 characters of mathematics"),
    (String(repeating: #"\frac{"#, count: 3_000), "mathematics nested more than 100 deep"),
    (String(repeating: #"\left("#, count: 3_000), "mathematics nested more than 100 deep"),
    (String(repeating: #"\mathbf"#, count: 2_000), "mathematics nested more than 100 deep"),
    (String(repeating: #"\color{red}"#, count: 1_800), "mathematics nested more than 100 deep"),
    (String(repeating: #"\begin{matrix}"#, count: 1_300), "mathematics nested more than 100 deep"),
    (String(repeating: #"\text{$"#, count: 2_500), "mathematics nested more than 100 deep"),
    (
      #"\def\a{xxxxxxxxxx}"#
        + zip("abcdefghijklmnopqrstuv", "bcdefghijklmnopqrstuvw").map {
          #"\def\\#($1){\\#($0)\\#($0)}"#
        }
        .joined() + #"\w"#, "macros stand for more than 1000 macros or 100000 signs"
    ),
    (
      #"\begin{array}{*{999}{*{999}{*{999}{|}}}}\end{array}"#, "'*' is no column of an array"
    ),
    (String(repeating: "a \\over ", count: 2_000), #"two '\over' in one group; use braces"#),
  ])
  func hostileFormulas(source: String, message: String) {
    #expect(fault(in: source)?.message == message)
  }

  /// What is long, but not deep, can be read.
  @Test(arguments: [
    String(repeating: "&", count: 19_000), String(repeating: #"\\ "#, count: 6_000),
    String(repeating: "'", count: 19_000), String(repeating: "1", count: 19_000),
    #"\mathrm{"# + String(repeating: "a", count: 19_000) + "}",
    String(repeating: #"\\["#, count: 6_000), String(repeating: "%\n", count: 9_000),
    String(repeating: #"\frac{x}{"#, count: 90) + "y" + String(repeating: "}", count: 90),
  ])
  func longFormulas(source: String) { #expect(fault(in: source) == nil) }

  /// Whatever the bytes are, there is an answer, and it points into them.
  @Test func randomBytes() {
    var random = SplitMix(seed: 16)
    let pieces = Array(
      #"\frac \left( \right) { } _ ^ & \\ \begin{matrix} \end{matrix} \text{ $ # 1 x \def\x#1{ \x \over % \sqrt[ ] \mathbf \hat \sum \limits ' \color{red} \middle| \big \not \tag{ α ² 中 \let \operatorname* "#
        .split(separator: " "))
    for _ in 0..<5_000 {
      var source: [UInt8] = []
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        if Int.random(in: 0..<20, using: &random) == 0 {
          source.append(UInt8.random(in: 0...255, using: &random))
        } else {
          source += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
        }
      }
      var macros = TeXMacros()
      if case .failure(let fault) = TeX.read(source, display: true, macros: &macros) {
        #expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= source.count)
      }
    }
  }
}
