internal import Glibc

/// Packs pixels `0xXXRRGGBB` into PNG rows of red, green and blue bytes, each row after its filter's
/// number (ISO/IEC 15948, 9.2).
///
/// A row like the one above it becomes zeros. Any other gets the filter after which neighbouring
/// bytes differ least often, since long runs are what a chart is compressed by.
package func filteredRows(
  _ pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int
) -> [UInt8] {
  let rowLength = 1 + 3 * width
  let blank = [UInt32](repeating: 0, count: width)
  var steps = RowSteps(width: width)
  return [UInt8](unsafeUninitializedCapacity: rowLength * height) { buffer, count in
    blank.withUnsafeBufferPointer { blank in
      guard var out = buffer.baseAddress, var above = blank.baseAddress else { return }
      for y in 0..<height {
        let row = pixels + y * stride
        if y > 0, memcmp(row, above, 4 * width) == 0 {
          out[0] = Filter.up.rawValue
          memset(out + 1, 0, 3 * width)
        } else {
          steps.find(row, above: above)
          let filter = steps.bestFilter
          out[0] = filter.rawValue
          steps.write(filter, to: out + 1)
        }
        above = row
        out += rowLength
      }
    }
    count = rowLength * height
  }
}

/// What is subtracted from a pixel, channel by channel.
private enum Filter: UInt8, CaseIterable {
  case none = 0
  case sub = 1
  case up = 2
  case paeth = 4

  /// `0x00RRGGBB`.
  @inline(__always)
  func residue(
    _ pixel: UInt32, left: UInt32, upper: UInt32, upperLeft: UInt32
  ) -> UInt32 {
    switch self {
    case .none: return pixel & 0xFF_FFFF
    case .sub: return difference(pixel, left)
    case .up: return difference(pixel, upper)
    case .paeth:
      var predicted: UInt32 = 0
      for shift: UInt32 in [0, 8, 16] {
        func channel(_ pixel: UInt32) -> Int32 { Int32((pixel >> shift) & 0xFF) }
        let value = nearest(channel(left), channel(upper), channel(upperLeft))
        predicted |= UInt32(truncatingIfNeeded: value) << shift
      }
      return difference(pixel, predicted)
    }
  }
}

/// Channel by channel, modulo 256: the highest bit of each is kept apart, so that none borrows from
/// the next.
@inline(__always)
private func difference(_ a: UInt32, _ b: UInt32) -> UInt32 {
  let high: UInt32 = 0x8080_8080
  return (((a | high) &- (b & ~high)) ^ ((a ^ ~b) & high)) & 0xFF_FFFF
}

/// Of left, upper and upper left, the one nearest to left + upper − upper left; ties in this order.
@inline(__always)
private func nearest(_ left: Int32, _ upper: Int32, _ upperLeft: Int32) -> Int32 {
  let toLeft = abs(upper &- upperLeft)
  let toUpper = abs(left &- upperLeft)
  let toUpperLeft = abs(left &+ upper &- 2 &* upperLeft)
  if toLeft <= toUpper && toLeft <= toUpperLeft { return left }
  return toUpper <= toUpperLeft ? upper : upperLeft
}

/// The places of a row where a pixel or the one above it is not like its left neighbour, or where
/// that was so one place before: everywhere else each filter leaves what it left one place before.
private struct RowSteps: ~Copyable {
  private let width: Int
  private let places: UnsafeMutablePointer<Int>
  /// By filter, then by step.
  private let residues: UnsafeMutablePointer<UInt32>
  private var count = 0

  init(width: Int) {
    self.width = width
    // One more place for the end of the row.
    places = .allocate(capacity: width + 1)
    residues = .allocate(capacity: width * Filter.allCases.count)
  }

  deinit {
    places.deallocate()
    residues.deallocate()
  }

  mutating func find(_ row: UnsafePointer<UInt32>, above: UnsafePointer<UInt32>) {
    count = 0
    add(0, row[0], left: 0, upper: above[0], upperLeft: 0)
    var isAfterStep = true
    var x = 1
    while x < width {
      // Four at once: most of a chart is like what is left of it.
      if !isAfterStep, x + 4 <= width, isLevel(row, x), isLevel(above, x) {
        x += 4
        continue
      }
      let isStep = row[x] != row[x - 1] || above[x] != above[x - 1]
      if isStep || isAfterStep {
        add(x, row[x], left: row[x - 1], upper: above[x], upperLeft: above[x - 1])
      }
      isAfterStep = isStep
      x += 1
    }
    places[count] = width
  }

  /// Whether four pixels are like their left neighbours.
  @inline(__always)
  private func isLevel(_ row: UnsafePointer<UInt32>, _ x: Int) -> Bool {
    func four(_ x: Int) -> SIMD4<UInt32> {
      UnsafeRawPointer(row + x).loadUnaligned(as: SIMD4<UInt32>.self)
    }
    return four(x) == four(x - 1)
  }

  @inline(__always)
  private mutating func add(
    _ x: Int, _ pixel: UInt32, left: UInt32, upper: UInt32, upperLeft: UInt32
  ) {
    places[count] = x
    for (index, filter) in Filter.allCases.enumerated() {
      residues[index * width + count] = filter.residue(
        pixel, left: left, upper: upper, upperLeft: upperLeft)
    }
    count += 1
  }

  /// The filter after which neighbouring bytes differ least often.
  var bestFilter: Filter {
    var (best, fewest) = (Filter.none, Int.max)
    for (index, filter) in Filter.allCases.enumerated() {
      let changes = changes(residues + index * width)
      if changes < fewest { (best, fewest) = (filter, changes) }
    }
    return best
  }

  private func changes(_ residues: UnsafePointer<UInt32>) -> Int {
    var changes = 0
    var last = residues[0] >> 16
    for step in 0..<count {
      let residue = residues[step]
      let (red, green, blue) = (residue >> 16, (residue >> 8) & 0xFF, residue & 0xFF)
      let inside = (red != green ? 1 : 0) + (green != blue ? 1 : 0)
      let repeats = places[step + 1] - places[step] - 1
      changes += (last != red ? 1 : 0) + inside + repeats * (inside + (blue != red ? 1 : 0))
      last = blue
    }
    return changes
  }

  func write(_ filter: Filter, to out: UnsafeMutablePointer<UInt8>) {
    let residues = residues + (Filter.allCases.firstIndex(of: filter) ?? 0) * width
    for step in 0..<count {
      let residue = residues[step]
      let (red, green, blue) = (
        UInt8(truncatingIfNeeded: residue >> 16), UInt8(truncatingIfNeeded: residue >> 8),
        UInt8(truncatingIfNeeded: residue)
      )
      let (start, end) = (places[step], places[step + 1])
      if red == green, green == blue {
        memset(out + 3 * start, Int32(red), 3 * (end - start))
      } else {
        for x in start..<end {
          out[3 * x] = red
          out[3 * x + 1] = green
          out[3 * x + 2] = blue
        }
      }
    }
  }
}
