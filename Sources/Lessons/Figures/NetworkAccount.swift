internal import Functions
internal import Notations
internal import Numerals

extension NetworkFigure {
  var account: PlotAccount {
    let titles = words.map { $0?.title.plain }
    let clause = language.words.network(
      NetworkWords(layers: zip(counts, titles).map { NetworkWords.Layer(units: $0, title: $1) }))
    var sentences = counts.indices.map { index in
      let told = [words[index]?.title.plain, words[index]?.note?.plain].compactMap(\.self)
      return language.words.layer(index + 1, units: counts[index], words: told) + "."
    }
    if let output {
      let last = counts.count - 1
      let values = output.elements.indices.prefix(Self.toldValues).map { index in
        let name = name(last, index)?.unicode ?? "\(index + 1)"
        return "\(name) = \(language.told(output[index]))"
      }
      let rest = output.count > values.count ? ["…"] : []
      let list = (values + rest).joined(separator: language.listSeparator)
      sentences.append(language.words.titled(language.words.output, list) + ".")
    }
    return PlotAccount(
      clause: clause, description: sentences.joined(separator: " "), values: values)
  }

  /// The most values of the output that a description lists.
  private static let toldValues = 12

  private var values: JSON {
    var members = [JSON.Member("layers", .array(counts.map { .number(Double($0)) }))]
    if !weights.isEmpty { members.append(.init("weights", .array(weights.map { JSON($0) }))) }
    if let output { members.append(.init("output", JSON(output))) }
    return .object(members)
  }

  /// A row for each layer, with the output beside the last.
  var samples: Samples {
    var header = ["layer", "units"]
    var rows = counts.enumerated().map { ["\($0 + 1)", "\($1)"] }
    if let output {
      let last = counts.count - 1
      header += output.elements.indices.map { "output \($0 + 1)" }
      rows = rows.enumerated().map { index, row in
        row
          + output.elements.map { index == last ? NumberText.shortest($0) : "" }
      }
    }
    return Samples(header: header, rows: rows)
  }
}
