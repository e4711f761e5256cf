import Charting
import Drawings
import Foundation
import Testing

struct ExtremeInputTests {
  static let curves: [SampleCurve] = [
    SampleCurve(name: "nan", f: { _ in .nan }, slope: { _ in .nan }),
    SampleCurve(name: "inf", f: { _ in .infinity }, slope: { _ in .nan }),
    SampleCurve(name: "huge", f: { $0 * 1e308 }, slope: { _ in 1e308 }),
    SampleCurve(name: "tiny", f: { $0 * 1e-305 }, slope: { _ in 1e-305 }),
    SampleCurve(name: "zero", f: { _ in 0 }, slope: { _ in 0 }),
    SampleCurve(name: "noise", f: { sin($0 * 1e15) }, slope: { _ in .nan }),
    SampleCurve(name: "tan", f: { Foundation.tan($0) }, slope: { 1 + pow(Foundation.tan($0), 2) }),
    SampleCurve(
      name: "stairs", f: { ($0 * 100).rounded(.down) }, slope: { _ in 0 },
      points: (-300...300).map {
        Break(
          .jump, at: Double($0) / 100, values: (Double($0) - 1, Double($0), Double($0)),
          slopes: (0, 0, 0))
      }),
    SampleCurve(
      name: "step, untold", f: { $0 < 0.123 ? 0 : 1 }, slope: { _ in 0 }),
    .sigmoid, .exponential,
  ]

  static let ranges: [ClosedRange<Double>] = [
    0...0, -1e300...1e300, 1e15...(1e15 + 2), -70...70,
  ]

  @Test(
    "Any curve over any range gives a page of finite coordinates", arguments: curves,
    ranges)
  func pages(curve: SampleCurve, range: ClosedRange<Double>) {
    for kind in [Scale.Kind.linear, .logarithmic] {
      var plot = Plot(
        [Series(.curve(curve), name: curve.name, label: label("f"))],
        x: Plot.AxisRequest(range))
      plot.y.kind = kind
      let page = PageChart(.plot(plot)).drawing(measurer: FixedMeasurer()).page
      for item in page.placedItems {
        switch item.item {
        case .stroke(let path, _, _), .fill(let path, _):
          let box = path.bounds
          #expect(
            path.elements.isEmpty
              || box.left > -1 && box.right < 721 && box.top > -1
                && box.bottom < 451,
            "\(item.path) \(box)")
        case .text(let text): #expect(text.origin.x.isFinite && text.origin.y.isFinite)
        default: break
        }
      }
    }
  }
}
