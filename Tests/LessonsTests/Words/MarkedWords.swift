import Charting
import Lessons
import Notations
import Numerals

/// A made-up language: English with Georgian letters, so that what no vocabulary says keeps Latin ones.
struct MarkedWords: Vocabulary {
  static let language = Language("x-marked", MarkedWords(), .comma)

  let figure = marked("Figure")
  let table = marked("Table")
  func heading(_ label: String, isAlone: Bool) -> String { label + "." }
  let contents = marked("Contents")
  let skip = marked("Skip to content")
  func enlarge(_ figure: String) -> String { marked("Enlarge ") + figure }
  let course = CourseWords(
    previous: marked("Previous: "), next: marked("Next: "), formulas: marked("Formulas"),
    figures: marked("Figures"), formula: marked("Formula"), definedIn: marked("Defined in"),
    usedIn: marked("Used in"), title: marked("Title"), lesson: marked("Lesson"))
  let untitled = marked("Study report")
  let solutions = [marked("solution")]

  let truth = (yes: marked("true"), no: marked("false"))
  let mathematics = NotationLanguage.Words(
    otherwise: marked("otherwise"), if: marked("if"), else: marked("else"), and: marked("and"),
    or: marked("or"), not: marked("not"))
  let with = marked("with")
  let comments: any CodeComments = MarkedComments()
  let stepHeads = (name: marked("name"), formula: marked("formula"), value: marked("value"))

  let semicolon = "; "
  func listed(_ items: [String], separator: String) -> String {
    items.dropLast().joined(separator: separator) + marked(" and ") + (items.last ?? "")
  }

  func breakNote(_ breaks: [BreakAccount]) -> RichText {
    breaks.reduce("") { note, found in
      let place = "\(found.extent) \(found.region)"
      return note + RichText([.text(marked(place) + " ")])
        + "\(found.symbol) = \(found.at): \(found.textbook), \(found.computed); "
    }
  }

  let sampled = marked(" (sampled)")
  func holdingClaims(_ count: Int) -> String { marked("\(count) claims hold") }
  func failingClaim(_ finding: String) -> RichText {
    RichText([.text(": "), .strong(marked("this claim fails")), .text(", " + finding)])
  }
  func finding(_ values: [String], at place: String?) -> String {
    marked("at ") + (place ?? "") + marked(" found ")
      + values.joined(separator: "; ")
  }

  func value(_ value: RichText, at place: RichText) -> RichText {
    value + RichText([.text(marked(" at "))]) + place
  }
  func entropy(_ value: RichText) -> RichText {
    RichText([.text(marked("entropy "))]) + value + RichText([.text(marked(" nats"))])
  }
  func inset(_ stretch: Inset.Stretch, variable: String) -> [Inset.Piece] {
    switch stretch {
    case .both(let factor): [.text(marked("enlarged ") + factor)]
    case .each(let x, let y):
      [.variable(variable), .text(marked(" stretched ") + x + ", "), .variable("y"), .text(y)]
    case .x(let factor): [.variable(variable), .text(marked(" stretched ") + factor)]
    case .y(let factor): [.variable("y"), .text(marked(" stretched ") + factor)]
    }
  }

  func curves(_ account: CurvesAccount) -> String {
    let remarks = account.remarks.map { remark in
      (remark.names + [statement(remark.fact)]).joined(separator: " ")
    }
    return marked(account.isOfPoints ? "points " : "curves ")
      + listed(account.names, separator: ", ") + " \(account.variable) "
      + "\(account.from)…\(account.to) " + remarks.joined(separator: ", ")
  }

  func statement(_ fact: CurveFact) -> String {
    switch fact {
    case .extreme(let isMaximum, let value, let place):
      marked(isMaximum ? "maximum " : "minimum ") + value + marked(" at ") + place
    case .point(let kind, let place): marked("\(kind) at ") + place
    case .points(let count, let kind, let from, let to):
      "\(count) " + marked("\(kind.map { "\($0)" } ?? "points") between ") + "\(from), \(to)"
    case .turningPoints(let count): "\(count) " + marked("turning points")
    case .level(let value): marked("level ") + value
    case .run(let from, let to): marked("from ") + from + marked(" to ") + to
    case .noValue: marked("no value")
    case .limit(let value, let direction): marked("approaches \(direction) ") + value
    }
  }

  func manyPoints(_ account: ManyPoints) -> String {
    marked("points ")
      + [account.first, account.last, account.lowest, account.highest]
      .joined(separator: "; ")
  }

  func spreads(_ account: SpreadsAccount) -> String {
    let remarks = account.remarks.map { $0.name + " " + $0.fact }
    return marked("spreads ") + (account.names + [account.input] + remarks).joined(separator: "; ")
  }

