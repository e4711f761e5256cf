internal import Notations
package import Packing

/// Passages but for the labels that figures and tables have in a report: these are given by the place.
extension Passage: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .equation(let notation, let settings):
      packer.write(0, notation, settings)
    case .paragraph(let words):
      packer.write(1, words)
    case .claims(let claims):
      packer.write(2, claims)
    case .table(let table):
      packer.write(3, table)
    case .figure(let figure):
      packer.write(4, figure)
    case .code(let code, let language):
      packer.write(5, code, language)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .equation(try unpacker.value(), settings: try unpacker.value())
    case 1: self = .paragraph(try unpacker.value())
    case 2: self = .claims(try unpacker.value())
    case 3: self = .table(try unpacker.value())
    case 4: self = .figure(try unpacker.value())
    case 5: self = .code(try unpacker.value(), language: try unpacker.value())
    default: throw Unpacker.Fault()
    }
  }
}

extension Passage.Settings: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(word)
    packer.write(values)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(word: try unpacker.value(), values: try unpacker.value())
  }
}

extension Passage.Claims: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(open)
    packer.write(folded)
    packer.write(summary)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      open: try unpacker.value(), folded: try unpacker.value(), summary: try unpacker.value())
  }
}

extension Passage.Table.Alignment: Packed {}

extension Passage.Table: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(header)
    packer.write(alignments)
    packer.write(rows)
    packer.write(label)
    packer.write(caption)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      header: try unpacker.value(), alignments: try unpacker.value(), rows: try unpacker.value(),
      label: try unpacker.value(), caption: try unpacker.value())
  }
}

extension Passage.Figure: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(id)
    packer.write(label)
    packer.write(alt)
    packer.write(caption)
    packer.write(captions)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      id: try unpacker.value(), label: try unpacker.value(), alt: try unpacker.value(),
      caption: try unpacker.value(), captions: try unpacker.value())
  }
}

extension Numbering: Packed {}

extension Label: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(numbering)
    packer.write(id)
    packer.write(number)
    packer.write(nameInCourse)
    for text in [named.label, named.heading, named.alone] { packer.write(text) }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let (numbering, id): (Numbering, String?) = (try unpacker.value(), try unpacker.value())
    let (number, nameInCourse) = (try unpacker.integer(), try unpacker.value(String?.self))
    let words = Words(
      label: try unpacker.value(), heading: try unpacker.value(), alone: try unpacker.value())
    self.init(numbering, id: id, number: number, nameInCourse: nameInCourse) { _, _ in words }
  }
}

extension RichText: Packed {
  package func pack(into packer: inout Packer) { packer.write(parts) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(try unpacker.value())
  }
}

extension RichText.Part: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .text(let text):
      packer.write(0, text)
    case .strong(let text):
      packer.write(1, text)
    case .value(let text, let markdown):
      packer.write(2, text, markdown)
    case .code(let text):
      packer.write(3, text)
    case .mathematics(let notation, let signs):
      packer.write(4, notation, signs)
    case .formula(let formula):
      packer.write(5, formula)
    case .markdown(let text):
      packer.write(6, text)
    case .reference(let label):
      packer.write(7, label)
    case .link(let goal, let words):
      packer.write(8, goal, words)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .text(try unpacker.value())
    case 1: self = .strong(try unpacker.value())
    case 2: self = .value(try unpacker.value(), markdown: try unpacker.value())
    case 3: self = .code(try unpacker.value())
    case 4: self = .mathematics(try unpacker.value(), signs: try unpacker.value())
    case 5: self = .formula(try unpacker.value())
    case 6: self = .markdown(try unpacker.value())
    case 7: self = .reference(try unpacker.value())
    case 8: self = .link(try unpacker.value(), words: try unpacker.value())
    default: throw Unpacker.Fault()
    }
  }
}

extension MathematicsSigns: Packed {}

extension TeXFormula: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(notation)
    packer.write(written)
    packer.write(tex)
    packer.write(isAlone)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      notation: try unpacker.value(), written: try unpacker.value(), tex: try unpacker.value(),
      isAlone: try unpacker.value())
  }
}
