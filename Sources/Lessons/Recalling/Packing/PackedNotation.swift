package import Notations
package import Packing

extension Notation: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .row(let parts): packer.write(0, parts)
    case .variable(let name): packer.write(1, name)
    case .letters(let text, let alphabet): packer.write(2, text, alphabet)
    case .word(let name): packer.write(3, name)
    case .number(let digits, let exponent): packer.write(4, digits, exponent)
    case .sign(let sign): packer.write(5, sign)
    case .fraction(let over, let under): packer.write(6, over, under)
    case .atop(let over, let under): packer.write(7, over, under)
    case .scripts(let base, let lower, let upper, let primes):
      packer.write(8, base, lower, upper, primes)
    case .limits(let base, let lower, let upper): packer.write(9, base, lower, upper)
    case .root(let content, let degree): packer.write(10, content, degree)
    case .accent(let accent, let content): packer.write(11, accent, content)
    case .fenced(let fence, let content): packer.write(12, fence, content)
    case .middle(let delimiter): packer.write(13, delimiter)
    case .delimiter(let delimiter, let size, let kind): packer.write(14, delimiter, size, kind)
    case .cases(let rows): packer.write(15, rows)
    case .big(let sign, let lower, let upper, let content):
      packer.write(16, sign, lower, upper, content)
    case .arrow(let arrow, let lower, let upper): packer.write(17, arrow, lower, upper)
    case .table(let table): packer.write(18, table)
    case .text(let text, let face): packer.write(19, text, face)
    case .space(let width): packer.write(20, width)
    case .styled(let style, let content): packer.write(21, style, content)
    case .classed(let kind, let content, let takesLimits):
      packer.write(22, kind, content, takesLimits)
    case .boxed(let content): packer.write(23, content)
    case .phantom(let content): packer.write(24, content)
    case .colored(let color, let content): packer.write(25, color, content)
    case .tagged(let content, let tag): packer.write(26, content, tag)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .row(try unpacker.value())
    case 1: self = .variable(try unpacker.value())
    case 2: self = .letters(try unpacker.value(), try unpacker.value())
    case 3: self = .word(try unpacker.value())
    case 4: self = .number(try unpacker.value(), exponent: try unpacker.value())
    case 5: self = .sign(try unpacker.value())
    case 6: self = .fraction(try unpacker.value(), try unpacker.value())
    case 7: self = .atop(try unpacker.value(), try unpacker.value())
    case 8:
      self = .scripts(
        try unpacker.value(), subscript: try unpacker.value(), superscript: try unpacker.value(),
        primes: try unpacker.value())
    case 9:
      self = .limits(
        try unpacker.value(), lower: try unpacker.value(), upper: try unpacker.value())
    case 10: self = .root(try unpacker.value(), degree: try unpacker.value())
    case 11: self = .accent(try unpacker.value(), try unpacker.value())
    case 12: self = .fenced(try unpacker.value(), try unpacker.value())
    case 13: self = .middle(try unpacker.value())
    case 14:
      self = .delimiter(
        try unpacker.value(), size: try unpacker.value(), try unpacker.value())
    case 15: self = .cases(try unpacker.value())
    case 16:
      self = .big(
        try unpacker.value(), lower: try unpacker.value(), upper: try unpacker.value(),
        try unpacker.value())
    case 17:
      self = .arrow(
        try unpacker.value(), lower: try unpacker.value(), upper: try unpacker.value())
    case 18: self = .table(try unpacker.value())
    case 19: self = .text(try unpacker.value(), try unpacker.value())
    case 20: self = .space(try unpacker.value())
    case 21: self = .styled(try unpacker.value(), try unpacker.value())
    case 22:
      self = .classed(
        try unpacker.value(), try unpacker.value(), takesLimits: try unpacker.value())
    case 23: self = .boxed(try unpacker.value())
    case 24: self = .phantom(try unpacker.value())
    case 25: self = .colored(try unpacker.value(), try unpacker.value())
    case 26: self = .tagged(try unpacker.value(), try unpacker.value())
    default: throw Unpacker.Fault()
    }
  }
}

extension Notation.Accent: Packed {}
extension Notation.Alphabet: Packed {}
extension Notation.BigOperator: Packed {}
extension Notation.Color: Packed {}
extension Notation.Sign.Kind: Packed {}
extension Notation.Style: Packed {}
extension Notation.Table.Alignment: Packed {}
extension Notation.Table.Kind: Packed {}
extension Notation.TextFace: Packed {}

extension Notation.Sign: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(character)
    packer.write(kind)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(try unpacker.value(), try unpacker.value())
  }
}

extension Notation.Fence: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(open)
    packer.write(close)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(try unpacker.value(), try unpacker.value())
  }
}

extension Notation.Case: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(value)
    packer.write(condition)
    packer.write(word)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      value: try unpacker.value(), condition: try unpacker.value(), word: try unpacker.value())
  }
}

extension Notation.Table: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(rows)
    packer.write(columns)
    packer.write(kind)
    packer.write(columnRules)
    packer.write(rowRules)
    packer.write(tags)
    packer.write(separator)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      try unpacker.value(), columns: try unpacker.value(), kind: try unpacker.value(),
      columnRules: try unpacker.value(), rowRules: try unpacker.value(),
      tags: try unpacker.value(), separator: try unpacker.value())
  }
}
