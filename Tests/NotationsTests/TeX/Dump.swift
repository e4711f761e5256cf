import Notations

extension Notation {
  /// The tree in a line, each node a word before its parts in parentheses.
  var dump: String {
    switch self {
    case .row(let parts): "[" + parts.map(\.dump).joined(separator: " ") + "]"
    case .variable(let letter): letter
    case .letters(let letters, let alphabet): "\(alphabet):\(letters)"
    case .word(let name): "'\(name)'"
    case .number(let digits, let exponent): digits + (exponent.map { "e\($0)" } ?? "")
    case .sign(let sign): sign.dump
    case .fraction(let over, let under): "frac(\(over.dump), \(under.dump))"
    case .atop(let over, let under): "atop(\(over.dump), \(under.dump))"
    case .scripts(let base, let lower, let upper, let primes):
      base.dump + String(repeating: "′", count: primes) + (lower.map { "_(\($0.dump))" } ?? "")
        + (upper.map { "^(\($0.dump))" } ?? "")
    case .limits(let base, let lower, let upper):
      "limits(\(base.dump)" + (lower.map { " _(\($0.dump))" } ?? "")
        + (upper.map { " ^(\($0.dump))" } ?? "") + ")"
    case .root(let content, let degree):
      "root(\(content.dump)" + (degree.map { ", \($0.dump)" } ?? "") + ")"
    case .accent(let accent, let content): "\(accent)(\(content.dump))"
    case .fenced(let fence, let content): "fenced(\(fence.open) \(content.dump) \(fence.close))"
    case .middle(let delimiter): "middle(\(delimiter))"
    case .delimiter(let delimiter, let size, let kind): "big\(size)(\(delimiter) \(kind))"
    case .cases(let rows): "cases(\(rows.map { $0.value.dump }))"
    case .big(let sign, let lower, let upper, let body):
      sign.rawValue + (lower.map { "_(\($0.dump))" } ?? "") + (upper.map { "^(\($0.dump))" } ?? "")
        + (body == .empty ? "" : "{\(body.dump)}")
    case .arrow(let arrow, let lower, let upper):
      "arrow(\(arrow)" + (lower.map { " _(\($0.dump))" } ?? "")
        + (upper.map { " ^(\($0.dump))" } ?? "") + ")"
    case .table(let table): table.dump
    case .text(let words, let face): "\"\(words)\"" + (face == .roman ? "" : "\(face)")
    case .space(let width): "space(\(Int((width * 18).rounded())))"
    case .styled(let style, let content): "\(style)(\(content.dump))"
    case .classed(let kind, let content, let takesLimits):
      "\(kind)\(takesLimits ? "*" : "")(\(content.dump))"
    case .boxed(let content): "boxed(\(content.dump))"
    case .phantom(let content): "phantom(\(content.dump))"
    case .colored(let color, let content): "\(color)(\(content.dump))"
    case .tagged(let content, let tag): "tagged(\(content.dump), \(tag))"
    }
  }
}

extension Notation.Sign {
  /// The character, with its class where the character alone does not say it.
  fileprivate var dump: String {
    switch kind {
    case .binary, .relation, .punctuation, .inner: character
    case .opening: "<" + character
    case .closing: character + ">"
    default: "\(kind)".prefix(3) + ":" + character
    }
  }
}

extension Notation.Table {
  fileprivate var dump: String {
    let alignments = columns.map { "\($0)".prefix(1) }.joined()
    let lines = rows.map { $0.map(\.dump).joined(separator: " & ") }.joined(separator: " \\\\ ")
    let rules =
      (columnRules.isEmpty ? "" : " |\(columnRules)") + (rowRules.isEmpty ? "" : " -\(rowRules)")
    let labels = tags.isEmpty ? "" : " tags" + tags.map { $0 ?? "" }.joined(separator: ",")
    return "\(kind)(\(alignments)\(rules)\(labels): \(lines))"
  }
}
