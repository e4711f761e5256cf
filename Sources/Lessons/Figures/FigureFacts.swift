internal import Expressions
internal import Numerals
internal import Functions
internal import Notations

/// What a figure shows, in words and numbers: for its alternative text, its long description and
/// `values.json`.
struct FigureFacts {
  /// One sentence: the kind, the functions, the range, what is remarkable.
  let sentence: String
  /// Extremes, kinks, asymptotes, or the bars' values.
  let description: String
  let values: JSON

  /// Of one plot, or of panels with their titles.
  init(_ plots: [(title: String?, figure: PlotFigure)]) {
    let facts = plots.map { PlotFacts($0.figure) }
    guard plots.count > 1 else {
      sentence = facts[0].clause.capitalizedFirst + "."
      description = facts[0].description
      values = facts[0].values
      return
    }
    func titled(_ title: String?, _ text: String) -> String {
      title.map { "\($0): \(text)" } ?? text
    }
    sentence =
      "\(plots.count) panels: "
      + zip(plots, facts).map { titled($0.title, $1.clause) }
      .joined(separator: "; ") + "."
    description = zip(plots, facts).map { titled($0.title, $1.description) }
      .joined(separator: " ")
    values = .array(
      zip(plots, facts).map { plot, facts in
        .object([.init("panel", .string(plot.title ?? "")), .init("values", facts.values)])
      })
  }
}

/// What there is to say of one plot.
struct PlotFacts {
  /// What it shows and what is remarkable, to begin or to go on with a sentence.
  let clause: String
  let description: String
  let values: JSON

  init(_ figure: PlotFigure) {
    switch figure {
    case .curves(let figure): self.init(figure)
    case .bars(let figure): self.init(figure)
    }
  }

  private init(_ figure: CurveFigure) {
    let facts = figure.lines.map { line in
      CurveFacts(line, name: figure.label(of: line).unicode)
    }
    let range = figure.domain
    let isOfPoints = facts.allSatisfy(\.isOfPoints)
    clause =
      (isOfPoints ? "points" : facts.count == 1 ? "curve" : "curves")
      + " of \(list(facts.map(\.name))) for \(figure.lines[0].variable) from "
      + "\(CurveFacts.number(range.lowerBound)) to \(CurveFacts.number(range.upperBound))"
      + Self.remarks(facts)
    description = facts.map(\.description).joined(separator: " ")
    values = .array(facts.map(\.values))
  }

  /// At most three remarks, the most telling first; what several curves share is said once.
  private static func remarks(_ facts: [CurveFacts]) -> String {
    var remarks: [(remark: CurveFacts.Remark, names: [String])] = []
    for fact in facts {
      if let index = remarks.firstIndex(where: { $0.remark == fact.remark }) {
        remarks[index].names.append(fact.name)
      } else {
        remarks.append((fact.remark, [fact.name]))
      }
    }
    let told = remarks.enumerated().sorted {
      ($0.element.remark.weight, $1.offset) > ($1.element.remark.weight, $0.offset)
    }.prefix(3).map(\.element)
    let texts = told.map { remark, names in
      facts.count == 1
        ? "it \(remark.text(isPlural: false))"
        : "\(list(names)) \(remark.text(isPlural: names.count > 1))"
    }
    return texts.isEmpty ? "" : ", where " + list(texts)
  }

  private init(_ figure: BarFigure) {
    let variable = figure.phrase.variable?.name
    func place(_ group: BarFigure.Group) -> String? {
      guard let variable, let value = group.value else { return nil }
      return "\(variable) = \(value.text(.digits(4)).withTrueMinus)"
    }
    description =
      figure.groups.map { group in
        let bars = group.bars.map { CurveFacts.number($0) }.joined(separator: ", ")
        return place(group).map { "\($0): \(bars)" } ?? bars
      }.joined(separator: "; ") + "."
    let names = figure.phrase.expressions.map { Notation.of($0, in: figure.library).unicode }
    let places = figure.groups.compactMap { $0.value?.text(.digits(4)).withTrueMinus }
    let bars = figure.groups.flatMap { group in group.bars.map { (value: $0, group: group) } }
      .filter { $0.value.isFinite }
    func extreme(_ bar: (value: Double, group: BarFigure.Group)?) -> String {
      bar.map { bar in
        CurveFacts.number(bar.value) + (place(bar.group).map { " at \($0)" } ?? "")
      } ?? "none"
    }
    let (low, high) = (
      bars.min { $0.value < $1.value }, bars.max { $0.value < $1.value }
    )
    clause =
      "bars of \(list(names))" + (variable.map { " for \($0) = \(list(places))" } ?? "")
      + (bars.count > 1
        ? ", the highest \(extreme(high)), the lowest \(extreme(low))" : "")
    values = .array(
      figure.groups.map { group in
        var members = [JSON.Member("values", .array(group.bars.map { .number($0) }))]
        if let variable, let value = group.value {
          members.insert(JSON.Member(variable, JSON(value)), at: 0)
        }
        return .object(members)
      })
  }
}

/// `a, b and c`.
private func list(_ parts: [String]) -> String {
  guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
