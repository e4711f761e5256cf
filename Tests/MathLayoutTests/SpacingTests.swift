import Drawings
import Notations
import MathLayout
import Testing

/// The table of the TeXbook, chapter 18, page 170, read off between atoms that are set.
@Suite struct SpacingTests {
  /// Rows are the left atom, columns the right one, in the order of `atoms`: thin 1, medium 2, thick 3,
  /// in parentheses what scripts drop; `*` cannot occur.
  private static let table = """
     0   1  (2) (3)  0   0   0  (1)
     1   1   *  (3)  0   0   0  (1)
    (2) (2)  *   *  (2)  *   *  (2)
    (3) (3)  *   0  (3)  0   0  (3)
     0   0   *   0   0   0   0   0
     0   1  (2) (3)  0   0   0  (1)
    (1) (1)  *  (1) (1) (1) (1) (1)
    (1)  1  (2) (3) (1)  0  (1) (1)
    """

  private static let names = ["Ord", "Op", "Bin", "Rel", "Open", "Close", "Punct", "Inner"]

  struct Pair: CustomTestStringConvertible, Sendable {
    var left: Int
    var right: Int
    /// 1, 2, 3 or 0.
    var space: Int
    var isDroppedInScripts: Bool
    var testDescription: String { "\(names[left]) \(names[right])" }
  }

  static let pairs: [Pair] = table.split(separator: "\n").enumerated().flatMap { left, line in
    line.split(separator: " ").enumerated().compactMap { right, entry -> Pair? in
      guard let space = Int(entry.filter(\.isNumber)) else { return nil }
      return Pair(
        left: left, right: right, space: space, isDroppedInScripts: entry.hasPrefix("("))
    }
  }

  /// Atoms that end (as left) or begin (as right) with an atom of each class, nothing else near.
  private func atom(_ index: Int, isLeft: Bool) -> [Notation] {
    switch index {
    case 0: ["x"]
    case 1: [.big(.sum, lower: nil, upper: nil, .row([]))]
    // An operator needs something on its other side.
    case 2: isLeft ? ["x", "+"] : ["+", "x"]
    case 3: ["="]
    case 4, 5: [fence(.parentheses, "x")]
    case 6: [","]
    default: ["…"]
    }
  }

  /// The distance between the atoms in ems, without the fences' own widths.
  private func distance(_ pair: Pair, _ wrap: (Notation) -> Notation) -> Double? {
    // What opens on the left, and what closes on the right, is the inside of a fence.
    let notation: Notation
    switch (pair.left, pair.right) {
    case (4, 5): notation = fence(.parentheses)
    case (4, _): notation = .fenced(.parentheses, .row(atom(pair.right, isLeft: false)))
    case (_, 5): notation = .fenced(.parentheses, .row(atom(pair.left, isLeft: true)))
    default:
      notation = .row(atom(pair.left, isLeft: true) + atom(pair.right, isLeft: false))
    }
    let drawing = MathTypesetter(font: FixedFont(), measurer: FixedMeasurer())
      .layout(wrap(notation), size: 18, style: .text)
    let glyphs = drawing.items.flatMap { item -> [(x: Double, size: Double)] in
      guard case .glyphs(let run) = item else { return [] }
      return run.glyphs.map { ($0.origin.x, run.size) }
    }
    // All glyphs are half an em wide, so what is left between them is space.
    let size = glyphs.map(\.size).min() ?? 0
    var row = glyphs.filter { $0.size == size }.map(\.x)
    // Inside a fence only the neighbour of the parenthesis in question counts.
    if pair.left == 4 { row = Array(row.prefix(2)) } else if pair.right == 5 { row = row.suffix(2) }
    guard let first = row.first, let last = row.last else { return nil }
    let total = (last - first) / size - 0.5 * Double(row.count - 1)
    // The helpers' own operators bring a medium space each.
    let extra = [pair.left, pair.right].filter { $0 == 2 }.count
    let isScript = size < 18
    return total - (isScript ? 0 : Double(extra) * 4 / 18)
  }

  @Test(arguments: pairs) func textStyle(pair: Pair) throws {
    let mu = [0.0, 3, 4, 5][pair.space]
    let measured = try #require(distance(pair) { $0 })
    #expect(abs(measured * 18 - mu) < 1e-9, "\(measured * 18)")
  }

  @Test(arguments: pairs) func scriptStyle(pair: Pair) throws {
    let mu = pair.isDroppedInScripts ? 0 : [0.0, 3, 4, 5][pair.space]
    let measured = try #require(distance(pair) { "a".sup($0) })
    #expect(abs(measured * 18 - mu) < 1e-9, "\(measured * 18)")
  }
}
