package import Numerals

/// A scale with its ticks, placed so that ticks fall on half points and zero is one of them.
package struct Axis: Hashable, Sendable {
  package var scale: Scale
  package var ticks: [Tick]
  /// Whether a line with tick marks stands at the low end of the other axis.
  package var hasMarks: Bool
  /// What the labels of ticks leave out.
  package private(set) var shared: SharedNumber?

  /// How an axis' labels take room.
  package struct Labels {
    /// The count of ticks that would be best.
    package var count: Int
    /// The room that a label takes along the axis, in points, with its gap.
    package var extent: (Numeral) -> Double
    /// Whether a number that they share is said beside them where they are long.
    package var sharesNumber: Bool

    package init(
      count: Int, sharesNumber: Bool = false, extent: @escaping (Numeral) -> Double
    ) {
      self.count = count
      self.sharesNumber = sharesNumber
      self.extent = extent
    }
  }

  package init(scale: Scale, ticks: [Tick]) {
    self.scale = scale
    self.ticks = ticks
    hasMarks = scale.kind == .logarithmic
  }

  /// An axis that uses the page from `start` to `end`: all of it where an end of the extent is
  /// free to move, a little less where both are fixed and the step was rounded down.
  package init(_ extent: Extent, from start: Double, to end: Double, labels: Labels) {
    guard extent.kind == .logarithmic else {
      self.init(linear: extent, from: start, to: end, labels: labels)
      return
    }
    let ticks = LogarithmicTicks.ticks(in: extent.range) { entries in
      zip(entries, entries.dropFirst()).allSatisfy { a, b in
        let room = (b.at - a.at) * abs(end - start)
        return room >= (labels.extent(a.label) + labels.extent(b.label)) / 2
      }
    }
    self.init(scale: Scale(.logarithmic, extent.range, from: start, to: end), ticks: ticks)
  }

  private init(linear extent: Extent, from start: Double, to end: Double, labels: Labels) {
    hasMarks = false
    let length = abs(end - start)
    let direction: Double = end < start ? -1 : 1
    let (low, high) = (extent.lower, extent.upper)
    let wish = LinearTicks.Wish(
      count: labels.count, endsMatter: extent.isLowerFixed && extent.isUpperFixed,
      sharesNumber: labels.sharesNumber
    ) { numerals, spacing in
      spacing * length >= (numerals.map(labels.extent).max() ?? 0)
    }
    let choice = LinearTicks(over: extent.range, wish: wish)
    let step = choice.step
    let ideal = step / (high - low) * length
    guard ideal >= 1, ideal.isFinite, let first = choice.ticks(in: extent.range).first?.value
    else {
      scale = Scale(.linear, extent.range, from: start, to: end)
      (ticks, shared) = choice.labelled(in: extent.range, sharesNumber: labels.sharesNumber)
      thin(labels)
      return
    }
    let anchor = low <= 0 && high >= 0 ? 0 : first
    var pitch = (ideal * 2).rounded(.down) / 2
    var domain = extent.range
    var (from, to) = (0.0, length)  // along the axis, in points from `start`
    if extent.isLowerFixed && extent.isUpperFixed {
      func place() {
        let offset = (anchor - low) / step * pitch
        from = (offset * 2 - 1e-9).rounded(.up) / 2 - offset
        to = from + (high - low) / step * pitch
      }
      place()
      if to > length + 1e-9 {
        pitch -= 0.5
        place()
      }
    } else {
      let at: Double
      if extent.isLowerFixed {
        at = ((anchor - low) / step * pitch * 2 - 1e-9).rounded(.up) / 2
      } else if extent.isUpperFixed {
        at = length - ((high - anchor) / step * pitch * 2 - 1e-9).rounded(.up) / 2
      } else {
        at = (length + (anchor * 2 - low - high) / step * pitch).rounded() / 2
      }
      var (lower, upper) = (anchor - at / pitch * step, anchor + (length - at) / pitch * step)
      if extent.isLowerFixed {
        lower = low
        from = at - (anchor - low) / step * pitch
      }
      if extent.isUpperFixed {
        upper = high
        to = at + (high - anchor) / step * pitch
      }
      domain = lower...upper
    }
    scale = Scale(.linear, domain, from: start + direction * from, to: start + direction * to)
    (ticks, shared) = choice.labelled(in: domain, sharesNumber: labels.sharesNumber)
    thin(labels)
  }

  /// Where labels crowd at every step, only each second, third, … keeps its own, zero first, or the
  /// number that the others are beyond.
  private mutating func thin(_ labels: Labels) {
    let origin = ticks.firstIndex { $0.value == shared?.value ?? 0 } ?? 0
    for every in 1...max(1, ticks.count) {
      let kept = ticks.indices.filter { (($0 - origin) % every) == 0 && ticks[$0].label != nil }
      let fits = zip(kept, kept.dropFirst()).allSatisfy { a, b in
        let room = abs(scale.position(ticks[b].value) - scale.position(ticks[a].value))
        let need = [a, b].compactMap { ticks[$0].label.map(labels.extent) }.reduce(0, +) / 2
        return room >= need
      }
      guard fits else { continue }
      for i in ticks.indices where !kept.contains(i) { ticks[i].label = nil }
      return
    }
  }

  /// The places of the labelled ticks on the page.
  package var positions: [Double] { ticks.map { scale.position($0.value) } }
}
