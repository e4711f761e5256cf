package import Charting
package import Notations
internal import Analysis

package struct German: Vocabulary {
  package init() {}

  package let figure = "Abbildung"
  package let table = "Tabelle"
  package func heading(_ label: String, isAlone: Bool) -> String {
    isAlone ? label : label + ":"
  }
  package let contents = "Inhalt"
  package let skip = "Zum Inhalt springen"
  package func enlarge(_ figure: String) -> String { "\(figure) vergrößern" }
  package let course = CourseWords(
    previous: "Zurück: ", next: "Weiter: ", formulas: "Formeln", figures: "Abbildungen",
    formula: "Formel",
    definedIn: "Definiert in", usedIn: "Verwendet in", title: "Titel", lesson: "Lektion")
  package let untitled = "Lernbericht"
  package let solutions = ["lösung", "musterlösung"]

  package let truth = (yes: "wahr", no: "falsch")
  package let mathematics = NotationLanguage.Words(
    otherwise: "sonst", if: "wenn", else: "sonst", and: "und", or: "oder", not: "nicht")
  package let with = "mit"
  package let comments: any CodeComments = GermanComments()
  package let stepHeads = (name: "Name", formula: "Formel", value: "Wert")

  package let semicolon = "; "

  package func listed(_ items: [String], separator: String) -> String {
    items.joined(by: separator, last: " und ")
  }

  // MARK: Notes and claims

  package func breakNote(_ breaks: [BreakAccount]) -> RichText {
    let parts = breaks.map { found in
      place(found) + ": dort ergibt sie \(found.textbook), die stabile Form \(found.computed)"
    }
    return "Die Lehrbuchform versagt " + RichText(joining: parts, by: "; und ") + "."
  }

  private func place(_ found: BreakAccount) -> RichText {
    let (symbol, magnitude, at) = (found.symbol, found.magnitude, found.at)
    let subject: RichText
    let verb: String
    switch found.extent {
    case .number:
      return switch found.region {
      case .above: "jenseits von \(symbol) = \(at)"
      case .below: "unterhalb von \(symbol) = −\(at)"
      case .beyond: "jenseits von \(magnitude) = \(at)"
      case .rightOfZero: "zwischen \(symbol) = 0 und \(at)"
      case .leftOfZero: "zwischen \(symbol) = −\(at) und 0"
      case .aroundZero: "unterhalb von \(magnitude) = \(at)"
      }
    case .oneElement: (subject, verb) = ("sobald ein Element von \(symbol) ", "liegt")
    case .allElements: (subject, verb) = ("sobald alle Elemente von \(symbol) ", "liegen")
    }
    return switch found.region {
    case .above: subject + "über \(at) \(verb)"
    case .below: subject + "unter −\(at) \(verb)"
    case .beyond: subject + "jenseits von ±\(at) \(verb)"
    case .rightOfZero: subject + "zwischen 0 und \(at) \(verb)"
    case .leftOfZero: subject + "zwischen −\(at) und 0 \(verb)"
    case .aroundZero: subject + "näher an 0 \(verb) als \(at)"
    }
  }

  package let sampled = " (in Stichproben geprüft)"

  package func holdingClaims(_ count: Int) -> String { "\(count) Behauptungen stimmen" }

  package func failingClaim(_ finding: String) -> RichText {
    RichText([.text(": "), .strong("diese Behauptung stimmt nicht"), .text(", " + finding)])
  }

  package func finding(_ values: [String], at place: String?) -> String {
    let found = "gefunden " + values.joined(separator: " und ")
    return place.map { "bei \($0): \(found)" } ?? found
  }

  // MARK: Figures

  package func value(_ value: RichText, at place: RichText) -> RichText { value + " bei " + place }

  package func entropy(_ value: RichText) -> RichText { "Entropie " + value + " nat" }

  package let others = "übrige"

  package func inset(_ stretch: Inset.Stretch, variable: String) -> [Inset.Piece] {
    switch stretch {
    case .both(let factor): [.text("\(factor)-fach vergrößert")]
    case .each(let x, let y):
      [.variable(variable), .text(" \(x)-fach gestreckt, "), .variable("y"), .text(" \(y)-fach")]
    case .x(let factor): [.variable(variable), .text(" \(factor)-fach gestreckt")]
    case .y(let factor): [.variable("y"), .text(" \(factor)-fach gestreckt")]
    }
  }

  package func curves(_ account: CurvesAccount) -> String {
    let noun = account.isOfPoints ? "Punkte" : account.isOfOne ? "Kurve" : "Kurven"
    let remarks = account.remarks.map { remark in
      let predicate = predicate(remark.fact)
      let subject = remark.names.isEmpty ? "sie" : listed(remark.names, separator: ", ")
      return "\(subject) \(predicate.rest) \(predicate.verb(of: account.count(of: remark)))"
    }
    return "\(noun) von \(listed(account.names, separator: ", ")) für \(account.variable) "
      + "von \(account.from) bis \(account.to)"
      + (remarks.isEmpty ? "" : ", wobei " + listed(remarks, separator: ", "))
  }

  package func statement(_ fact: CurveFact) -> String { predicate(fact).statement }

  private func predicate(_ fact: CurveFact) -> Predicate {
    switch fact {
    case .extreme(let isMaximum, let value, let place):
      Predicate(
        "hat", "haben", "bei \(place) ein \(isMaximum ? "Maximum" : "Minimum") von \(value)")
    case .point(let kind, let place): Predicate("hat", "haben", "bei \(place) \(noun(kind))")
    case .points(let count, let kind, let from, let to):
      Predicate("hat", "haben", "\(count) \(plural(kind)) zwischen \(from) und \(to)")
    case .turningPoints(let count): Predicate("hat", "haben", "\(count) Extremstellen")
    case .level(let value): Predicate("verläuft", "verlaufen", "waagerecht bei \(value)")
    case .run(let from, let to): Predicate("verläuft", "verlaufen", "von \(from) bis \(to)")
    case .noValue: Predicate("hat", "haben", "keinen Wert")
    case .limit(let value, let direction):
      Predicate(
        "nähert sich", "nähern sich", "in Richtung \(direction.infinity) dem Wert \(value)")
    }
  }

  private func noun(_ kind: SpecialPoint.Kind) -> String {
    switch kind {
    case .kink: "einen Knick"
    case .jump: "eine Sprungstelle"
    case .pole: "eine Polstelle"
    case .edge: "ein Ende des Definitionsbereichs"
    case .isolated: "einen isolierten Punkt"
    }
  }

  private func plural(_ kind: SpecialPoint.Kind?) -> String {
    switch kind {
    case .kink: "Knicke"
    case .jump: "Sprungstellen"
    case .pole: "Polstellen"
    case .edge: "Enden des Definitionsbereichs"
    case .isolated: "isolierte Punkte"
    case nil: "besondere Stellen"
    }
  }

  package func manyPoints(_ account: ManyPoints) -> String {
    "\(account.count) Punkte von \(account.first) bis \(account.last); der niedrigste ist "
      + "\(account.lowest), der höchste \(account.highest)"
  }

  package func spreads(_ account: SpreadsAccount) -> String {
    let remarks = account.remarks.map { "\($0.name) \($0.fact) hat" }
    return "\(account.names.count == 1 ? "Verteilung" : "Verteilungen") von "
      + "\(listed(account.names, separator: ", ")) für \(account.input)"
      + (remarks.isEmpty ? "" : ", wobei " + listed(remarks, separator: ", "))
  }

  package func statement(_ fact: SpreadFact) -> String {
    switch fact {
    case .mass(let mass, let value): "\(mass) der Masse bei \(value)"
    case .mean(let value): "Mittelwert \(value)"
    case .noMean: "kein Mittelwert"
    case .deviation(let value): "Streuung \(value)"
    case .noDeviation: "keine Streuung"
    case .noValue(let mass): "kein Wert für \(mass) der Masse"
    case .highest(let value): "höchste Dichte \(value)"
    case .unbounded(let value): "unbeschränkte Dichte bei \(value)"
    }
  }

  package func share(_ mass: RichText) -> RichText { mass + " der Masse" }

  package func bars(_ account: BarsAccount) -> String {
    "Balken von \(listed(account.names, separator: ", "))"
      + (account.places.map { " für \($0)" } ?? "")
      + (account.extremes.map {
        ", der höchste \($0.told(at: "bei")), der niedrigste \($1.told(at: "bei"))"
      } ?? "")
      + (account.lines.isEmpty
        ? ""
        : ", neben \(account.lines.count == 1 ? "einer Linie bei" : "Linien bei") "
          + listed(account.lines, separator: semicolon))
  }

  package func plane(_ contents: PlaneContents) -> String {
    let things = contents.things.map { thing in
      switch thing {
      case .map(let name): "Karte von \(name)"
      case .regions(let names):
        (names.count == 1 ? "Gebiet mit " : "Gebiete mit ") + listed(names, separator: ", ")
      case .arrows(let names): "Pfeile von " + listed(names, separator: ", ")
      case .paths(let count): count == 1 ? "ein Weg" : "\(count) Wege"
      case .points(let count): count == 1 ? "ein Punkt" : "\(count) Punkte"
      }
    }
    let spans = contents.spans.map { "\($0.variable) von \($0.from) bis \($0.to)" }
    return listed(things, separator: ", ")
      + (spans.isEmpty ? "" : " für " + listed(spans, separator: ", "))
      + (contents.extremes.map { least, greatest in
        ", der kleinste Wert \(least.value) bei \(least.place), der größte \(greatest.value) bei "
          + greatest.place
      } ?? "")
  }

  package func statement(_ fact: PlaneFact) -> String {
    switch fact {
    case .levels(let levels): "Linien trennen die Werte bei \(levels)"
    case .noValue: "es gibt nirgends einen Wert"
    case .share(let name, let percent): "auf \(percent) % der Fläche gilt \(name)"
    case .path(let name, let steps, let from, let to):
      (name.map { "der Weg „\($0)“" } ?? "ein Weg") + " führt von \(from) nach \(to)"
        + (steps.map { $0 == 1 ? " in einem Schritt" : " in \($0) Schritten" } ?? "")
    case .points(let name, let count):
      (count == 1 ? "ein Punkt" : "\(count) Punkte") + (name.map { ": \($0)" } ?? "")
    case .mark(let name, let place):
      (name.map { "„\($0)“" } ?? "ein Kreuz") + " bezeichnet \(place)"
    case .grid:
      "die Werte sind auf einem Gitter von 64 × 40 Zellen bestimmt, genauer, wo Linien verlaufen"
    }
  }

  package func matrix(_ account: MatrixAccount) -> String {
    "\(account.isGrid ? "Gitter" : "Matrix")\(account.name.map { " von \($0)" } ?? "") mit "
      + "\(counted(account.rows, "Zeile", "Zeilen")) und "
      + counted(account.columns, "Spalte", "Spalten")
      + (account.extremes.map { ", der höchste Wert \($0.told), der niedrigste \($1.told)" } ?? "")
  }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  package func cell(row: String, column: String) -> String { "Zeile \(row), Spalte \(column)" }
  package func row(_ number: String) -> String { "Zeile \(number)" }
  package let wall = "Wand"
  package let start = "Start"
  package let goal = "Ziel"
  package let moves = ["nach oben", "nach rechts", "nach unten", "nach links"]

  package func graph(_ account: GraphWords) -> String {
    let operations =
      counted(account.operations, "Rechenschritt", "Rechenschritten")
    return "Rechengraph von \(account.formula)" + (account.places.map { " bei \($0)" } ?? "")
      + " mit \(operations), wobei \(account.result ?? "das Ergebnis") = \(account.value)"
  }

  package func withSlope(_ value: String, _ slope: String) -> String {
    "\(value), Ableitung \(slope)"
  }

  package let result = "Ergebnis"
  package let valueAbove: RichText = "oben: der Wert, vorwärts"
  package func slopeBelow(of result: RichText?) -> RichText {
    "unten: die Ableitung " + (result.map { "von " + $0 } ?? "des Ergebnisses")
      + " nach diesem Wert, rückwärts"
  }

  package func network(_ account: NetworkWords) -> String {
    let layers = listed(account.layers.map(\.told), separator: ", ")
    return "Netz aus \(account.layers.count) Schichten mit \(layers) Einheiten, jede mit allen der "
      + "nächsten Schicht verbunden"
  }

  package func layer(_ number: Int, units: Int, words: [String]) -> String {
    titled(
      "Schicht \(number)",
      ([counted(units, "Einheit", "Einheiten")] + words).joined(separator: ", "))
  }

  package let output = "Ausgabe"
  package let weights = (positive: "positives Gewicht", negative: "negatives Gewicht")

  package func titled(_ title: String, _ words: String) -> String { "\(title): \(words)" }

  package func panels(_ clauses: [String]) -> String {
    "\(clauses.count) Teilbilder: " + clauses.joined(separator: semicolon)
  }
}

private struct GermanComments: CodeComments {
  let noErrorFunction = "NumPy hat keine Fehlerfunktion."
  let safeForm = "Gleich der Formel oben, aber sicherer zu berechnen."
  let allBranches = "Alle Zweige werden berechnet; die nicht genommenen können warnen."

  func leftOut(_ name: String, because reason: CodeOmission.Reason) -> String {
    "\(name) fehlt: \(self.reason(reason))."
  }

  private func reason(_ reason: CodeOmission.Reason) -> String {
    switch reason {
    case .derivativeWithoutFormula(of: let name):
      "sie braucht die Ableitung von \(name), die keine Formel hat"
    case .underivable: "sie braucht eine Ableitung, die sich nicht bilden lässt"
    case .calls(let name): "sie ruft \(name) auf"
    }
  }
}
