/// The places of a row where a pixel or the one above it is not like its left neighbour, or where
/// that was so one place before: everywhere else each filter leaves what it left one place before.
struct RowSteps: ~Copyable {
  private let width: Int
  private let places: UnsafeMutablePointer<Int>
  /// By step, what each filter leaves.
  private let residues: UnsafeMutablePointer<SIMD4<UInt32>>
  private var count = 0

  init(width: Int) {
    self.width = width
    // One more place for the end of the row.
    places = .allocate(capacity: width + 1)
    residues = .allocate(capacity: width)
  }

  deinit {
    places.deallocate()
    residues.deallocate()
  }

  mutating func find(_ row: UnsafePointer<UInt32>, above: UnsafePointer<UInt32>) {
    count = 0
    add(0, Filter.residues(row[0], left: 0, upper: above[0], upperLeft: 0))
    var isAfterStep = true
    var x = 1
    while x < width {
      // Eight at once: most of a chart is like what is left of it.
      if !isAfterStep {
        while x + 8 <= width, areLevel(row + x, above + x) { x += 8 }
        while x < width, row[x] == row[x - 1], above[x] == above[x - 1] { x += 1 }
        if x == width { break }
      }
      let isStep = row[x] != row[x - 1] || above[x] != above[x - 1]
      add(
        x,
        Filter.residues(row[x], left: row[x - 1], upper: above[x], upperLeft: above[x - 1]))
      isAfterStep = isStep
      x += 1
    }
    places[count] = width
  }

  /// Whether eight pixels of each row are like their left neighbours.
  @inline(__always)
  private func areLevel(_ row: UnsafePointer<UInt32>, _ above: UnsafePointer<UInt32>) -> Bool {
    func eight(_ pixels: UnsafePointer<UInt32>) -> SIMD4<UInt64> {
      UnsafeRawPointer(pixels).loadUnaligned(as: SIMD4<UInt64>.self)
    }
    let differences = (eight(row) ^ eight(row - 1)) | (eight(above) ^ eight(above - 1))
    let half = differences.lowHalf | differences.highHalf
    return half[0] | half[1] == 0
  }

  @inline(__always)
  private mutating func add(_ x: Int, _ residues: SIMD4<UInt32>) {
    places[count] = x
    self.residues[count] = residues
    count += 1
  }

  /// The index of the filter after which neighbouring bytes differ least often.
  private var best: Int {
    var changes = SIMD4<UInt32>()
    var last = residues[0] &>> 16
    for step in 0..<count {
      let residue = residues[step]
      let (red, green, blue) = (residue &>> 16, (residue &>> 8) & 0xFF, residue & 0xFF)
      let inside = difference(red, green) &+ difference(green, blue)
      let repeats = UInt32(truncatingIfNeeded: places[step + 1] &- places[step] &- 1)
      changes &+= difference(last, red) &+ inside
      if repeats > 0 { changes &+= repeats &* (inside &+ difference(blue, red)) }
      last = blue
    }
    var best = 0
    for index in 1..<4 where changes[index] < changes[best] { best = index }
    return best
  }

  /// 1 where `a` and `b` differ.
  @inline(__always)
  private func difference(_ a: SIMD4<UInt32>, _ b: SIMD4<UInt32>) -> SIMD4<UInt32> {
    SIMD4(repeating: 0).replacing(with: 1, where: a .!= b)
  }

  /// Compresses the row after the filter after which neighbouring bytes differ least often, since
  /// long runs are what a chart is compressed by.
  func append(to deflater: inout Deflater) {
    let best = best
    deflater.append(Filter.allCases[best].rawValue, count: 1)
    for step in 0..<count {
      let residue = residues[step][best]
      let (red, green, blue) = (
        UInt8(truncatingIfNeeded: residue >> 16), UInt8(truncatingIfNeeded: residue >> 8),
        UInt8(truncatingIfNeeded: residue)
      )
      let repeats = places[step + 1] - places[step]
      if red == green, green == blue {
        deflater.append(red, count: 3 * repeats)
      } else {
        for _ in 0..<repeats {
          deflater.append(red, count: 1)
          deflater.append(green, count: 1)
          deflater.append(blue, count: 1)
        }
      }
    }
  }
}
