internal import Drawings

/// A series that is a curve: its line, circles at its jumps and kinks, and what it approaches.
extension Series {
  /// Answers with the end of the line.
  func paintCurve(into layers: inout Layers) -> Point? {
    guard let scan else {
      layers.courses.append([])
      layers.warnings.append(.nothingInFrame(series: name))
      return nil
    }
    let (frame, style) = (layers.frame, layers.style)
    let fit = FittedCurve(scan, x: frame.x.scale, y: frame.y.scale)
    layers.warnings += warnings(of: fit)
    let lacksRoom = layers.jumps.add(
      scan.breaks, line: layers.lines.count, role: role, radius: style.filledRadius,
      over: scan.range, in: frame)
    if lacksRoom { layers.warnings.append(.circlesLeftOut(series: name)) }
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
    let largest = scan?.samples.lazy.map(\.y.magnitude).filter(\.isFinite).max() ?? 0
    if largest > 0, largest < Extent.smallest { warnings.append(.tooSmall(series: name)) }
    return warnings
  }

  /// A part of the curve that an automatic axis does not show, as it would a peak beside a pole or a
  /// branch between two.
  package func lost(beyond y: Axis) -> ChartWarning? {
    guard let scan, y.scale.kind == .linear else { return nil }
    let turn = scan.curve.extremes.first {
      scan.range.contains($0.x) && !y.scale.contains($0.y)
    }
    let branch = scan.stretches.lazy.map(\.samples).first { samples in
      let values = samples.map(\.y).filter(\.isFinite)
      return !values.isEmpty && !values.contains(where: y.scale.contains)
    }
    let place = turn?.x ?? branch.map { $0[$0.count / 2].x }
    return place.map { .outOfFrame(series: name, near: $0) }
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
    var samples = scan.samples.filter { hasPlace(for: $0.y) }
    if kind == .logarithmic {
      // What is that small beside all others at a corner is a zero but for rounding.
      let inner = scan.stretches.lazy.flatMap { $0.samples.dropFirst().dropLast() }
      let least = inner.map(\.y).filter { $0 > 0 }.min() ?? 0
      let corners = Set(scan.breaks.map(\.x))
      samples.removeAll { $0.y < 1e-9 * least && corners.contains($0.x) }
    }
    guard let first = samples.first, let last = samples.last else { return }
    if scan.hasPole {
      // Towards a pole there is no greatest value: what covers most of the width is shown, and the
      // extremes that do not make it tiny.
      let values = samples.map(\.y).sorted()
      let left = values.count * 3 / 100
      let (low, high) = (values[left], values[values.count - 1 - left])
      addRelief()
      add(low)
      add(high)
      for peak in scan.curve.extremes where scan.range.contains(peak.x) {
        if max(low - peak.y, peak.y - high) <= 10 * (high - low) { add(peak.y) }
      }
      return
    }
    let (low, high) = samples.reduce((first.y, first.y)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    if kind == .linear, high - low <= 2 * scan.curve.noise {
      add(level: low / 2 + high / 2, noise: scan.curve.noise)
      return
    }
    addRelief()
    let near = max(1, samples.count / 50)
    let inner =
      samples.count > near
      ? (samples[near].y, samples[samples.count - 1 - near].y) : (first.y, last.y)
    let steep = (high - low) * 0.008
    for sample in samples.dropFirst().dropLast() { add(sample.y) }
    add(first.y, endsSteeply: abs(first.y - inner.0) > steep)
    add(last.y, endsSteeply: abs(last.y - inner.1) > steep)
    for point in scan.breaks where kind == .linear { add(point.value.here) }
    let span = high - low
    for asymptote in scan.curve.asymptotes where asymptote.y != 0 {
      let end = asymptote.toward == .left ? first.y : last.y
      if abs(end - asymptote.y) <= 0.15 * span { add(asymptote.y) }
    }
  }
}
