package import Diagnostics
package import Packing
package import Text

extension Findings {
  /// Packs what was found at a block, as it was before it was ended, but for figures that are yet to be drawn.
  ///
  /// What is wrong with a lesson is not for keeping, so that it makes the packer unfit; so does an example,
  /// whose own blocks are kept.
  func pack(into packer: inout Packer) {
    if errorCount > 0 { packer.refuse() }
    packer.write(unsigned: UInt64(entries.count))
    for entry in entries { entry.kind.pack(into: &packer) }
    switch results[piece] {
    case nil: packer.write(0 as UInt8)
    case .passages(let passages)?:
      packer.write(1, passages)
    case .inline?, .example?: packer.refuse()
    }
    if results.count > (results[piece] == nil ? 0 : 1) { packer.refuse() }
    packer.write(figures)
  }

  /// What was packed, at a piece that has a label now or none.
  init(
    from unpacker: inout Unpacker, at piece: Lesson.Piece, labelled label: Label?
  ) throws(Unpacker.Fault) {
    self.init(at: piece)
    for _ in 0..<(try unpacker.count()) { try add(from: &unpacker) }
    switch try unpacker.byte() {
    case 0: break
    case 1:
      let passages: [Passage] = try unpacker.value()
      place(.passages(passages.map { $0.labelled(label) }))
    default: throw Unpacker.Fault()
    }
    for figure in try unpacker.value([ReportFigure].self) { add(figure) }
  }

  private mutating func add(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: misread([try unpacker.value()])
    case 1: notice([try unpacker.value()])
    case 2: fail(try unpacker.value())
    case 3:
      let value: JSON = try unpacker.value()
      let (key, kind): (String, String) = (try unpacker.value(), try unpacker.value())
      state(
        value, key, as: kind, under: try unpacker.value(), line: try unpacker.integer())
    case 4:
      let text: String = try unpacker.value()
      guard let character = text.first, text.count == 1 else { throw Unpacker.Fault() }
      lack(character, at: try unpacker.value())
    default: throw Unpacker.Fault()
    }
  }
}

extension Findings.Entry.Kind {
  fileprivate func pack(into packer: inout Packer) {
    switch self {
    case .misread(let diagnostic):
      packer.write(0, diagnostic)
    case .noticed(let diagnostic):
      packer.write(1, diagnostic)
    case .failed(let claim):
      packer.write(2, claim)
    case .stated(let statement):
      packer.write(
        3, statement.value, statement.key, statement.kind, statement.heading, statement.place.line)
    case .lacked(let character, let range):
      packer.write(4, String(character), range)
    case .rejected, .shown, .ended: packer.refuse()
    }
  }
}

extension Passage {
  /// The same with the label that it has here.
  fileprivate func labelled(_ label: Label?) -> Passage {
    switch self {
    case .figure(var figure):
      if let label { figure.label = label }
      return .figure(figure)
    case .table(var table):
      table.label = label
      return .table(table)
    case .equation, .paragraph, .claims, .code: return self
    }
  }
}

extension Diagnostic: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(severity)
    packer.write(message)
    packer.write(range)
    packer.write(hint)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      try unpacker.value(), try unpacker.value(), at: try unpacker.value(),
      hint: try unpacker.value())
  }
}

extension Diagnostic.Severity: Packed {}

extension SourceRange: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(place: lower)
    packer.write(place: upper)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let (lower, upper) = (try unpacker.place(), try unpacker.place())
    guard 0 <= lower, lower <= upper else { throw Unpacker.Fault() }
    self.init(lower, upper)
  }
}

extension JSON: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .string(let text):
      packer.write(0, text)
    case .number(let number):
      packer.write(1, number)
    case .truth(let truth):
      packer.write(2, truth)
    case .array(let elements):
      packer.write(3, elements)
    case .object(let members):
      packer.write(4, members)
    case .null: packer.write(5 as UInt8)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .string(try unpacker.value())
    case 1: self = .number(try unpacker.value())
    case 2: self = .truth(try unpacker.value())
    case 3: self = .array(try unpacker.value())
    case 4: self = .object(try unpacker.value())
    case 5: self = .null
    default: throw Unpacker.Fault()
    }
  }
}

extension JSON.Member: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(key)
    packer.write(value)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(try unpacker.value(), try unpacker.value())
  }
}
