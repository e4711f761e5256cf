package import Charting
package import Notations
internal import Analysis

package struct Spanish: Vocabulary {
  package init() {}

  package let figure = "Figura"
  package let table = "Tabla"
  package func heading(_ label: String, isAlone: Bool) -> String { label + "." }
  package let contents = "Índice"
  package let skip = "Saltar al contenido"
  package func enlarge(_ figure: String) -> String { "Ampliar la \(figure.lowercased())" }
  package let course = CourseWords(
    previous: "Anterior: ", next: "Siguiente: ", formulas: "Fórmulas", figures: "Figuras",
    formula: "Fórmula",
    definedIn: "Definida en", usedIn: "Usada en", title: "Título", lesson: "Lección")
  package let untitled = "Informe de estudio"
  package let solutions = ["solución", "soluciones"]

  package let truth = (yes: "verdadero", no: "falso")
  package let mathematics = NotationLanguage.Words(
    otherwise: "en otro caso", if: "si", else: "si no", and: "y", or: "o", not: "no")
  package let with = "con"
  package let comments: any CodeComments = SpanishComments()
  package let stepHeads = (name: "nombre", formula: "fórmula", value: "valor")

  package let semicolon = "; "

  /// `y` is `e` before the sound *i*.
  package func listed(_ items: [String], separator: String) -> String {
    let last = items.last?.lowercased() ?? ""
    let beginsWithI = last.hasPrefix("i") || last.hasPrefix("hi") && !last.hasPrefix("hie")
    return items.joined(by: separator, last: beginsWithI ? " e " : " y ")
  }

  // MARK: Notes and claims

  package func breakNote(_ breaks: [BreakAccount]) -> RichText {
    let parts = breaks.map { found in
      place(found) + ": da \(found.textbook), y la forma estable, \(found.computed)"
    }
    return "La forma de los manuales falla " + RichText(joining: parts, by: "; y ") + "."
  }

  private func place(_ found: BreakAccount) -> RichText {
    let (symbol, magnitude, at) = (found.symbol, found.magnitude, found.at)
    let isOne = found.extent == .oneElement
    if found.extent == .number {
      return switch found.region {
      case .above: "más allá de \(symbol) = \(at)"
      case .below: "por debajo de \(symbol) = −\(at)"
      case .beyond: "más allá de \(magnitude) = \(at)"
      case .rightOfZero: "entre \(symbol) = 0 y \(at)"
      case .leftOfZero: "entre \(symbol) = −\(at) y 0"
      case .aroundZero: "por debajo de \(magnitude) = \(at)"
      }
    }
    let subject: RichText =
      isOne
      ? "en cuanto un elemento de \(symbol) " : "en cuanto todos los elementos de \(symbol) "
    func verb(_ one: String, _ several: String) -> String { isOne ? one : several }
    return switch found.region {
    case .above: subject + "\(verb("supera", "superan")) \(at)"
    case .below: subject + "\(verb("es menor", "son menores")) que −\(at)"
    case .beyond: subject + "\(verb("supera", "superan")) \(at) en valor absoluto"
    case .rightOfZero: subject + "\(verb("está", "están")) entre 0 y \(at)"
    case .leftOfZero: subject + "\(verb("está", "están")) entre −\(at) y 0"
    case .aroundZero: subject + "\(verb("está", "están")) más cerca de 0 que \(at)"
    }
  }

  package let sampled = " (por muestreo)"

  package func holdingClaims(_ count: Int) -> String { "\(count) afirmaciones se cumplen" }

  package func failingClaim(_ finding: String) -> RichText {
    RichText([.text(": "), .strong("esta afirmación no se cumple"), .text(", " + finding)])
  }

  package func finding(_ values: [String], at place: String?) -> String {
    let found = "se obtiene " + values.joined(separator: " y ")
    return place.map { "en \($0): \(found)" } ?? found
  }

  // MARK: Figures

  package func value(_ value: RichText, at place: RichText) -> RichText { value + " en " + place }

  package func entropy(_ value: RichText) -> RichText { "entropía " + value + " nat" }

  package let others = "otros"

  package func inset(_ stretch: Inset.Stretch, variable: String) -> [Inset.Piece] {
    switch stretch {
    case .both(let factor): [.text("ampliado \(factor) veces")]
    case .each(let x, let y):
      [.variable(variable), .text(" estirado \(x) veces, "), .variable("y"), .text(" \(y) veces")]
    case .x(let factor): [.variable(variable), .text(" estirado \(factor) veces")]
    case .y(let factor): [.variable("y"), .text(" estirado \(factor) veces")]
    }
  }

  package func curves(_ account: CurvesAccount) -> String {
    let noun = account.isOfPoints ? "puntos" : account.isOfOne ? "curva" : "curvas"
    let remarks = account.remarks.map { remark in
      let predicate = predicate(remark.fact)
      let words = "\(predicate.verb(of: account.count(of: remark))) \(predicate.rest)"
      return remark.names.isEmpty ? words : listed(remark.names, separator: ", ") + " " + words
    }
    return "\(noun) de \(listed(account.names, separator: ", ")) para \(account.variable) "
      + "de \(account.from) a \(account.to)"
      + (remarks.isEmpty ? "" : ", donde " + listed(remarks, separator: ", "))
  }

  package func statement(_ fact: CurveFact) -> String { predicate(fact).statement }

  private func predicate(_ fact: CurveFact) -> Predicate {
    switch fact {
    case .extreme(let isMaximum, let value, let place):
      Predicate("tiene", "tienen", "un \(isMaximum ? "máximo" : "mínimo") de \(value) en \(place)")
    case .point(let kind, let place): Predicate("tiene", "tienen", "\(noun(kind)) en \(place)")
    case .points(let count, let kind, let from, let to):
      Predicate("tiene", "tienen", "\(count) \(plural(kind)) entre \(from) y \(to)")
    case .turningPoints(let count): Predicate("tiene", "tienen", "\(count) extremos locales")
    case .level(let value): Predicate("permanece", "permanecen", "en \(value)")
    case .run(let from, let to): Predicate("va", "van", "de \(from) a \(to)")
    case .noValue: Predicate("no tiene", "no tienen", "ningún valor")
    case .limit(let value, let direction):
      Predicate("tiende", "tienden", "a \(value) hacia \(direction.infinity)")
    }
  }

  private func noun(_ kind: SpecialPoint.Kind) -> String {
    switch kind {
    case .kink: "un punto anguloso"
    case .jump: "un salto"
    case .pole: "un polo"
    case .edge: "un extremo de su dominio"
    case .isolated: "un punto aislado"
    }
  }

  private func plural(_ kind: SpecialPoint.Kind?) -> String {
    switch kind {
    case .kink: "puntos angulosos"
    case .jump: "saltos"
    case .pole: "polos"
    case .edge: "extremos de su dominio"
    case .isolated: "puntos aislados"
    case nil: "puntos singulares"
    }
  }

  package func manyPoints(_ account: ManyPoints) -> String {
    "\(account.count) puntos, de \(account.first) a \(account.last); el más bajo es "
      + "\(account.lowest), el más alto \(account.highest)"
  }

  package func spreads(_ account: SpreadsAccount) -> String {
    let remarks = account.remarks.map { "\($0.name) tiene \($0.fact)" }
    return "\(account.names.count == 1 ? "distribución" : "distribuciones") de "
      + "\(listed(account.names, separator: ", ")) para \(account.input)"
      + (remarks.isEmpty ? "" : ", donde " + listed(remarks, separator: ", "))
  }

  package func statement(_ fact: SpreadFact) -> String {
    switch fact {
    case .mass(let mass, let value): "\(mass) de la masa en \(value)"
    case .mean(let value): "media \(value)"
    case .noMean: "sin media"
    case .deviation(let value): "desviación \(value)"
    case .noDeviation: "sin desviación"
    case .noValue(let mass): "sin valor para \(mass) de la masa"
    case .highest(let value): "densidad máxima \(value)"
    case .unbounded(let value): "densidad no acotada en \(value)"
    }
  }

  package func share(_ mass: RichText) -> RichText { mass + " de la masa" }

  package func bars(_ account: BarsAccount) -> String {
    "barras de \(listed(account.names, separator: ", "))"
      + (account.places.map { " para \($0)" } ?? "")
      + (account.extremes.map {
        ", la más alta \($0.told(at: "en")), la más baja \($1.told(at: "en"))"
      } ?? "")
      + (account.lines.isEmpty
        ? ""
        : ", junto a \(account.lines.count == 1 ? "una línea en" : "líneas en") "
          + listed(account.lines, separator: semicolon))
  }

  package func plane(_ contents: PlaneContents) -> String {
    let things = contents.things.map { thing in
      switch thing {
      case .map(let name): "mapa de \(name)"
      case .regions(let names):
        (names.count == 1 ? "región donde " : "regiones donde ") + listed(names, separator: ", ")
      case .arrows(let names): "flechas de " + listed(names, separator: ", ")
      case .paths(let count): count == 1 ? "un camino" : "\(count) caminos"
      case .points(let count): count == 1 ? "un punto" : "\(count) puntos"
      }
    }
    let spans = contents.spans.map { "\($0.variable) de \($0.from) a \($0.to)" }
    return listed(things, separator: ", ")
      + (spans.isEmpty ? "" : " para " + listed(spans, separator: ", "))
      + (contents.extremes.map { least, greatest in
        ", el valor mínimo \(least.value) en \(least.place), el máximo \(greatest.value) en "
          + greatest.place
      } ?? "")
  }

  package func statement(_ fact: PlaneFact) -> String {
    switch fact {
    case .levels(let levels): "unas líneas separan los valores en \(levels)"
    case .noValue: "no hay valores en ninguna parte"
    case .share(let name, let percent): "en el \(percent) % de la superficie se cumple \(name)"
    case .path(let name, let steps, let from, let to):
      (name.map { "el camino «\($0)»" } ?? "un camino") + " lleva de \(from) a \(to)"
        + (steps.map { $0 == 1 ? " en un paso" : " en \($0) pasos" } ?? "")
    case .points(let name, let count):
      (count == 1 ? "un solo punto" : "\(count) puntos") + (name.map { ": \($0)" } ?? "")
    case .mark(let name, let place): (name.map { "«\($0)»" } ?? "una cruz") + " señala \(place)"
    case .grid:
      "los valores se toman en una cuadrícula de 64 × 40 celdas, más fina donde pasan líneas"
    }
  }

  package func matrix(_ account: MatrixAccount) -> String {
    "\(account.isGrid ? "cuadrícula" : "matriz")\(account.name.map { " de \($0)" } ?? "") de "
      + "\(counted(account.rows, "fila", "filas")) y "
      + counted(account.columns, "columna", "columnas")
      + (account.extremes.map { ", el valor más alto \($0.told), el más bajo \($1.told)" } ?? "")
  }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  package func cell(row: String, column: String) -> String { "fila \(row), columna \(column)" }
  package func row(_ number: String) -> String { "fila \(number)" }
  package let wall = "pared"
  package let start = "inicio"
  package let goal = "meta"
  package let moves = ["arriba", "a la derecha", "abajo", "a la izquierda"]

  package func graph(_ account: GraphWords) -> String {
    let operations = counted(account.operations, "operación", "operaciones")
    return "grafo de cálculo de \(account.formula)" + (account.places.map { " en \($0)" } ?? "")
      + ", con \(operations), donde \(account.result ?? "el resultado") = \(account.value)"
  }

  package func withSlope(_ value: String, _ slope: String) -> String {
    "\(value), derivada \(slope)"
  }

  package let result = "resultado"
  package let valueAbove: RichText = "arriba: el valor, hacia delante"
  package func slopeBelow(of result: RichText?) -> RichText {
    "abajo: la derivada " + (result.map { "de " + $0 } ?? "del resultado")
      + " respecto a él, hacia atrás"
  }

  package func network(_ account: NetworkWords) -> String {
    let layers = listed(account.layers.map(\.told), separator: ", ")
    return
      "red de \(account.layers.count) capas con \(layers) unidades, cada una unida a todas las de "
      + "la capa siguiente"
  }

  package func layer(_ number: Int, units: Int, words: [String]) -> String {
    titled(
      "Capa \(number)",
      ([counted(units, "unidad", "unidades")] + words).joined(separator: ", "))
  }

  package let output = "Salida"
  package let weights = (positive: "peso positivo", negative: "peso negativo")

  package func titled(_ title: String, _ words: String) -> String { "\(title): \(words)" }

  package func panels(_ clauses: [String]) -> String {
    "\(clauses.count) paneles: " + clauses.joined(separator: semicolon)
  }
}

private struct SpanishComments: CodeComments {
  let noErrorFunction = "NumPy no tiene función de error."
  let safeForm = "Igual a la fórmula de arriba, pero más seguro de calcular."
  let allBranches = "Se calculan todas las ramas; las que no se toman pueden avisar."

  func leftOut(_ name: String, because reason: CodeOmission.Reason) -> String {
    "Falta \(name): \(self.reason(reason))."
  }

  private func reason(_ reason: CodeOmission.Reason) -> String {
    switch reason {
    case .derivativeWithoutFormula(of: let name):
      "necesita la derivada de \(name), que no tiene fórmula"
    case .underivable: "necesita una derivada que no se puede formar"
    case .calls(let name): "llama a \(name)"
    }
  }
}
