/// Letters, each once for all sizes in which it is used.
///
/// Cairo writes the outlines of a font anew for each size, and says neither the font nor the size. Sets
/// of outlines that hold the same shape, larger or smaller, are taken for one family; a letter is
/// shared where the outlines agree, so that a family of two fonts is no mistake.
struct LetterSheet {
  /// A letter of the sheet as one set of outlines has it.
  struct Placement {
    /// The letter's place in the sheet; nil for one without ink.
    let letter: Int?
    /// Points to a unit of the letter.
    let scale: Double
  }

  private(set) var letters: [Letter] = []
  private var familyCount = 0
  /// By commands.
  private var places: [[UInt8]: [Int]] = [:]

  /// Puts letters into the sheet.
  ///
  /// - Parameters:
  ///   - sets: all outlines of a picture.
  ///   - isUsed: whether the outline of an id is.
  /// - Returns: where those that are used stand.
  mutating func place(
    _ sets: [OutlineSet], isUsed: (ArraySlice<UInt8>) -> Bool
  ) -> [ArraySlice<UInt8>: Placement] {
    var placements: [ArraySlice<UInt8>: Placement] = [:]
    // From the largest to the smallest, so that what is rounded is rounded where it is largest.
    for set in sized(sets).sorted(by: { $0.unitsPerThousandth < $1.unitsPerThousandth }) {
      let scale = 1 / (1000 * set.unitsPerThousandth)
      for outline in set.outlines where isUsed(outline.id) {
        let letter =
          outline.path.isEmpty
          ? nil : place(outline.path, in: set.family, set.unitsPerThousandth)
        placements[outline.id] = Placement(letter: letter, scale: scale)
      }
    }
    return placements
  }

  private mutating func place(_ path: PathData, in family: Int, _ ratio: Double) -> Int {
    let rounding = Self.rounding * ratio
    let known = places[path.commands, default: []].first {
      let letter = letters[$0]
      return letter.family == family
        && isSame(
          path.numbers, times: ratio, letter.numbers, within: rounding + letter.rounding)
    }
    if let known { return known }
    places[path.commands, default: []].append(letters.count)
    letters.append(
      Letter(
        family: family, commands: path.commands, numbers: path.numbers.map { Double($0) * ratio },
        rounding: rounding))
    return letters.count - 1
  }

  // MARK: - Sizes

  private struct Sized {
    let outlines: [OutlineSet.Outline]
    let family: Int
    let unitsPerThousandth: Double
  }

  /// The family and the size of each set.
  private mutating func sized(_ sets: [OutlineSet]) -> [Sized] {
    var found: [(family: Int, unitsPerThousandth: Double)] = []
    // Outlines of families that are new in this picture, in units that are thousandths in the first set.
    var new: [[UInt8]: [Letter]] = [:]
    let firstNew = familyCount
    for set in sets {
      let best = best(for: set, among: new)
      let (family, ratio) = best ?? (familyCount, 1)
      if best == nil { familyCount += 1 }
      found.append((family, ratio))
      guard family >= firstNew else { continue }
      for outline in set.outlines {
        new[outline.path.commands, default: []].append(
          Letter(
            family: family, commands: outline.path.commands,
            numbers: outline.path.numbers.map { Double($0) * ratio },
            rounding: Self.rounding * ratio))
      }
    }
    // A unit is a hundredth of a point in the largest set.
    var smallest: [Int: Double] = [:]
    for (family, ratio) in found { smallest[family] = min(smallest[family] ?? ratio, ratio) }
    return zip(sets, found).map { set, place in
      let unit =
        place.family >= firstNew
        ? (smallest[place.family] ?? 1) / Self.unitsPerThousandth : 1
      return Sized(
        outlines: set.outlines, family: place.family,
        unitsPerThousandth: place.unitsPerThousandth / unit)
    }
  }

  /// The family that has most of one of the set's outlines, and the units that a thousandth of it has.
  private func best(
    for set: OutlineSet, among new: [[UInt8]: [Letter]]
  ) -> (family: Int, unitsPerThousandth: Double)? {
    var best: (family: Int, unitsPerThousandth: Double)?
    var count = Self.leastNumbers - 1
    for path in set.outlines.map(\.path) where path.numbers.count > count {
      func match(_ letter: Letter) -> (family: Int, unitsPerThousandth: Double)? {
        ratio(
          of: path.numbers, to: letter.numbers, rounding: Self.rounding,
          otherRounding: letter.rounding
        ).map { (letter.family, $0) }
      }
      let found =
        places[path.commands, default: []].lazy.compactMap { match(letters[$0]) }.first
        ?? new[path.commands, default: []].lazy.compactMap { match($0) }.first
      guard let found else { continue }
      best = found
      count = path.numbers.count
    }
    return best
  }

  /// Of the largest set of a family: hundredths of a point.
  private static let unitsPerThousandth = 0.1
  /// So few numbers are of shapes that many fonts have: rules and dots.
  private static let leastNumbers = 16
  /// By how many thousandths an outline's numbers may be off: FreeType rounds to 1/64 at each size, and
  /// Cairo what it makes of that to 1/256.
  private static let rounding = 12.0
}
