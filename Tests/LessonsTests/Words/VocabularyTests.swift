import Analysis
import Charting
import Lessons
import Notations
import Numerals
import Testing

/// Sentences of each language that no lesson's report happens to hold.
@Suite struct VocabularyTests {
  private static let all: [(name: String, words: any Vocabulary)] = [
    ("en", English()), ("de", German()), ("fr", French()), ("es", Spanish()),
  ]

  @Test func allKnownLanguagesAreTried() {
    #expect(Set(Self.all.map(\.name)) == Set(Language.codes))
  }

  private static func caption(_ words: any Vocabulary, _ stretch: Inset.Stretch) -> String {
    words.inset(stretch, variable: "z").map { piece in
      switch piece {
      case .text(let text): text
      case .variable(let name): "*\(name)*"
      }
    }.joined()
  }

  @Test func insets() {
    let told = Self.all.map { _, words in
      [.both("3"), .each(x: "2,5", y: "25"), .x("3"), .y("3")].map { Self.caption(words, $0) }
    }
    #expect(
      told == [
        [
          "enlarged 3 times", "*z* stretched 2,5 times, *y* 25 times", "*z* stretched 3 times",
          "*y* stretched 3 times",
        ],
        [
          "3-fach vergrößert", "*z* 2,5-fach gestreckt, *y* 25-fach", "*z* 3-fach gestreckt",
          "*y* 3-fach gestreckt",
        ],
        [
          "agrandi 3 fois", "*z* étiré 2,5 fois, *y* 25 fois", "*z* étiré 3 fois",
          "*y* étiré 3 fois",
        ],
        [
          "ampliado 3 veces", "*z* estirado 2,5 veces, *y* 25 veces", "*z* estirado 3 veces",
          "*y* estirado 3 veces",
        ],
      ])
  }

  @Test func graphs() {
    #expect(
      Self.all.map { $0.words.slopeBelow(of: "L").plain } == [
        "below: the slope of L with respect to it, coming back",
        "unten: die Ableitung von L nach diesem Wert, rückwärts",
        "au-dessous\u{A0}: la dérivée de L par rapport à elle, vers l’arrière",
        "abajo: la derivada de L respecto a él, hacia atrás",
      ])
    #expect(
      Self.all.map { $0.words.slopeBelow(of: nil).plain } == [
        "below: the slope of the result with respect to it, coming back",
        "unten: die Ableitung des Ergebnisses nach diesem Wert, rückwärts",
        "au-dessous\u{A0}: la dérivée du résultat par rapport à elle, vers l’arrière",
        "abajo: la derivada del resultado respecto a él, hacia atrás",
      ])
  }

  @Test func layers() {
    #expect(
      Self.all.map { $0.words.layer(2, units: 1, words: ["ReLU"]) } == [
        "Layer 2: 1 unit, ReLU", "Schicht 2: 1 Einheit, ReLU", "Couche 2\u{A0}: 1 unité, ReLU",
        "Capa 2: 1 unidad, ReLU",
      ])
    #expect(
      Self.all.map { $0.words.layer(1, units: 3, words: []) } == [
        "Layer 1: 3 units", "Schicht 1: 3 Einheiten", "Couche 1\u{A0}: 3 unités",
        "Capa 1: 3 unidades",
      ])
  }

  @Test func lists() {
    #expect(
      Self.all.map { $0.words.listed(["a", "b", "c"], separator: ", ") } == [
        "a, b and c", "a, b und c", "a, b et c", "a, b y c",
      ])
    #expect(Self.all.allSatisfy { $0.words.listed(["a"], separator: ", ") == "a" })
    // Spanish says `e` before the sound of i.
    #expect(Spanish().listed(["x", "identidad(z)"], separator: ", ") == "x e identidad(z)")
    #expect(Spanish().listed(["x", "hielo"], separator: ", ") == "x y hielo")
  }

  /// All kinds of facts differ, and none is without words.
  @Test func statements() {
    let facts: [CurveFact] = [
      .extreme(isMaximum: true, value: "1", place: "z = 0"),
      .extreme(isMaximum: false, value: "1", place: "z = 0"), .point(.kink, place: "z = 0"),
      .point(.jump, place: "z = 0"), .point(.pole, place: "z = 0"), .point(.edge, place: "z = 0"),
      .point(.isolated, place: "z = 0"), .points(2, .kink, from: "z = 0", to: "z = 1"),
      .points(2, .jump, from: "z = 0", to: "z = 1"), .points(2, .pole, from: "z = 0", to: "z = 1"),
      .points(2, .edge, from: "z = 0", to: "z = 1"),
      .points(2, .isolated, from: "z = 0", to: "z = 1"),
      .points(2, nil, from: "z = 0", to: "z = 1"), .turningPoints(3), .level("1"),
      .run(from: "0", to: "1"), .noValue, .limit("1", toward: .left), .limit("1", toward: .right),
    ]
    var known: Set<String> = []
    for (name, words) in Self.all {
      for fact in facts {
        let told = words.statement(fact)
        #expect(known.insert(told).inserted, "\(name): \(told)")
        #expect(!told.contains("  ") && told.count > 5)
      }
    }
  }

  /// Where a textbook form breaks, in each of the ways.
  @Test func breakNotes() throws {
    let german = [
      (BreakAccount.Extent.number, BreakAccount.Region.above, "jenseits von z = 5"),
      (.number, .below, "unterhalb von z = −5"), (.number, .beyond, "jenseits von |z| = 5"),
      (.number, .rightOfZero, "zwischen z = 0 und 5"),
      (.number, .leftOfZero, "zwischen z = −5 und 0"),
      (.number, .aroundZero, "unterhalb von |z| = 5"),
      (.oneElement, .above, "sobald ein Element von z über 5 liegt"),
      (.allElements, .below, "sobald alle Elemente von z unter −5 liegen"),
      (.allElements, .beyond, "sobald alle Elemente von z jenseits von ±5 liegen"),
      (.oneElement, .rightOfZero, "sobald ein Element von z zwischen 0 und 5 liegt"),
      (.oneElement, .leftOfZero, "sobald ein Element von z zwischen −5 und 0 liegt"),
      (.allElements, .aroundZero, "sobald alle Elemente von z näher an 0 liegen als 5"),
    ]
    for (extent, region, place) in german {
      let account = BreakAccount(
        of: extent, region: region, at: "5", symbol: .symbol("z"), textbook: "nan", computed: "1")
      #expect(
        German().breakNote([account]).plain
          == "Die Lehrbuchform versagt \(place): dort ergibt sie nan, die stabile Form 1.")
      for (_, words) in Self.all {
        let told = words.breakNote([account, account]).plain
        #expect(told.hasSuffix(".") && told.split(separator: "nan").count == 3)
      }
    }
  }
}
