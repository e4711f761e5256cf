package import Charting
package import Notations
internal import Analysis

package struct English: Vocabulary {
  package init() {}

  package let figure = "Figure"
  package let table = "Table"
  package func heading(_ label: String, isAlone: Bool) -> String { label + "." }
  package let contents = "Contents"
  package let skip = "Skip to content"
  package func enlarge(_ figure: String) -> String { "Enlarge \(figure)" }
  package let course = CourseWords(
    previous: "Previous: ", next: "Next: ", formulas: "Formulas", figures: "Figures",
    formula: "Formula",
    definedIn: "Defined in", usedIn: "Used in", title: "Title", lesson: "Lesson")
  package let untitled = "Study report"
  package let solutions = ["solution"]

  package let truth = (yes: "true", no: "false")
  package let mathematics = NotationLanguage.Words.english
  package let with = "with"
  package let comments: any CodeComments = EnglishComments()
  package let stepHeads = (name: "name", formula: "formula", value: "value")

  package let semicolon = "; "

  package func listed(_ items: [String], separator: String) -> String {
    items.joined(by: separator, last: " and ")
  }

  // MARK: Notes and claims

  package func breakNote(_ breaks: [BreakAccount]) -> RichText {
    let parts = breaks.map { found in
      place(found) + ": it gives \(found.textbook), the stable one \(found.computed)"
    }
    return "The textbook form breaks " + RichText(joining: parts, by: "; and ") + "."
  }

  private func place(_ found: BreakAccount) -> RichText {
    let (symbol, magnitude, at) = (found.symbol, found.magnitude, found.at)
    let subject: RichText
    switch found.extent {
    case .number:
      return switch found.region {
      case .above: "beyond \(symbol) = \(at)"
      case .below: "below \(symbol) = −\(at)"
      case .beyond: "beyond \(magnitude) = \(at)"
      case .rightOfZero: "between \(symbol) = 0 and \(at)"
      case .leftOfZero: "between \(symbol) = −\(at) and 0"
      case .aroundZero: "below \(magnitude) = \(at)"
      }
    case .oneElement: subject = "once one element of \(symbol) is "
    case .allElements: subject = "once all elements of \(symbol) are "
    }
    return switch found.region {
    case .above: subject + "above \(at)"
    case .below: subject + "below −\(at)"
    case .beyond: subject + "beyond ±\(at)"
    case .rightOfZero: subject + "between 0 and \(at)"
    case .leftOfZero: subject + "between −\(at) and 0"
    case .aroundZero: subject + "nearer to 0 than \(at)"
    }
  }

  package let sampled = " (sampled)"

  package func holdingClaims(_ count: Int) -> String { "\(count) claims hold" }

  package func failingClaim(_ finding: String) -> RichText {
    RichText([.text(": "), .strong("this claim fails"), .text(", " + finding)])
  }

  package func finding(_ values: [String], at place: String?) -> String {
    let found = "found " + values.joined(separator: " and ")
    return place.map { "at \($0): \(found)" } ?? found
  }

  // MARK: Figures

  package func value(_ value: RichText, at place: RichText) -> RichText { value + " at " + place }

  package func entropy(_ value: RichText) -> RichText { "entropy " + value + " nats" }

  package let others = "others"

  package func inset(_ stretch: Inset.Stretch, variable: String) -> [Inset.Piece] {
    switch stretch {
    case .both(let factor): [.text("enlarged \(factor) times")]
    case .each(let x, let y):
      [
        .variable(variable), .text(" stretched \(x) times, "), .variable("y"),
        .text(" \(y) times"),
      ]
    case .x(let factor): [.variable(variable), .text(" stretched \(factor) times")]
    case .y(let factor): [.variable("y"), .text(" stretched \(factor) times")]
    }
  }

  package func curves(_ account: CurvesAccount) -> String {
    let noun = account.isOfPoints ? "points" : account.isOfOne ? "curve" : "curves"
    let remarks = account.remarks.map { remark in
      let predicate = predicate(remark.fact)
      let subject = remark.names.isEmpty ? "it" : listed(remark.names, separator: ", ")
      return "\(subject) \(predicate.verb(of: remark.names.count)) \(predicate.rest)"
    }
    return "\(noun) of \(listed(account.names, separator: ", ")) for \(account.variable) "
      + "from \(account.from) to \(account.to)"
      + (remarks.isEmpty ? "" : ", where " + listed(remarks, separator: ", "))
  }

  package func statement(_ fact: CurveFact) -> String { predicate(fact).statement }

  private func predicate(_ fact: CurveFact) -> Predicate {
    switch fact {
    case .extreme(let isMaximum, let value, let place):
      Predicate("has", "have", "a \(isMaximum ? "maximum" : "minimum") of \(value) at \(place)")
    case .point(let kind, let place): Predicate("has", "have", "\(noun(kind)) at \(place)")
    case .points(let count, let kind, let from, let to):
      Predicate("has", "have", "\(count) \(plural(kind)) between \(from) and \(to)")
    case .turningPoints(let count): Predicate("has", "have", "\(count) turning points")
    case .level(let value): Predicate("runs", "run", "level at \(value)")
    case .run(let from, let to): Predicate("runs", "run", "from \(from) to \(to)")
    case .noValue: Predicate("has", "have", "no value")
    case .limit(let value, let direction):
      Predicate("approaches", "approach", "\(value) towards \(direction.infinity)")
    }
  }

  private func noun(_ kind: SpecialPoint.Kind) -> String {
    switch kind {
    case .kink: "a kink"
    case .jump: "a jump"
    case .pole: "a pole"
    case .edge: "its domain's end"
    case .isolated: "a single point apart"
    }
  }

  private func plural(_ kind: SpecialPoint.Kind?) -> String {
    switch kind {
    case .kink: "kinks"
    case .jump: "jumps"
    case .pole: "poles"
    case .edge: "ends of its domain"
    case .isolated: "single points apart"
    case nil: "special points"
    }
  }

  package func manyPoints(_ account: ManyPoints) -> String {
    "\(account.count) points from \(account.first) to \(account.last); the lowest is "
      + "\(account.lowest), the highest \(account.highest)"
  }

  package func spreads(_ account: SpreadsAccount) -> String {
    let remarks = account.remarks.map { "\($0.name) has \($0.fact)" }
    return "\(account.names.count == 1 ? "distribution" : "distributions") of "
      + "\(listed(account.names, separator: ", ")) for \(account.input)"
      + (remarks.isEmpty ? "" : ", where " + listed(remarks, separator: ", "))
  }

  package func statement(_ fact: SpreadFact) -> String {
    switch fact {
    case .mass(let mass, let value): "\(mass) of the mass at \(value)"
    case .mean(let value): "mean \(value)"
    case .noMean: "no mean"
    case .deviation(let value): "deviation \(value)"
    case .noDeviation: "no deviation"
    case .noValue(let mass): "no value for \(mass) of the mass"
    case .highest(let value): "highest density \(value)"
    case .unbounded(let value): "unbounded density at \(value)"
    }
  }

  package func share(_ mass: RichText) -> RichText { mass + " of the mass" }

  package func bars(_ account: BarsAccount) -> String {
    "bars of \(listed(account.names, separator: ", "))"
      + (account.places.map { " for \($0)" } ?? "")
      + (account.extremes.map {
        ", the highest \($0.told(at: "at")), the lowest \($1.told(at: "at"))"
      } ?? "")
      + (account.lines.isEmpty
        ? ""
        : ", beside \(account.lines.count == 1 ? "a line at" : "lines at") "
          + listed(account.lines, separator: ", "))
  }

  package func plane(_ contents: PlaneContents) -> String {
    let things = contents.things.map { thing in
      switch thing {
      case .map(let name): "map of \(name)"
      case .regions(let names):
        (names.count == 1 ? "region where " : "regions where ") + listed(names, separator: ", ")
      case .arrows(let names): "arrows of " + listed(names, separator: ", ")
      case .paths(let count): count == 1 ? "a path" : "\(count) paths"
      case .points(let count): count == 1 ? "a point" : "\(count) points"
      }
    }
    let spans = contents.spans.map { "\($0.variable) from \($0.from) to \($0.to)" }
    return listed(things, separator: ", ")
      + (spans.isEmpty ? "" : " for " + listed(spans, separator: ", "))
      + (contents.extremes.map { least, greatest in
        ", the least value \(least.value) at \(least.place), the greatest \(greatest.value) at "
          + greatest.place
      } ?? "")
  }

  package func statement(_ fact: PlaneFact) -> String {
    switch fact {
    case .levels(let levels): "lines part the values at \(levels)"
    case .noValue: "there is no value anywhere"
    case .share(let name, let percent): "in \(percent) % of the area \(name) holds"
    case .path(let name, let steps, let from, let to):
      (name.map { "the path “\($0)”" } ?? "a path") + " leads from \(from) to \(to)"
        + (steps.map { $0 == 1 ? " in one step" : " in \($0) steps" } ?? "")
    case .points(let name, let count):
      (count == 1 ? "one point" : "\(count) points") + (name.map { ": \($0)" } ?? "")
    case .mark(let name, let place): (name.map { "“\($0)”" } ?? "a cross") + " marks \(place)"
    case .grid: "values are looked at on a grid of 64 × 40 cells, more closely where lines pass"
    }
  }

  package func matrix(_ account: MatrixAccount) -> String {
    "\(account.isGrid ? "grid" : "matrix")\(account.name.map { " of \($0)" } ?? "") with "
      + "\(counted(account.rows, "row", "rows")) and "
      + counted(account.columns, "column", "columns")
      + (account.extremes.map { ", the highest value \($0.told), the lowest \($1.told)" } ?? "")
  }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  package func cell(row: String, column: String) -> String { "row \(row), column \(column)" }
  package func row(_ number: String) -> String { "row \(number)" }
  package let wall = "wall"
  package let start = "start"
  package let goal = "goal"
  package let moves = ["up", "right", "down", "left"]

  package func graph(_ account: GraphWords) -> String {
    let operations = counted(account.operations, "operation", "operations")
    return "graph of \(account.formula)" + (account.places.map { " at \($0)" } ?? "")
      + ", with \(operations), where \(account.result ?? "the result") is \(account.value)"
  }

  package func withSlope(_ value: String, _ slope: String) -> String { "\(value), slope \(slope)" }

  package let result = "result"
  package let valueAbove: RichText = "above: the value, going forward"
  package func slopeBelow(of result: RichText?) -> RichText {
    "below: the slope of " + (result ?? "the result") + " with respect to it, coming back"
  }

  package func network(_ account: NetworkWords) -> String {
    let layers = listed(account.layers.map(\.told), separator: ", ")
    return
      "network of \(account.layers.count) layers with \(layers) units, each joined to all of the "
      + "next layer"
  }

  package func layer(_ number: Int, units: Int, words: [String]) -> String {
    titled(
      "Layer \(number)",
      ([counted(units, "unit", "units")] + words).joined(separator: ", "))
  }

  package let output = "Output"
  package let weights = (positive: "positive weight", negative: "negative weight")

  package func titled(_ title: String, _ words: String) -> String { "\(title): \(words)" }

  package func panels(_ clauses: [String]) -> String {
    "\(clauses.count) panels: " + clauses.joined(separator: semicolon)
  }
}
