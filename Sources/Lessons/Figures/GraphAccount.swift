internal import Expressions
internal import Functions
internal import Notations
internal import Numerals

extension GraphFigure {
  var account: PlotAccount {
    let last = nodes.count - 1
    let given = nodes.indices.filter { nodes[$0].content == nil && nodes[$0].isNamed }
      .map { "\(name($0).unicode) = \(language.told(values[$0]))" }
    let result = resultName?.unicode
    let formula = equation.unicode
    let words = GraphWords(
      formula: formula, places: given.isEmpty ? nil : language.listed(numbers: given),
      result: result, value: language.told(values[last]),
      operations: nodes.count { $0.content != nil })
    let told = nodes.indices.map { place -> String in
      let value = "\(name(place).unicode) = \(language.told(values[place]))"
      guard hasSlopes else { return value }
      return language.words.withSlope(value, language.told(slopes[place].shown))
    }
    return PlotAccount(
      clause: language.words.graph(words),
      description: told.joined(separator: language.words.semicolon) + ".", values: json)
  }

  /// The last equation.
  private var equation: Notation {
    let last = phrase.equations[phrase.equations.count - 1]
    return ownFormula ?? notation(last.expression)
  }

  private var json: JSON {
    .array(
      nodes.indices.map { place in
        var members = [
          JSON.Member("name", .string(source(place))), .init("value", .number(values[place])),
        ]
        if hasSlopes { members.append(.init("slope", .number(slopes[place].value))) }
        return .object(members)
      })
  }

  private func source(_ place: Int) -> String { nodes[place].shown.source }

  /// A row for each number: what it is called, its value, and the slope of the result by it.
  var samples: Samples {
    let rows = nodes.indices.map { place in
      [CSV.words(source(place)), NumberText.shortest(values[place])]
        + (hasSlopes ? [NumberText.shortest(slopes[place].value)] : [])
    }
    return Samples(header: ["name", "value"] + (hasSlopes ? ["slope"] : []), rows: rows)
  }
}
