package import Packing

/// The element `svg` of a figure with its letters left open, as it can stand in any page.
package struct WrittenFigure: Sendable {
  /// Elements, with marks where letters are named by their places among the figure's.
  private let markup: [UInt8]
  /// In the order of first use.
  let letters: [Letter]

  init(markup: [UInt8], letters: [Letter]) { (self.markup, self.letters) = (markup, letters) }

  /// The element in UTF-8, with the names of its letters.
  func element(letterName: (Int) -> String) -> [UInt8] {
    let names = letters.indices.map { Array(letterName($0).utf8) }
    var out: [UInt8] = []
    out.reserveCapacity(markup.count + markup.count / 8)
    var rest = markup[...]
    while let mark = rest.firstIndex(of: Self.start) {
      out += rest[..<mark]
      guard let close = rest[mark...].firstIndex(of: Self.end) else { break }
      let place = rest[(mark + 1)..<close].reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
      if names.indices.contains(place) { out += names[place] }
      rest = rest[(close + 1)...]
    }
    return out + rest
  }

  /// Controls that no XML holds.
  private static let (start, end): (UInt8, UInt8) = (1, 2)

  /// What stands for the name of a letter.
  static func mark(_ letter: Int) -> String {
    String(decoding: [start], as: UTF8.self) + "\(letter)" + String(decoding: [end], as: UTF8.self)
  }
}

extension WrittenFigure: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(bytes: markup)
    packer.write(unsigned: UInt64(letters.count))
    for letter in letters {
      packer.write(bytes: letter.commands)
      packer.write(unsigned: UInt64(letter.numbers.count))
      for number in letter.numbers { packer.write(Int(number)) }
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    markup = try unpacker.countedBytes()
    var letters: [Letter] = []
    for _ in 0..<(try unpacker.count()) {
      let commands = try unpacker.countedBytes()
      var numbers: [Int32] = []
      for _ in 0..<(try unpacker.count()) {
        numbers.append(Int32(truncatingIfNeeded: try unpacker.integer()))
      }
      guard let letter = Letter(commands: commands, numbers: numbers) else {
        throw Unpacker.Fault()
      }
      letters.append(letter)
    }
    self.letters = letters
  }
}
