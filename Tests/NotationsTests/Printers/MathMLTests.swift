import FormulaTesting
import Functions
import Notations
import Testing

struct MathMLTests {
  private func body(_ source: String) throws -> String {
    let text = try notation(source).mathML(display: false)
    let head = #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="inline">"#
    #expect(text.hasPrefix(head) && text.hasSuffix("</math>"))
    return String(text.dropFirst(head.count).dropLast("</math>".count))
  }

  @Test(arguments: [
    ("z", "<mi>z</mi>"), ("alpha", "<mi>α</mi>"), ("rate", "<mi>rate</mi>"),
    ("own_slopes", "<mi>own\u{A0}slopes</mi>"),
    ("2 * z", "<mrow><mn>2</mn><mo>\u{2062}</mo><mi>z</mi></mrow>"),
    ("W1", "<msub><mi>W</mi><mn>1</mn></msub>"), ("sqrt(z)", "<msqrt><mi>z</mi></msqrt>"),
    ("cbrt(z)", "<mroot><mrow><mi>z</mi></mrow><mn>3</mn></mroot>"),
    ("z / 2", "<mfrac><mi>z</mi><mn>2</mn></mfrac>"),
    (
      "exp(-z)",
      #"<msup><mi>e</mi><mrow><mo form="prefix">−</mo><mi>z</mi></mrow></msup>"#
    ),
    ("a < b", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"),
    (
      "sum(z)",
      #"<mrow><munder><mo movablelimits="true" largeop="true">∑</mo><mi>i</mi></munder>"#
        + "<msub><mi>z</mi><mi>i</mi></msub></mrow>"
    ),
    ("sigmoid'(z)", primed), ("f''(z)**2", raised), ("max(z)", largest),
    ("a + ... + b", "<mrow><mi>a</mi><mo>+</mo><mi>⋯</mi><mo>+</mo><mi>b</mi></mrow>"),
    ("f(1, ...)", list),
    ("[[1, 2]]", matrix),
  ])
  func expressions(source: String, text: String) throws {
    #expect(try body(source) == text)
  }

  private static let written: [(source: String, text: String)] = [
    ("hat(y)", #"<mover accent="true"><mi>y</mi><mo stretchy="false">ˆ</mo></mover>"#),
    ("grad(L)", #"<mrow><mo form="prefix" rspace="0">∇</mo><mi>L</mi></mrow>"#),
    ("a -> b", "<mrow><mi>a</mi><mo>→</mo><mi>b</mi></mrow>"),
    (
      "integral(x=0..1, x)",
      #"<mrow><msubsup><mo largeop="true">∫</mo><mn>0</mn><mn>1</mn></msubsup><mrow><mi>x</mi>"#
        + "<mtext>\u{A0}</mtext><mi>d</mi><mi>x</mi></mrow></mrow>"
    ),
    (
      "(a | s)",
      #"<mrow><mi>a</mi><mo form="infix" stretchy="false" lspace="0.278em" rspace="0.278em">|</mo>"#
        + "<mi>s</mi></mrow>"
    ),
    (
      "abs(abs(x))",
      #"<mrow><mo form="prefix" symmetric="true" minsize="1.2em">|</mo><mrow>"#
        + #"<mo form="prefix" stretchy="false">|</mo><mi>x</mi>"#
        + #"<mo form="postfix" stretchy="false">|</mo></mrow>"#
        + #"<mo form="postfix" symmetric="true" minsize="1.2em">|</mo></mrow>"#
    ),
  ]

  @Test(arguments: written) func onlyWritten(source: String, text: String) throws {
    #expect(try body(source) == text)
  }

  private static let argument =
    #"<mo>\#u{2061}</mo><mrow><mo form="prefix" stretchy="false">(</mo><mi>z</mi>"#
    + #"<mo form="postfix" stretchy="false">)</mo></mrow>"#

  private static let primed =
    #"<mrow><mrow><mi>σ</mi><mo lspace="0" rspace="0">′</mo></mrow>"# + argument + "</mrow>"

  private static let raised =
    #"<msup><mrow><mrow><mi>f</mi><mo lspace="0" rspace="0">′′</mo></mrow>"# + argument
    + "</mrow><mn>2</mn></msup>"

  private static let largest =
    #"<mrow><munder><mo form="prefix" movablelimits="true" lspace="0" rspace="0">max</mo>"#
    + #"<mi>i</mi></munder><mo>\#u{2061}</mo><mspace width="0.167em"/>"#
    + "<msub><mi>z</mi><mi>i</mi></msub></mrow>"

  private static let list =
    "<mrow><mi>f</mi><mo>\u{2061}</mo><mrow>"
    + #"<mo form="prefix" stretchy="false">(</mo><mrow><mn>1</mn><mo>,</mo><mi>…</mi></mrow>"#
    + #"<mo form="postfix" stretchy="false">)</mo></mrow></mrow>"#

  private static let matrix =
    #"<mrow><mo form="prefix">[</mo><mtable><mtr><mtd><mn>1</mn></mtd>"#
    + #"<mtd><mn>2</mn></mtd></mtr></mtable><mo form="postfix">]</mo></mrow>"#

  @Test func display() throws {
    #expect(try notation("z").mathML(display: true).contains(#"display="block""#))
  }

  @Test func aSingleLetterWordStaysUpright() {
    #expect(Notation.word("T").mathML(display: false).contains(#"<mi mathvariant="normal">T</mi>"#))
  }

  @Test(.enabled(if: Judge.isAvailable("xmllint --version")))
  func isWellFormed() throws {
    let formulas = try preludeNotations + anyNotations(500)
    let page =
      "<body>" + formulas.map { $0.mathML(display: true) }.joined(separator: "\n") + "</body>"
    let result = Judge.withFile(page) { Judge.run("xmllint --noout \($0) 2>&1") }
    #expect(result.output == "")
    #expect(result.status == 0)
  }
}
