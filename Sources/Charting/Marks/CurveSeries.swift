internal import Drawings

/// A series that is a curve: its line, circles at its jumps and kinks, and what it approaches.
extension Series {
  /// Answers with the end of the line.
  func paintCurve(into layers: inout Layers) -> Point? {
    guard let scan else { return nil }
    let (frame, style) = (layers.frame, layers.style)
    let fit = FittedCurve(scan, x: frame.x.scale, y: frame.y.scale)
    layers.warnings += warnings(of: fit)
    layers.jumps.add(scan.breaks, line: layers.lines.count, role: role, in: frame)
    let breaks = scan.breaks.filter { $0.kind != .isolated && $0.kind != .edge }
    layers.lines.append(
      CurveStrokes.Line(
        fit: fit, name: name, role: role,
        width: isDerivative ? style.derivativeWidth : style.functionWidth, dash: dash,
        corners: breaks.map { frame.x.scale.position($0.x) }))
    layers.courses.append(LabelPlacement.points(along: fit.chains))
    if hasAsymptotes { approach(scan, in: frame, &layers.dashed) }
    if hasCorners {
      for kink in breaks where kink.kind == .kink {
        guard let place = frame.shown(Point(kink.x, kink.value.here)) else { continue }
        layers.corners += Layers.circle(
          at: place, radius: style.cornerRadius, width: style.cornerWidth, role)
      }
    }
    return fit.end
  }

  private func warnings(of fit: FittedCurve) -> [ChartWarning] {
    var warnings: [ChartWarning] = []
    if let dense = fit.dense.first {
      let near = (dense.lowerBound + dense.upperBound) / 2
      warnings.append(.turnsTooOften(series: name, near: near))
    }
    if fit.hasNonPositive { warnings.append(.nonPositive(series: name)) }
    if fit.chains.isEmpty { warnings.append(.nothingInFrame(series: name)) }
    return warnings
  }

  /// Poles, and asymptotes that an end of the curve is within 15 % of the frame of; none that is the
  /// zero axis.
  private func approach(_ scan: Scan, in frame: Frame, _ dashed: inout DashedLines) {
    let (x, y) = (frame.x.scale, frame.y.scale)
    for pole in scan.breaks
    where pole.kind == .pole && x.contains(pole.x) && !(x.kind == .linear && pole.x == 0) {
      dashed.add(pole: x.position(pole.x))
    }
    let samples = scan.samples.filter { $0.y.isFinite }
    for asymptote in scan.curve.asymptotes where y.contains(asymptote.y) {
      if asymptote.y == 0 && y.kind == .linear { continue }
      let isLeft = asymptote.toward == .left
      guard let end = isLeft ? samples.first : samples.last else { continue }
      let stretch = isLeft ? scan.stretches.first : scan.stretches.last
      // A curve that is constant there lies on the line; it does not approach it.
      if stretch?.samples.allSatisfy({ $0.y == asymptote.y }) ?? true { continue }
      let height = y.position(asymptote.y)
      if abs(y.position(end.y) - height) <= 0.15 * frame.rectangle.height {
        dashed.add(asymptote: height)
      }
    }
  }
}

extension DataExtent {
  /// What a curve shows of its range; beside a pole only what it is most of.
  mutating func add(_ scan: Scan) {
    let samples = scan.samples.filter { hasPlace(for: $0.y) }
    guard let first = samples.first, let last = samples.last else { return }
    let sides = scan.breaks.flatMap { [$0.value.left, $0.value.here, $0.value.right] }
    if scan.breaks.contains(where: { $0.kind == .pole }) || sides.contains(where: \.isInfinite) {
      // Towards a pole there is no greatest value: what covers most of the width is shown.
      let values = samples.map(\.y).sorted()
      let left = values.count * 3 / 100
      add(values[left])
      add(values[values.count - 1 - left])
      return
    }
    let (low, high) = samples.reduce((first.y, first.y)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    let near = max(1, samples.count / 50)
    let inner =
      samples.count > near
      ? (samples[near].y, samples[samples.count - 1 - near].y) : (first.y, last.y)
    let steep = (high - low) * 0.008
    for sample in samples.dropFirst().dropLast() { add(sample.y) }
    add(first.y, endsSteeply: abs(first.y - inner.0) > steep)
    add(last.y, endsSteeply: abs(last.y - inner.1) > steep)
    for point in scan.breaks { add(point.value.here) }
    let span = high - low
    for asymptote in scan.curve.asymptotes where asymptote.y != 0 {
      let end = asymptote.toward == .left ? first.y : last.y
      if abs(end - asymptote.y) <= 0.15 * span { add(asymptote.y) }
    }
  }
}
