import Expressions
import FormulaTesting
import Functions
import Notations
import Numerals
import Testing

/// What mathematics takes from the language around it.
@Suite struct LanguageTests {
  private static let words = NotationLanguage.Words(
    otherwise: "sonst", if: "wenn", else: "andernfalls", and: "und", or: "oder", not: "nicht")
  private static let comma = NotationLanguage(words, decimalSign: .comma)
  private static let point = NotationLanguage(words, decimalSign: .point)

  private func notation(_ text: String, _ language: NotationLanguage) throws -> Notation {
    let (expression, diagnostics) = reading(text, Parse.writtenExpression)
    #expect(diagnostics.isEmpty)
    return .of(try #require(expression), in: Prelude.library, language: language)
  }

  @Test(arguments: [
    ("0.5 * z", "0,5z", "0{,}5z"), ("1.5e-7", "1,5 · 10⁻⁷", #"1{,}5 \cdot 10^{-7}"#),
    ("[0.5, 1]", "(0,5; 1)", "(0{,}5; 1)"), ("[1, 2]", "(1; 2)", "(1; 2)"),
    ("leaky_relu(z, 0.1)", "LeakyReLU(z; 0,1)", #"\mathrm{LeakyReLU}(z; 0{,}1)"#),
    ("softmax(z, T=0.5)", "softmax(z; T = 0,5)", #"\mathrm{softmax}(z; T = 0{,}5)"#),
    (
      "[[0.5, 1], [2, 3]]", "[[0,5; 1]; [2; 3]]",
      #"\begin{bmatrix} 0{,}5 & 1 \cr 2 & 3 \end{bmatrix}"#
    ),
    ("[.5, -1, 1e5]", "(0,5; −1; 10⁵)", "(0{,}5; -1; 10^5)"),
  ])
  func numbersHaveItsSign(text: String, unicode: String, latex: String) throws {
    let notation = try notation(text, Self.comma)
    #expect(notation.unicode == unicode)
    #expect(notation.latex == latex)
    // Elsewhere all is as it is in English.
    let plain = try self.notation(text, Self.point)
    #expect(try plain == self.notation(text, .english))
  }

  @Test func numbersAreOneElementOfMathML() throws {
    let notation = try notation("[0.5, 1]", Self.comma)
    #expect(
      notation.mathML(display: false).contains("<mn>0,5</mn><mo>;</mo><mn>1</mn>"))
  }

  @Test(arguments: [
    (
      "where(z > 0.5, 1, 0)", "1 wenn z > 0,5, andernfalls 0",
      #"\begin{cases} 1 & z > 0{,}5 \cr 0 & z \le 0{,}5 \end{cases}"#
    ),
    (
      "where(isnan(z), 1, 0)", "1 wenn isnan(z), andernfalls 0",
      #"\begin{cases} 1 & \mathrm{isnan}(z) \cr 0 & \text{sonst} \end{cases}"#
    ),
    ("a < 1 and not b < 2 or c", "a < 1 und nicht b < 2 oder c", nil),
  ])
  func wordsAreOfIt(text: String, unicode: String, latex: String?) throws {
    let notation = try notation(text, Self.comma)
    #expect(notation.unicode == unicode)
    if let latex { #expect(notation.latex == latex) }
  }

  @Test func codeKeepsItsNumbers() throws {
    let library = try Lesson("f(z, a=0.5) = where(z > 0.5, z, a * z)").library
    let source = NumPyCode(of: ["f"], in: library, language: Self.comma).source
    #expect(source.contains(#""""f(z) = z wenn z > 0.5, andernfalls az""""#))
    #expect(source.contains("def f(z, a=0.5):"))
    #expect(!source.contains("0,5"))
  }
}
