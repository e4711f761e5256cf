internal import Drawings
internal import Notations
package import Packing

extension ReportFigure: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(id)
    packer.write(theme)
    packer.write(keepsTheme)
    packer.write(title)
    packer.write(frames)
    packer.write(start)
    packer.write(still)
    packer.write(controls)
    packer.write(samples)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      id: try unpacker.value(), theme: try unpacker.value(), keepsTheme: try unpacker.value(),
      title: try unpacker.value(), frames: try unpacker.value(), start: try unpacker.value(),
      still: try unpacker.value(), controls: try unpacker.value(), samples: try unpacker.value())
    guard frames.indices.contains(start) else { throw Unpacker.Fault() }
  }
}

extension ReportFigure.Frame: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(stops)
    packer.write(kept)
    packer.write(keptPhone)
    packer.write(alt)
    packer.write(description)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      stops: try unpacker.value(), kept: try unpacker.value(), keptPhone: try unpacker.value(),
      alt: try unpacker.value(), description: try unpacker.value())
  }
}

extension ReportFigure.Control: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(name)
    packer.write(spoken)
    packer.write(stops)
    packer.write(start)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      name: try unpacker.value(), spoken: try unpacker.value(), stops: try unpacker.value(),
      start: try unpacker.value())
  }
}

extension Samples: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(header)
    packer.write(rows)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(header: try unpacker.value(), rows: try unpacker.value())
  }
}
