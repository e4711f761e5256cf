internal import Drawings

/// The names of the rows or of the columns of a matrix.
struct SideNames {
  let names: [FittingWords]
  /// Whether they only count, so that some of them tell the others.
  let areNumbers: Bool

  /// Every so manieth has a name where they are too many.
  static let thinnings = [1, 2, 5, 10, 20, 50, 100]

  /// What is set of them: the lines of each that is shown.
  struct Fit {
    var sized: [FittingWords.Sized?] = []
    var lines: [[Drawing]] = []
    /// Whether every second stands above the others.
    var isStaggered = false
    /// Degrees, clockwise: 0, or such that they rise from their columns.
    var turn = 0.0
    /// How far they reach from the cells' edge.
    var extent = 0.0

    var shown: [Int] { sized.indices.filter { sized[$0] != nil } }
  }

  func leftOut(_ fit: Fit) -> Int { areNumbers ? 0 : fit.sized.count { $0 == nil } }

  // MARK: Rows

  /// Names right-aligned beside rows that are `pitch` apart, no wider than `widest`.
  func beside(pitch: Double, widest: Double, gap: Double) -> Fit {
    guard !names.isEmpty else { return Fit() }
    for every in Self.thinnings {
      for size in 0..<(names.map(\.sizes.count).min() ?? 1) {
        for most in 1...3 {
          if let fit = beside(every: every, size: size, most, pitch: pitch, widest: widest, gap) {
            return fit
          }
        }
      }
    }
    return Fit(sized: names.map { _ in nil }, lines: names.map { _ in [] })
  }

  private func beside(
    every: Int, size: Int, _ most: Int, pitch: Double, widest: Double, _ gap: Double
  ) -> Fit? {
    var fit = Fit()
    for (i, name) in names.enumerated() {
      guard isShown(i, every: every) else {
        fit.sized.append(nil)
        fit.lines.append([])
        continue
      }
      let sized = name.sizes[size]
      guard let lines = sized.lines(width: widest, atMost: most),
        sized.height(of: lines.count) <= pitch * Double(every)
      else { return nil }
      fit.sized.append(sized)
      fit.lines.append(lines)
    }
    fit.extent = gap + (fit.lines.joined().map(\.size.width).max() ?? 0)
    return fit
  }

  /// Numbers are shown by what they are: 5, 10, 15; names from the first on.
  private func isShown(_ index: Int, every: Int) -> Bool {
    areNumbers ? (index + 1).isMultiple(of: every) : index.isMultiple(of: every)
  }

  // MARK: Columns

  /// Names centred above (or, as numbers, below) columns at these centres, within `room`.
  func across(_ centers: [Double], pitch: Double, room: ClosedRange<Double>, highest: Double) -> Fit
  {
    guard !names.isEmpty else { return Fit() }
    let sizes = 0..<(names.map(\.sizes.count).min() ?? 1)
    for every in Self.thinnings {
      // What would be left out on one level has room where it rises.
      if every > 1, let fit = rising(centers, pitch: pitch, right: room.upperBound, highest) {
        return fit
      }
      // As large as they are on one line; then on more; then every second above the others.
      let ways: [(isStaggered: Bool, most: Int)] =
        every > 1 || areNumbers
        ? [(false, 1), (false, 2)] : [(false, 1), (false, 2), (true, 1), (true, 2), (true, 3)]
      for (isStaggered, most) in ways {
        for size in sizes {
          let fit = across(
            centers, pitch: pitch, room: room, every: every, size: size, most, isStaggered)
          if let fit, fit.extent <= highest { return fit }
        }
      }
    }
    return Fit(sized: names.map { _ in nil }, lines: names.map { _ in [] })
  }

  private func across(
    _ centers: [Double], pitch: Double, room: ClosedRange<Double>, every: Int, size: Int,
    _ most: Int, _ isStaggered: Bool
  ) -> Fit? {
    var fit = Fit(isStaggered: isStaggered && names.count > 1)
    let steps = fit.isStaggered ? 2 : every
    for (i, name) in names.enumerated() {
      guard isShown(i, every: every) else {
        fit.sized.append(nil)
        fit.lines.append([])
        continue
      }
      let sized = name.sizes[size]
      let width = min(
        pitch * Double(steps) - 6,
        2 * min(centers[i] - room.lowerBound, room.upperBound - centers[i]))
      guard let lines = sized.lines(width: width, atMost: most) else { return nil }
      fit.sized.append(sized)
      fit.lines.append(lines)
    }
    fit.extent = tierHeights(of: fit).reduce(0, +)
    return fit
  }

  /// Names on one line that rise from their columns, at 45° or upright; nil where they have no room.
  private func rising(
    _ centers: [Double], pitch: Double, right: Double, _ highest: Double
  ) -> Fit? {
    guard !areNumbers else { return nil }
    for turn in [-45.0, -90] {
      for size in 0..<(names.map(\.sizes.count).min() ?? 1) {
        let sized = names.map { $0.sizes[size] }
        let lines = sized.compactMap { $0.lines(width: .infinity, atMost: 1)?.first }
        let fit = Fit(
          sized: sized, lines: lines.map { [$0] }, turn: turn,
          extent: lines.map { -Point($0.size.width, 0).turned(by: turn).y }.max() ?? 0)
        let ends = zip(centers, lines).map { $0 + Point($1.size.width, 0).turned(by: turn).x }
        let distance = abs(Point(pitch, 0).turned(by: -turn).y)
        let thickest = sized.map { $0.height(of: 1) }.max() ?? 0
        if lines.count == names.count, fit.extent <= highest, thickest <= distance,
          ends.allSatisfy({ $0 + thickest / 2 <= right })
        {
          return fit
        }
      }
    }
    return nil
  }

  /// The heights of the names next to the cells and of those above them.
  func tierHeights(of fit: Fit) -> [Double] {
    (0..<(fit.isStaggered ? 2 : 1)).map { tier in
      fit.shown.filter { !fit.isStaggered || $0 % 2 == tier }.compactMap { i in
        fit.sized[i]?.height(of: fit.lines[i].count)
      }.max() ?? 0
    }
  }
}
