internal import Analysis
internal import Expressions
internal import Notations
internal import Numerals

extension SpreadFigure {
  var account: PlotAccount {
    let words = language.words
    let names = lines.map { name(of: $0).unicode }
    func masses(_ density: OutputDensity) -> [SpreadFact] {
      density.atoms.map { .mass(language.told($0.mass), at: language.told($0.value)) }
    }
    let remarks = zip(names, lines).compactMap { name, line in
      masses(line.density).first.map { (name: name, fact: words.statement($0)) }
    }
    let description = zip(names, lines).map { name, line in
      let facts = masses(line.density).prefix(12) + facts(of: line.density)
      return words.titled(
        name, facts.map(words.statement).joined(separator: words.semicolon)) + "."
    }
    return PlotAccount(
      clause: words.spreads(
        SpreadsAccount(names: names, input: inputNotation.unicode, remarks: remarks)),
      description: description.joined(separator: " "), values: values)
  }

  private func facts(of density: OutputDensity) -> [SpreadFact] {
    var facts: [SpreadFact] = [density.mean.map { .mean(language.told($0)) } ?? .noMean]
    if density.mean != nil {
      facts.append(density.deviation.map { .deviation(language.told($0)) } ?? .noDeviation)
    }
    let poles = density.edges.filter { $0.left == .infinity || $0.right == .infinity }
    if poles.isEmpty, density.typical > 0 {
      facts.append(.highest(language.told(density.highest)))
    }
    facts += poles.prefix(6).map { .unbounded(at: language.told($0.value)) }
    if density.lost > 0 { facts.append(.noValue(language.told(density.lost))) }
    return facts
  }

  private var values: JSON {
    .array(
      lines.map { line in
        let density = line.density
        var members = [JSON.Member("function", .string(source(of: line)))]
        if let mean = density.mean { members.append(.init("mean", .number(mean))) }
        if let deviation = density.deviation {
          members.append(.init("deviation", .number(deviation)))
        }
        if !density.atoms.isEmpty {
          members.append(
            .init(
              "masses",
              .array(
                density.atoms.map {
                  .object([.init("value", .number($0.value)), .init("mass", .number($0.mass))])
                })))
        }
        if density.lost > 0 { members.append(.init("without a value", .number(density.lost))) }
        return .object(members)
      })
  }

  private func source(of line: Line) -> String {
    line.expression.source + (line.element.map { "[\($0)]" } ?? "")
  }

  /// A row for each of 201 values of each function with its density there, and for each value with a mass
  /// of its own.
  var samples: Samples {
    let rows = lines.flatMap { line -> [[String]] in
      let density = line.density
      let (low, high) = (density.shown.lowerBound, density.shown.upperBound)
      let name = CSV.words(source(of: line))
      let sampler = density.sampler
      let atoms = density.atoms.map {
        [name, NumberText.shortest($0.value), "", NumberText.shortest($0.mass)]
      }
      guard density.typical > 0 else { return atoms }
      let curve = (0...200).map { step -> [String] in
        let value = step == 200 ? high : low + (high - low) * Double(step) / 200
        // At an end of the values the density is that beside it.
        let edge = density.edges.first { $0.value == value }
        let here = edge.map { step == 200 ? $0.left : $0.right } ?? sampler.density(value)
        return [name, NumberText.shortest(value), NumberText.shortest(here), ""]
      }
      return curve + atoms
    }
    return Samples(header: ["function", "value", "density", "mass"], rows: rows)
  }
}
