package import Packing

/// The element `svg` of a figure with its letters left open, as it stands in any page whose letters have the
/// same sizes.
package struct WrittenFigure: Sendable {
  /// What Cairo has written at once.
  struct Piece: Sendable {
    /// Of its outlines those that are used, as they were placed; nil for the others.
    private struct Use: Hashable {
      /// The letter's place in the sheet; nil for one without ink.
      var letter: Int?
      let scale: Double
    }

    /// Elements, with marks where letters are named by their places in the sheet.
    private var markup: [UInt8]
    private let sets: [[PathData]]
    private var uses: [[Use?]]

    /// - Parameters:
    ///   - markup: elements with marks.
    ///   - sets: all outlines that Cairo has written.
    ///   - placements: of those that are used.
    init(
      _ markup: [UInt8], _ sets: [OutlineSet],
      _ placements: [ArraySlice<UInt8>: LetterSheet.Placement]
    ) {
      self.markup = markup
      self.sets = sets.map { $0.outlines.map(\.path) }
      uses = sets.map { set in
        set.outlines.map { outline in
          placements[outline.id].map { Use(letter: $0.letter, scale: $0.scale) }
        }
      }
    }

    /// Words without letters.
    init(_ text: String) { (markup, sets, uses) = (Array(text.utf8), [], []) }

    /// The same with the places that its letters have in a sheet; nil where their sizes are others there.
    func placed(in sheet: inout LetterSheet) -> Piece? {
      if sets.isEmpty { return self }
      let numbered = sets.enumerated().map { number, paths in
        OutlineSet(
          outlines: paths.enumerated().map { place, path in
            OutlineSet.Outline(id: Self.id(number, place), path: path)
          })
      }
      var used: Set<ArraySlice<UInt8>> = []
      for (number, uses) in uses.enumerated() {
        for (place, use) in uses.enumerated() where use != nil {
          used.insert(Self.id(number, place))
        }
      }
      let placements = sheet.place(numbered, isUsed: used.contains)
      var piece = self
      var letters: [Int: Int] = [:]
      for (number, uses) in uses.enumerated() {
        for (place, use) in uses.enumerated() {
          guard let use else { continue }
          guard let placement = placements[Self.id(number, place)], placement.scale == use.scale,
            (placement.letter == nil) == (use.letter == nil)
          else { return nil }
          piece.uses[number][place]?.letter = placement.letter
          guard let old = use.letter, let new = placement.letter else { continue }
          if let known = letters[old], known != new { return nil }
          letters[old] = new
        }
      }
      guard let markup = WrittenFigure.replacing(markup, { letters[$0].map(WrittenFigure.mark) })
      else { return nil }
      piece.markup = markup
      return piece
    }

    private static func id(_ set: Int, _ place: Int) -> ArraySlice<UInt8> {
      Array("\(set)-\(place)".utf8)[...]
    }

    fileprivate func element(letterName: (Int) -> String) -> [UInt8] {
      sets.isEmpty ? markup : WrittenFigure.replacing(markup, letterName) ?? []
    }
  }

  private var pieces: [Piece] = []

  init() {}

  mutating func append(_ piece: Piece) { pieces.append(piece) }

  mutating func append(_ text: String) { pieces.append(Piece(text)) }

  /// The element with the names of its letters.
  func element(letterName: (Int) -> String) -> [UInt8] {
    pieces.flatMap { $0.element(letterName: letterName) }
  }

  func placed(in sheet: inout LetterSheet) -> WrittenFigure? {
    var figure = WrittenFigure()
    for piece in pieces {
      guard let placed = piece.placed(in: &sheet) else { return nil }
      figure.append(placed)
    }
    return figure
  }

  // MARK: Marks

  /// Controls that no XML holds.
  private static let (start, end): (UInt8, UInt8) = (1, 2)

  /// What stands for the name of a letter.
  static func mark(_ letter: Int) -> String {
    String(decoding: [start], as: UTF8.self) + "\(letter)" + String(decoding: [end], as: UTF8.self)
  }

  /// Markup with names in place of marks; nil where one has none.
  private static func replacing(_ markup: [UInt8], _ name: (Int) -> String?) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(markup.count)
    var rest = markup[...]
    while let mark = rest.firstIndex(of: start) {
      out += rest[..<mark]
      guard let close = rest[mark...].firstIndex(of: end),
        let letter = Int(String(decoding: rest[(mark + 1)..<close], as: UTF8.self)),
        let name = name(letter)
      else { return nil }
      out += name.utf8
      rest = rest[(close + 1)...]
    }
    return out + rest
  }
}

extension WrittenFigure: Packed {
  package func pack(into packer: inout Packer) { packer.write(pieces) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    pieces = try unpacker.value()
  }
}

extension WrittenFigure.Piece: Packed {
  func pack(into packer: inout Packer) {
    packer.write(bytes: markup)
    packer.write(unsigned: UInt64(sets.count))
    for (paths, uses) in zip(sets, uses) {
      packer.write(unsigned: UInt64(paths.count))
      for (path, use) in zip(paths, uses) {
        packer.write(bytes: path.commands)
        packer.write(unsigned: UInt64(path.numbers.count))
        for number in path.numbers { packer.write(Int(number)) }
        packer.write(use != nil)
        guard let use else { continue }
        packer.write(use.letter)
        packer.write(use.scale)
      }
    }
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    markup = try unpacker.countedBytes()
    var (sets, uses): ([[PathData]], [[Use?]]) = ([], [])
    for _ in 0..<(try unpacker.count()) {
      var (paths, places): ([PathData], [Use?]) = ([], [])
      for _ in 0..<(try unpacker.count()) {
        let commands = try unpacker.countedBytes()
        var numbers: [Int32] = []
        for _ in 0..<(try unpacker.count()) {
          numbers.append(Int32(truncatingIfNeeded: try unpacker.integer()))
        }
        guard let path = PathData(commands: commands, numbers: numbers) else {
          throw Unpacker.Fault()
        }
        paths.append(path)
        places.append(
          try unpacker.value(Bool.self)
            ? Use(letter: try unpacker.value(), scale: try unpacker.value()) : nil)
      }
      sets.append(paths)
      uses.append(places)
    }
    (self.sets, self.uses) = (sets, uses)
  }
}