  func statement(_ fact: SpreadFact) -> String {
    switch fact {
    case .mass(let mass, let value): marked("mass ") + mass + " " + value
    case .mean(let value): marked("mean ") + value
    case .noMean: marked("no mean")
    case .deviation(let value): marked("deviation ") + value
    case .noDeviation: marked("no deviation")
    case .noValue(let mass): marked("no value ") + mass
    case .highest(let value): marked("highest ") + value
    case .unbounded(let value): marked("unbounded ") + value
    }
  }

  func share(_ mass: RichText) -> RichText { RichText([.text(marked("share "))]) + mass }

  var others: String { marked("others") }

  func bars(_ account: BarsAccount) -> String {
    let extremes = account.extremes.map { [$0.highest, $0.lowest] } ?? []
    let told = extremes.map { bar in
      [bar.value, bar.name, bar.place].compactMap(\.self).joined(separator: " ")
    }
    return marked("bars ") + account.names.joined(separator: ", ") + " "
      + (account.places ?? "") + " " + (told + account.lines).joined(separator: "; ")
  }

  func plane(_ contents: PlaneContents) -> String {
    let things = contents.things.map { thing in
      switch thing {
      case .map(let name): marked("map ") + name
      case .regions(let names): marked("regions ") + names.joined(separator: ", ")
      case .arrows(let names): marked("arrows ") + names.joined(separator: ", ")
      case .paths(let count): marked("paths ") + "\(count)"
      case .points(let count): marked("points ") + "\(count)"
      }
    }
    let spans = contents.spans.map { "\($0.variable) \($0.from)…\($0.to)" }
    let spots = contents.extremes.map { [$0.least, $0.greatest] } ?? []
    return (things + spans).joined(separator: ", ")
      + spots.map { marked(" spot ") + $0.value + " \($0.place)" }.joined()
  }

  func statement(_ fact: PlaneFact) -> String {
    switch fact {
    case .levels(let levels): marked("levels ") + levels
    case .noValue: marked("nothing")
    case .share(let name, let percent): marked("share ") + "\(name) \(percent)"
    case .path(let name, let steps, let from, let to):
      marked("path ") + "\(name ?? "") \(steps ?? 0) \(from) \(to)"
    case .points(let name, let count): marked("points ") + "\(name ?? "") \(count)"
    case .mark(let name, let place): marked("mark ") + "\(name ?? "") \(place)"
    case .grid: marked("grid 64 × 40")
    }
  }

  func matrix(_ account: MatrixAccount) -> String {
    let extremes = account.extremes.map { [$0.highest, $0.lowest] } ?? []
    return marked(account.isGrid ? "grid " : "matrix ") + (account.name ?? "")
      + " \(account.rows) \(account.columns) "
      + extremes.map { "\($0.value) \($0.cell)" }.joined(separator: "; ")
  }

  func cell(row: String, column: String) -> String { marked("cell ") + "\(row); \(column)" }
  func row(_ number: String) -> String { marked("row ") + number }
  let wall = marked("wall")
  let start = marked("start")
  let goal = marked("goal")
  let moves = ["up", "right", "down", "left"].map(marked)
  func graph(_ account: GraphWords) -> String {
    marked("graph ") + account.formula + " \(account.places ?? "") "
      + "\(account.operations) \(account.result ?? marked("result")) \(account.value)"
  }
  func withSlope(_ value: String, _ slope: String) -> String {
    value + marked(" slope ") + slope
  }
  let result = marked("result")
  let valueAbove = RichText([.text(marked("above"))])
  func slopeBelow(of result: RichText?) -> RichText {
    RichText([.text(marked("below "))]) + (result ?? RichText([.text(marked("result"))]))
  }
  func network(_ account: NetworkWords) -> String {
    marked("network ")
      + account.layers.map { "\($0.units) \($0.title ?? "")" }.joined(separator: ", ")
  }
  func layer(_ number: Int, units: Int, words: [String]) -> String {
    marked("layer ") + "\(number), \(units) " + words.joined(separator: ", ")
  }
  let output = marked("output")
  let weights = (positive: marked("positive"), negative: marked("negative"))

  func titled(_ title: String, _ words: String) -> String { "\(title): \(words)" }
  func panels(_ clauses: [String]) -> String {
    marked("panels ") + clauses.joined(separator: "; ")
  }
}

private struct MarkedComments: CodeComments {
  let noErrorFunction = marked("no error function")
  let safeForm = marked("safe form")
  let allBranches = marked("all branches")
  func leftOut(_ name: String, because reason: CodeOmission.Reason) -> String {
    switch reason {
    case .derivativeWithoutFormula(let other): name + marked(" left out, derivative ") + other
    case .underivable: name + marked(" left out")
    case .calls(let other): name + marked(" left out, calls ") + other
    }
  }
}

/// A text with each Latin letter replaced by a Georgian one.
func marked(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        guard scalar.isASCII, scalar.properties.isAlphabetic else { return scalar }
        return Unicode.Scalar(0x10D0 + (scalar.value | 0x20) - 0x61) ?? scalar
      }))
}
