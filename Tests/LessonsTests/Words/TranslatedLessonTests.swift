import Canvas
import Diagnostics
import FormulaTesting
import Foundation
import Lessons
import Testing
import Text

/// Lessons in other languages, as their authors would write them.
@Suite struct TranslatedLessonTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Languages")

  private static let names = ["aktivierungsfunktionen", "descente", "temperatura"]

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".md"), encoding: .utf8)
  }

  private func made(on name: String, leavingOutSolutions: Bool = false) throws -> Report {
    let source = SourceText(name: name, text: try Self.text(name))
    let (lesson, faults) = LessonReader.read(source)
    #expect(faults.map(\.message) == [])
    return LessonBuilder.report(
      on: try #require(lesson), measurer: PangoMeasurer(), mathFont: PangoMathFont(), origin: name,
      leavingOutSolutions: leavingOutSolutions
    ).report
  }

  @Test func eachLessonIsTried() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Self.names.map { $0 + ".md" }))
  }

  /// English words that a report in another language must not have, beside what is code.
  private static let english = [
    "Figure", "Table", "figure", "table", "with", "otherwise", "if", "else", "and", "or", "not",
    "at", "found", "sampled", "claim", "fails", "textbook", "stable", "breaks", "curves", "curve",
    "bars", "points", "panels", "where", "has", "have", "kink", "jump", "maximum", "minimum",
    "from", "runs", "highest", "lowest", "approaches", "towards", "entropy", "nats", "stretched",
    "name", "formula", "value", "true", "false", "Contents", "above", "branches",
  ]

  @Test(arguments: names)
  func noEnglishIsLeft(name: String) throws {
    let report = try made(on: name)
    #expect(report.diagnostics.map(\.message) == [])
    // What all of them have in common with English.
    var known: Set<String> = ["maximum", "minimum"]
    if name == "descente" { known.formUnion(["Figure", "table", "points", "stable"]) }
    let words = Set(Self.english).subtracting(known)
    var texts = report.figures.flatMap { [$0.alt, $0.description] + $0.drawing.words }
    let markdown = String(decoding: report.markdown, as: UTF8.self)
    texts.append(
      markdown.replacing(/`[^`\n]+`/, with: "").replacing(/\\(begin|end)\{[a-z]+\}/, with: "")
        .replacing(/(?s)```python.*?```/, with: "").replacing(/<[^>]+>|\]\([^)]*\)/, with: "")
        .replacing(/^(---|\+\+\+)\n(?s:.*?)\n(---|\+\+\+)\n/, with: ""))
    for text in texts {
      let found = text.split { !$0.isLetter }.map(String.init).filter(words.contains)
      #expect(found == [], "\(text.prefix(300))")
      #expect(!text.contains(/[0-9]\.[0-9]/), "\(text.prefix(300))")
    }
  }

  @Test(.enabled(if: KaTeX.isAvailable), arguments: names)
  func kaTeXReadsItsMathematics(name: String) throws {
    let markdown = String(decoding: try made(on: name).markdown, as: UTF8.self)
    let formulas = markdown.replacing(/(?s)```.*?```|`[^`]*`/, with: "")
      .matches(of: /\$\$\n(.*?)\n\$\$|\$([^$\n]+)\$/)
      .map { String($0.output.1 ?? $0.output.2 ?? "") }
    #expect(formulas.count > 10 && formulas.contains { $0.contains("{,}") })
    #expect(KaTeX.complaints(of: formulas) == "")
  }

  /// The same formulas as in English give the same values, whatever they are written with.
  @Test func theGermanLessonIsTheBuiltInOne() throws {
    let english = BuiltInLesson.activationFunctions.text
    let german = try Self.text("aktivierungsfunktionen")
    func blocks(_ text: String) -> [String] {
      text.matches(of: /(?sm)^```(formula|steps|check|table|code)\n.*?^```$/).map {
        String($0.output.0)
      }
    }
    #expect(blocks(english) == blocks(german))
    let values = try made(on: "aktivierungsfunktionen").values
    let kinds = ["inline", "checks", "tables", "breaks"]
    // As text, a nan is what it is.
    func lines(_ values: JSON, _ kind: String) -> [String] {
      (values[kind]?.members ?? []).map { "\($0.key): \($0.value.line)" }
    }
    let known = Set(kinds.flatMap { lines(values, $0) })
    let built = try #require(report(of: english))
    for kind in kinds {
      for line in lines(built.values, kind) { #expect(known.contains(line), "\(line)") }
    }
  }

  @Test func frenchReadsAsFrench() throws {
    let report = try made(on: "descente")
    let text = String(decoding: report.markdown, as: UTF8.self)
    for line in [
      "Avec un pas de 0,25, le premier gradient vaut −4,5 et les trois premiers itérés sont [0,5; 1,625; 1,90625].",
      #"\eta = 0{,}25"#, #"\qquad \text{avec } r = 0{,}25"#,
      "Le minimum est-il atteint au vingtième pas ? faux.",
      #"**Tableau 1.** Les premiers pas"#, "| pas | $w$ | perte |", "| nom | formule | valeur |",
      #"0 & \mathrm{isnan}(e) \cr e^2 & \text{sinon}"#,
      "La forme des manuels échoue au-delà de $z$ = 709,78\u{A0}: elle donne inf, la forme stable 709,78.",
      "- ✗ `w(1) == 0.5`\u{A0}: **cette affirmation est fausse**, on trouve 1,625",
      "- ✓ `perte(w) >= 0 for w in -5..5` (par échantillonnage)",
      "Voir aussi [Figure 1](#fig-iteres).",
      "# Égal à la formule ci-dessus, mais plus sûr à calculer.",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(
      report.figures[1].description
        == "L(w)\u{A0}: va de 6 à 6\u{202F}; a un minimum de 0 en w = 2. L′(w)\u{A0}: va de −6 à 6."
    )
    #expect(
      report.figures.map(\.alt).prefix(2) == [
        "Points de w_t et w_t(0,05) pour t de 0 à 20, où w_t va de 0,5 à 2 et w_t(0,05) va de 0,5 à 1,942.",
        "Courbes de L(w) et L′(w) pour w de 0 à 4, où L(w) a un minimum de 0 en w = 2 et L′(w) va de −6 à 6.",
      ])
    #expect(
      report.figures.map(\.alt).last?.hasPrefix(
        "Barres de softmax((1; 2; 3); T) pour T = 0,5 et 1, la plus haute ") ?? false)
  }

  @Test func spanishReadsAsSpanish() throws {
    let report = try made(on: "temperatura")
    let text = String(decoding: report.markdown, as: UTF8.self)
    for line in [
      "que 0,25? verdadero.", "**Figura 1.** Como dice la [Tabla 1](#tab-valores).",
      "**Tabla 1.** Entropías", "| nombre | fórmula | valor |",
      #"& \text{en otro caso} \end{cases}"#,
      "**esta afirmación no se cumple**, en z = −2: se obtiene −0,5",
      "(por muestreo)", "con ",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    let alt = report.figures.map(\.alt)
    #expect(alt[1].hasPrefix("Curva de H(T) para T de 0,05 a 50, donde va de "))
    #expect(alt[2].contains("escalon(z) tiene 2 puntos angulosos entre z = −1 y z = 1"))
    let drawn = report.figures.flatMap(\.drawing.words)
    #expect(drawn.contains { $0.hasPrefix("entropía 0,") && $0.hasSuffix(" nat") })
  }

  @Test(arguments: [
    ("aktivierungsfunktionen", "left out 9 solutions", ["Für Neugierige: wie Softmax antwortet"]),
    ("descente", "left out 1 solution", ["Pour aller plus loin"]),
    ("temperatura", "left out 1 solution", []),
  ])
  func theStudentsEditionSaysWhatItKept(name: String, first: String, kept: [String]) throws {
    let report = try made(on: name, leavingOutSolutions: true)
    #expect(report.edition.first?.message == first)
    #expect(
      report.edition.dropFirst().map { $0.message.split(separator: "'")[1] } == kept.map { $0[...] }
    )
    #expect(report.edition.dropFirst().allSatisfy { $0.range != nil })
  }
}
