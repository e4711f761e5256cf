import Charting
import Drawings
import Foundation
import Testing

struct CurveStrokesTests {
  private static let x = Scale(.linear, -3...3, from: 56, to: 575)
  private static let y = Scale(.linear, -3...3, from: 448, to: 85)

  private static func line(_ curve: SampleCurve, _ i: Int) -> CurveStrokes.Line {
    CurveStrokes.Line(
      fit: FittedCurve(Scan(curve, over: -3...3, axis: x, width: 640), x: x, y: y),
      name: curve.name, role: .curve(i), width: 2.6, dash: [],
      corners: curve.points.map { x.position($0.x) })
  }

  private static func draw(_ curves: [SampleCurve]) -> Drawing {
    let lines = curves.enumerated().map { line($1, $0) }
    return Drawing(
      size: Size(720, 500), items: CurveStrokes(lines: lines, style: .page).items)
  }

  /// Where the path of one curve is painted, by subpath.
  private static func spans(_ page: Drawing, _ name: String) -> [ClosedRange<Double>] {
    page.strokes(in: "curve \(name)").flatMap { stroke -> [ClosedRange<Double>] in
      var spans: [ClosedRange<Double>] = []
      for element in stroke.path.elements {
        switch element {
        case .move(let p): spans.append(p.x...p.x)
        case .line(let p), .curve(_, _, let p):
          if let last = spans.popLast() {
            spans.append(last.lowerBound...max(last.upperBound, p.x))
          }
        case .close: break
        }
      }
      return spans
    }
  }

  @Test("Curves that coincide are painted in turn, the last listed first, from the corner on")
  func turns() throws {
    let page = Self.draw([.relu, .leaky(0.1), .sigmoid, .tanh, .identity])
    let zero = Self.x.position(0)
    let relu = Self.spans(page, "leaky 0.0")
    let leaky = Self.spans(page, "leaky 0.1")
    let identity = Self.spans(page, "id")
    // Left of zero each is whole; right of it the pieces alternate.
    for spans in [relu, leaky, identity] {
      #expect(spans.first?.lowerBound == 56)
      #expect(abs((spans.first?.upperBound ?? 0) - zero) < 1e-6)
    }
    let pieces = [(identity, 0), (leaky, 1), (relu, 2)].flatMap { spans, i in
      spans.dropFirst().map { (span: $0, curve: i) }
    }.sorted { $0.span.lowerBound < $1.span.lowerBound }
    #expect(pieces.enumerated().allSatisfy { $0.element.curve == $0.offset % 3 })
    #expect(pieces.first.map { abs($0.span.lowerBound - zero) < 1e-6 } ?? false)
    #expect(pieces.last?.span.upperBound == 575)
    // 316.7 points along the line are 35 pieces.
    #expect(pieces.count == 35)
    // tanh and id are together for less than 56 points on each side of the corner.
    #expect(Self.spans(page, "tanh").count == 1)
  }

  @Test("After a jump the turns begin afresh")
  func jumps() {
    let page = Self.draw([.reluSlope, .leakySlope(0.1), .identitySlope])
    let zero = Self.x.position(0)
    let names = ["leaky' 0.0", "leaky' 0.1", "id'"]
    let firsts = names.map { name in
      Self.spans(page, name).map(\.lowerBound).filter { $0 >= zero - 1e-6 }.min() ?? 0
    }
    // 259.5 points are 29 pieces of 8.95.
    let piece = 259.5 / 29
    for (first, turn) in zip(firsts, [2.0, 1, 0]) {
      #expect(abs(first - zero - turn * piece) < 0.01, "\(first)")
    }
  }

  @Test("Curves that only cross are whole, with round ends")
  func crossing() {
    let page = Self.draw([.tanh, .cube])
    for name in ["tanh", "x³"] {
      let strokes = page.strokes(in: "curve \(name)")
      #expect(strokes.count == 1)
      #expect(strokes.first?.stroke == Stroke(2.6, cap: .round, join: .round))
    }
  }

  @Test("The last listed curve is painted first")
  func order() {
    let page = Self.draw([.tanh, .cube])
    #expect(page.placedItems.map(\.path) == ["curve x³", "curve tanh"])
  }

  @Test("A cut segment runs on its own path")
  func parts() {
    let fit = Self.line(.tanh, 0).fit
    for segment in fit.part(from: 200, to: 333).joined() {
      for t in stride(from: 0.0, through: 1, by: 0.125) {
        let p = segment.point(at: t)
        #expect(abs((fit.height(at: p.x) ?? .nan) - p.y) < 1e-6)
        #expect(p.x >= 200 - 1e-9 && p.x <= 333 + 1e-9)
      }
    }
  }
}
