internal import Diagnostics
internal import Text

/// Which lines of a lesson the lines of what is written of it come from.
struct WrittenLines {
  /// A piece, and where what is written of it begins.
  typealias Start = (piece: Lesson.Piece, offset: Int)

  /// Of each written line. All lines count from 0.
  private var sources: [ClosedRange<Int>] = []

  /// - Parameters:
  ///   - assembly: what is written.
  ///   - written: how, in a dialect that puts each of the author's formulas on one line.
  ///   - starts: the pieces in order.
  init(of assembly: ReportAssembly, as written: [UInt8], _ starts: [Start]) {
    let lesson = assembly.lesson
    let bytes = lesson.source.bytes
    let table = LineTable(bytes)
    func line(_ offset: Int) -> Int {
      offset < bytes.count ? table.line(at: offset) : table.count
    }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1].offset : written.count
      let count = written[start.offset..<end].count { $0 == .lineFeed }
      let range = lesson.range(of: start.piece)
      let first = line(range.lower)
      guard case .prose = start.piece else {
        add(count, [first...line(max(range.lower, range.upper - 1))])
        continue
      }
      // The author's own text goes line by line, but for formulas, which take one line.
      var lines = [first...first]
      var offset = range.lower
      for formula in lesson.formulas(from: range.lower) {
        guard formula.range.upper <= range.upper else { break }
        lines += Self.following(line(offset)..<line(formula.range.lower))
        let end = line(formula.range.upper)
        lines[lines.count - 1] = lines[lines.count - 1].lowerBound...end
        offset = formula.range.upper
      }
      lines += Self.following(line(offset)..<line(range.upper))
      add(count, lines)
    }
  }

  private static func following(_ lines: Range<Int>) -> [ClosedRange<Int>] {
    lines.map { ($0 + 1)...($0 + 1) }
  }

  /// Notes where a piece comes from that has so many ends of lines; further lines than are known are as the last.
  private mutating func add(_ ends: Int, _ lines: [ClosedRange<Int>]) {
    for number in 0...ends {
      let source = lines[min(number, lines.count - 1)]
      guard number == 0, let last = sources.popLast() else {
        sources.append(source)
        continue
      }
      // The piece goes on where the one before it ends.
      sources.append(
        min(last.lowerBound, source.lowerBound)...max(last.upperBound, source.upperBound))
    }
  }

  /// The lines that some written ones come from, all from 0; nil for lines that are none.
  func source(of written: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard sources.indices.contains(written.lowerBound) else { return nil }
    let last = min(written.upperBound, sources.count - 1)
    return sources[written.lowerBound...last].dropFirst().reduce(sources[written.lowerBound]) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
  }
}
