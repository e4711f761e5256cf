package import Charting
package import Notations
internal import Analysis

/// Before `;` stands a thin space that does not break, before `:` a whole one (Imprimerie nationale,
/// *Lexique des règles typographiques*).
package struct French: Vocabulary {
  package init() {}

  package let figure = "Figure"
  package let table = "Tableau"
  package func heading(_ label: String, isAlone: Bool) -> String { label + "." }
  package let contents = "Sommaire"
  package let skip = "Aller au contenu"
  package func enlarge(_ figure: String) -> String { "Agrandir la \(figure.lowercased())" }
  package let course = CourseWords(
    previous: "Précédent\u{A0}: ", next: "Suivant\u{A0}: ", formulas: "Formules",
    figures: "Figures",
    formula: "Formule",
    definedIn: "Définie dans", usedIn: "Utilisée dans", title: "Titre", lesson: "Leçon")
  package let untitled = "Fiche d’étude"
  package let solutions = ["solution", "corrigé"]

  package let truth = (yes: "vrai", no: "faux")
  package let mathematics = NotationLanguage.Words(
    otherwise: "sinon", if: "si", else: "sinon", and: "et", or: "ou", not: "non")
  package let with = "avec"
  package let comments: any CodeComments = FrenchComments()
  package let stepHeads = (name: "nom", formula: "formule", value: "valeur")

  package let semicolon = "\u{202F}; "

  package func listed(_ items: [String], separator: String) -> String {
    items.joined(by: separator, last: " et ")
  }

  // MARK: Notes and claims

  package func breakNote(_ breaks: [BreakAccount]) -> RichText {
    let parts = breaks.map { found in
      place(found) + "\u{A0}: elle donne \(found.textbook), la forme stable \(found.computed)"
    }
    return "La forme des manuels échoue " + RichText(joining: parts, by: "\u{202F}; et ") + "."
  }

  private func place(_ found: BreakAccount) -> RichText {
    let (symbol, magnitude, at) = (found.symbol, found.magnitude, found.at)
    let isOne = found.extent == .oneElement
    if found.extent == .number {
      return switch found.region {
      case .above: "au-delà de \(symbol) = \(at)"
      case .below: "en deçà de \(symbol) = −\(at)"
      case .beyond: "au-delà de \(magnitude) = \(at)"
      case .rightOfZero: "entre \(symbol) = 0 et \(at)"
      case .leftOfZero: "entre \(symbol) = −\(at) et 0"
      case .aroundZero: "en deçà de \(magnitude) = \(at)"
      }
    }
    let subject: RichText =
      isOne ? "dès qu’un élément de \(symbol) " : "dès que tous les éléments de \(symbol) "
    func verb(_ one: String, _ several: String) -> String { isOne ? one : several }
    return switch found.region {
    case .above: subject + "\(verb("dépasse", "dépassent")) \(at)"
    case .below: subject + "\(verb("est inférieur", "sont inférieurs")) à −\(at)"
    case .beyond: subject + "\(verb("dépasse", "dépassent")) \(at) en valeur absolue"
    case .rightOfZero: subject + "\(verb("est", "sont")) entre 0 et \(at)"
    case .leftOfZero: subject + "\(verb("est", "sont")) entre −\(at) et 0"
    case .aroundZero:
      subject + "\(verb("est plus proche", "sont plus proches")) de 0 que \(at)"
    }
  }

  package let sampled = " (par échantillonnage)"

  package func holdingClaims(_ count: Int) -> String { "\(count) affirmations sont vraies" }

  package func failingClaim(_ finding: String) -> RichText {
    RichText([.text("\u{A0}: "), .strong("cette affirmation est fausse"), .text(", " + finding)])
  }

  package func finding(_ values: [String], at place: String?) -> String {
    let found = "on trouve " + values.joined(separator: " et ")
    return place.map { "en \($0)\u{A0}: \(found)" } ?? found
  }

  // MARK: Figures

  package func value(_ value: RichText, at place: RichText) -> RichText { value + " en " + place }

  package func entropy(_ value: RichText) -> RichText { "entropie " + value + " nat" }

  package let others = "autres"

  package func inset(_ stretch: Inset.Stretch, variable: String) -> [Inset.Piece] {
    switch stretch {
    case .both(let factor): [.text("agrandi \(factor) fois")]
    case .each(let x, let y):
      [.variable(variable), .text(" étiré \(x) fois, "), .variable("y"), .text(" \(y) fois")]
    case .x(let factor): [.variable(variable), .text(" étiré \(factor) fois")]
    case .y(let factor): [.variable("y"), .text(" étiré \(factor) fois")]
    }
  }

  package func curves(_ account: CurvesAccount) -> String {
    let noun = account.isOfPoints ? "points" : account.isOfOne ? "courbe" : "courbes"
    let remarks = account.remarks.map { remark in
      let predicate = predicate(remark.fact)
      let isAlone = remark.names.isEmpty
      let subject =
        isAlone ? (account.isOfPoints ? "ils" : "elle") : listed(remark.names, separator: ", ")
      return "\(subject) \(predicate.verb(of: account.count(of: remark))) \(predicate.rest)"
    }
    return "\(noun) de \(listed(account.names, separator: ", ")) pour \(account.variable) "
      + "de \(account.from) à \(account.to)"
      + (remarks.isEmpty ? "" : ", où " + listed(remarks, separator: ", "))
  }

  package func statement(_ fact: CurveFact) -> String { predicate(fact).statement }

  private func predicate(_ fact: CurveFact) -> Predicate {
    switch fact {
    case .extreme(let isMaximum, let value, let place):
      Predicate("a", "ont", "un \(isMaximum ? "maximum" : "minimum") de \(value) en \(place)")
    case .point(let kind, let place): Predicate("a", "ont", "\(noun(kind)) en \(place)")
    case .points(let count, let kind, let from, let to):
      Predicate("a", "ont", "\(count) \(plural(kind)) entre \(from) et \(to)")
    case .turningPoints(let count): Predicate("a", "ont", "\(count) extremums")
    case .level(let value): Predicate("reste", "restent", "à \(value)")
    case .run(let from, let to): Predicate("va", "vont", "de \(from) à \(to)")
    case .noValue: Predicate("n’a", "n’ont", "aucune valeur")
    case .limit(let value, let direction):
      Predicate("tend", "tendent", "vers \(value) en \(direction.infinity)")
    }
  }

  private func noun(_ kind: SpecialPoint.Kind) -> String {
    switch kind {
    case .kink: "un point anguleux"
    case .jump: "un saut"
    case .pole: "un pôle"
    case .edge: "une borne de son domaine"
    case .isolated: "un point isolé"
    }
  }

  private func plural(_ kind: SpecialPoint.Kind?) -> String {
    switch kind {
    case .kink: "points anguleux"
    case .jump: "sauts"
    case .pole: "pôles"
    case .edge: "bornes de son domaine"
    case .isolated: "points isolés"
    case nil: "points particuliers"
    }
  }

  package func manyPoints(_ account: ManyPoints) -> String {
    "\(account.count) points, de \(account.first) à \(account.last)\u{202F}; le plus bas est "
      + "\(account.lowest), le plus haut \(account.highest)"
  }

  package func spreads(_ account: SpreadsAccount) -> String {
    let remarks = account.remarks.map { "\($0.name) a \($0.fact)" }
    return "\(account.names.count == 1 ? "distribution" : "distributions") de "
      + "\(listed(account.names, separator: ", ")) pour \(account.input)"
      + (remarks.isEmpty ? "" : ", où " + listed(remarks, separator: ", "))
  }

  package func statement(_ fact: SpreadFact) -> String {
    switch fact {
    case .mass(let mass, let value): "\(mass) de la masse en \(value)"
    case .mean(let value): "moyenne \(value)"
    case .noMean: "pas de moyenne"
    case .deviation(let value): "écart type \(value)"
    case .noDeviation: "pas d’écart type"
    case .noValue(let mass): "aucune valeur pour \(mass) de la masse"
    case .highest(let value): "densité maximale \(value)"
    case .unbounded(let value): "densité non bornée en \(value)"
    }
  }

  package func share(_ mass: RichText) -> RichText { mass + " de la masse" }

  package func bars(_ account: BarsAccount) -> String {
    "barres de \(listed(account.names, separator: ", "))"
      + (account.places.map { " pour \($0)" } ?? "")
      + (account.extremes.map {
        ", la plus haute \($0.told(at: "en")), la plus basse \($1.told(at: "en"))"
      } ?? "")
      + (account.lines.isEmpty
        ? ""
        : ", à côté \(account.lines.count == 1 ? "d’une ligne à" : "de lignes à") "
          + listed(account.lines, separator: semicolon))
  }

  package func plane(_ contents: PlaneContents) -> String {
    let things = contents.things.map { thing in
      switch thing {
      case .map(let name): "carte de \(name)"
      case .regions(let names):
        (names.count == 1 ? "région où " : "régions où ") + listed(names, separator: ", ")
      case .arrows(let names): "flèches de " + listed(names, separator: ", ")
      case .paths(let count): count == 1 ? "un chemin" : "\(count) chemins"
      case .points(let count): count == 1 ? "un point" : "\(count) points"
      }
    }
    let spans = contents.spans.map { "\($0.variable) de \($0.from) à \($0.to)" }
    return listed(things, separator: ", ")
      + (spans.isEmpty ? "" : " pour " + listed(spans, separator: ", "))
      + (contents.extremes.map { least, greatest in
        ", la plus petite valeur \(least.value) en \(least.place), la plus grande \(greatest.value) en "
          + greatest.place
      } ?? "")
  }

  package func statement(_ fact: PlaneFact) -> String {
    switch fact {
    case .levels(let levels): "des lignes séparent les valeurs à \(levels)"
    case .noValue: "il n’y a de valeur nulle part"
    case .share(let name, let percent):
      "sur \(percent)\u{202F}% de la surface, \(name) est vrai"
    case .path(let name, let steps, let from, let to):
      (name.map { "le chemin «\u{A0}\($0)\u{A0}»" } ?? "un chemin") + " mène de \(from) à \(to)"
        + (steps.map { $0 == 1 ? " en un pas" : " en \($0) pas" } ?? "")
    case .points(let name, let count):
      (count == 1 ? "un seul point" : "\(count) points") + (name.map { "\u{A0}: \($0)" } ?? "")
    case .mark(let name, let place):
      (name.map { "«\u{A0}\($0)\u{A0}»" } ?? "une croix") + " marque \(place)"
    case .grid:
      "les valeurs sont prises sur une grille de 64 × 40 cellules, plus fine là où passent des lignes"
    }
  }

  package func matrix(_ account: MatrixAccount) -> String {
    "\(account.isGrid ? "grille" : "matrice")\(account.name.map { " de \($0)" } ?? "") à "
      + "\(counted(account.rows, "ligne", "lignes")) et "
      + counted(account.columns, "colonne", "colonnes")
      + (account.extremes.map {
        ", la plus grande valeur \($0.told), la plus petite \($1.told)"
      } ?? "")
  }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  package func cell(row: String, column: String) -> String { "ligne \(row), colonne \(column)" }
  package func row(_ number: String) -> String { "ligne \(number)" }
  package let wall = "mur"
  package let start = "départ"
  package let goal = "but"
  package let moves = ["vers le haut", "à droite", "vers le bas", "à gauche"]

  package func graph(_ account: GraphWords) -> String {
    let operations = counted(account.operations, "opération", "opérations")
    return "graphe de calcul de \(account.formula)" + (account.places.map { " en \($0)" } ?? "")
      + ", avec \(operations), où \(account.result ?? "le résultat") = \(account.value)"
  }

  package func withSlope(_ value: String, _ slope: String) -> String {
    "\(value), dérivée \(slope)"
  }

  package let result = "résultat"
  package let valueAbove: RichText = "au-dessus\u{A0}: la valeur, vers l’avant"
  package func slopeBelow(of result: RichText?) -> RichText {
    "au-dessous\u{A0}: la dérivée " + (result.map { "de " + $0 } ?? "du résultat")
      + " par rapport à elle, vers l’arrière"
  }

  package func network(_ account: NetworkWords) -> String {
    let layers = listed(account.layers.map(\.told), separator: ", ")
    return "réseau de \(account.layers.count) couches de \(layers) unités, chacune reliée à toutes "
      + "celles de la couche suivante"
  }

  package func layer(_ number: Int, units: Int, words: [String]) -> String {
    titled(
      "Couche \(number)",
      ([counted(units, "unité", "unités")] + words).joined(separator: ", "))
  }

  package let output = "Sortie"
  package let weights = (positive: "poids positif", negative: "poids négatif")

  package func titled(_ title: String, _ words: String) -> String { "\(title)\u{A0}: \(words)" }

  package func panels(_ clauses: [String]) -> String {
    "\(clauses.count) panneaux\u{A0}: " + clauses.joined(separator: semicolon)
  }
}

private struct FrenchComments: CodeComments {
  let noErrorFunction = "NumPy n’a pas de fonction d’erreur."
  let safeForm = "Égal à la formule ci-dessus, mais plus sûr à calculer."
  let allBranches =
    "Toutes les branches sont calculées\u{202F}; celles qui ne sont pas prises peuvent avertir."

  func leftOut(_ name: String, because reason: CodeOmission.Reason) -> String {
    "\(name) manque\u{A0}: \(self.reason(reason))."
  }

  private func reason(_ reason: CodeOmission.Reason) -> String {
    switch reason {
    case .derivativeWithoutFormula(of: let name):
      "il faudrait la dérivée de \(name), qui n’a pas de formule"
    case .underivable: "il faudrait une dérivée que l’on ne sait pas former"
    case .calls(let name): "elle appelle \(name)"
    }
  }
}
