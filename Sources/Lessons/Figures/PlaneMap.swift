internal import Analysis
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Text

/// A number over two variables, as a figure maps it.
struct PlaneMap: Sendable {
  /// Where the levels lie.
  private enum Levels: Sendable {
    case automatic
    case decades
    case bands(Int)
    case at([Double])
  }

  let expression: Expression
  let function: PlaneFunction
  /// In place of the function's name above the bar of colors.
  let words: RichText?
  private var levels: Levels
  private var traced = LastTraced<LevelMap>()

  /// - Throws: `Rejection` for what is no number, and for levels that are none.
  init(
    _ phrase: PlanePhrase, over variables: PlaneVariables, levels: LevelsRequest?, words: RichText?,
    in library: Library
  ) throws(Rejection) {
    expression = phrase.expression
    function = try variables.function(expression, in: library)
    self.levels = try Self.levels(levels, in: library)
    self.words = words
  }

  /// The same at the levels of another map.
  func atLevels(of other: PlaneMap, over variables: PlaneVariables) -> PlaneMap {
    guard let x = variables.x.range, let y = variables.y.range else { return self }
    var map = self
    map.levels = .at(other.traced(x: x, y: y).levels)
    map.traced = LastTraced()
    return map
  }

  /// More bands than can be told apart.
  private static let mostBands = 40

  private static func levels(
    _ request: LevelsRequest?, in library: Library
  ) throws(Rejection) -> Levels {
    guard let request else { return .automatic }
    guard case .expression(let expression) = request else { return .decades }
    let value = try library.resolve(expression).evaluate()
    if let number = value.number {
      guard number == number.rounded(), number >= 1, number <= Double(mostBands) else {
        throw Rejection(.countOfBands(atMost: mostBands, at: expression.range))
      }
      return .bands(Int(number))
    }
    guard case .vector(let count) = value.shape, count <= mostBands + 1,
      value.elements.allSatisfy(\.isFinite)
    else { throw Rejection(.noLevels(atMost: mostBands + 1, at: expression.range)) }
    return .at(Set(value.elements).sorted())
  }

  // MARK: Tracing

  /// What it shows in a window.
  func traced(in window: PlaneWindow) -> LevelMap {
    traced.result(in: window) { trace(window) }
  }

  /// What was traced last, or what it shows where it has the size of a page.
  func traced(x: ClosedRange<Double>, y: ClosedRange<Double>) -> LevelMap {
    traced.last(x: x, y: y, trace)
  }

  private func trace(_ window: PlaneWindow) -> LevelMap {
    let samples = samples(in: window)
    return LevelMap(of: function, in: window) { levels(over: $0, like: samples) }
  }

  private func levels(
    over range: ClosedRange<Double>, like samples: [Double]
  ) -> [Double] {
    switch levels {
    case .automatic: return LevelSteps.automatic(over: range, like: samples)
    case .bands(let count): return LevelSteps.even(over: range, bands: count)
    case .decades:
      // Where it comes near zero only at a place, decades below what is met all over say nothing.
      let least = samples.filter { $0 > 0 }.min() ?? range.lowerBound
      let low = max(range.lowerBound, min(least, range.upperBound))
      return LevelSteps.decades(over: low...range.upperBound, bands: 9)
    case .at(let levels): return levels
    }
  }

  /// The finite values at uneven places all over a window.
  private func samples(in window: PlaneWindow) -> [Double] {
    guard case .at = levels else {
      return (0..<400).map { index in
        // Two ratios without a common period (M. Roberts, "The Unreasonable Effectiveness of
        // Quasirandom Sequences", 2018).
        let (a, b) = (0.754_877_666_246_693 * Double(index), 0.569_840_290_998_053 * Double(index))
        let (s, t) = (a - a.rounded(.down), b - b.rounded(.down))
        return function.value(
          at: PlanePoint(
            x: window.x.lowerBound * (1 - s) + window.x.upperBound * s,
            y: window.y.lowerBound * (1 - t) + window.y.upperBound * t))
      }.filter(\.isFinite)
    }
    return []
  }
}

extension TracedLevels {
  init(_ map: LevelMap, in window: PlaneWindow) {
    var areas = map.above
    let isSigned = map.isSigned
    // What is white has no value, as white is the color of 0.
    if isSigned { areas[0] = map.undefined.rest(of: window) }
    self.init(
      levels: map.levels, areas: areas.map { $0.rings.map { $0.map(Point.init) } },
      lines: map.lines.map { $0.map { $0.map(Point.init) } }, isSigned: isSigned,
      isCoarse: map.isUnrefined)
  }
}

extension LevelMap {
  /// Whether values and levels lie on both sides of 0.
  var isSigned: Bool {
    guard let values, let first = levels.first, let last = levels.last else { return false }
    return LevelSteps.hasBothSigns(values) && first < 0 && last > 0
  }
}

extension PlaneWindow {
  init(_ view: PlaneView) {
    self.init(x: view.x, y: view.y, width: view.size.width, height: view.size.height)
  }
}

extension Point {
  init(_ place: PlanePoint) { self.init(place.x, place.y) }
}

extension Diagnostic {
  fileprivate static func countOfBands(atMost count: Int, at range: SourceRange) -> Diagnostic {
    .error(
      "a map has 1 to \(count) bands", at: range, hint: "write 'levels: 9', or a list of levels")
  }

  fileprivate static func noLevels(atMost count: Int, at range: SourceRange) -> Diagnostic {
    .error(
      "levels are a list of finite numbers, at most \(count)", at: range,
      hint: "write 'levels: [1, 2, 5, 10]'")
  }
}
