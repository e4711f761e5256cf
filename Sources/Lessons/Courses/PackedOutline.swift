package import Packing
internal import Text

extension LessonOutline: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(title)
    packer.write(marks)
    packer.write(leftOut)
    packer.write(formulas)
    packer.write(words)
    packer.write(uses)
    packer.write(goals)
    packer.write(pictures)
    packer.write(isEmpty)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init()
    title = try unpacker.value()
    marks = try unpacker.value()
    leftOut = try unpacker.value()
    formulas = try unpacker.value()
    words = try unpacker.value()
    uses = try unpacker.value()
    goals = try unpacker.value()
    pictures = try unpacker.value()
    isEmpty = try unpacker.value()
  }
}

extension LessonOutline.Mark: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(numbering.rawValue)
    packer.write(id)
    packer.write(number)
    packer.write(title)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    guard let numbering = Numbering(rawValue: try unpacker.value()) else { throw Unpacker.Fault() }
    self.init(
      numbering: numbering, id: try unpacker.value(), number: try unpacker.integer(),
      title: try unpacker.value())
  }
}

extension LessonOutline.Formula: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(name)
    packer.write(text)
    packer.write(words)
    packer.write(primes)
    packer.write(key)
    packer.write(symbol)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      name: try unpacker.value(), text: try unpacker.value(), words: try unpacker.value(),
      primes: try unpacker.integer(), key: try unpacker.value(), symbol: try unpacker.value())
  }
}

extension UsedName: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(path)
    packer.write(range.lower)
    packer.write(range.upper)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let path: String = try unpacker.value()
    self.init(path: path, range: try unpacker.wholeRange())
  }
}

extension LessonLink.Goal: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(file)
    packer.write(anchor)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(file: try unpacker.value(), anchor: try unpacker.value())
  }
}

extension WantedPicture: Packed {
  /// The path follows from the address.
  package func pack(into packer: inout Packer) {
    packer.write(bytes: writtenAddress)
    packer.write(range.lower)
    packer.write(range.upper)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let address = try unpacker.countedBytes()
    self.init(address, at: try unpacker.wholeRange())
  }
}

extension Unpacker {
  /// A range as it stands in its text, which has not moved.
  fileprivate mutating func wholeRange() throws(Fault) -> SourceRange {
    let (lower, upper) = (try integer(), try integer())
    guard lower >= 0, lower <= upper else { throw Fault() }
    return SourceRange(lower, upper)
  }
}
