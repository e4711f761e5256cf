internal import Drawings

/// The places of a network's circles, lines, bars and words, from the top left corner.
struct NetworkLayout {
  private let network: NetworkChart
  private let width: Double
  private let radius: Double
  /// From unit to unit, and from layer to layer.
  private let pitch: Double
  private let spacing: Double
  /// Of the first layer.
  private let left: Double
  /// The height of the column with the most places.
  private let height: Double
  private let captions: [[Drawing]]
  private(set) var wordsLeftOut = 0

  init(_ network: NetworkChart, width: Double) {
    self.network = network
    let count = Double(network.layers.count - 1)
    let slots = network.layers.map(\.slots).max() ?? 1
    let margin = Self.margin(of: network)
    let beside = network.output.map(NetworkBars.width) ?? margin
    let wished = (width - margin - beside) / count
    let spacing = min(max(wished, Self.leastSpacing), 200).rounded(.down)
    // Circles are smaller where they stand close.
    radius = slots > 7 || spacing < 80 ? 13 : 17
    pitch = slots > 7 ? 40 : slots > 5 ? 48 : 58
    self.spacing = spacing
    let taken = margin + count * spacing + beside
    self.width = max(width, taken)
    left = margin + max(0, ((width - taken) / 2).rounded(.down))
    height = Double(slots - 1) * pitch + 2 * radius
    let room = network.layers.indices.map { index -> Double in
      let isLast = index == network.layers.count - 1
      if index == 0 { return min(2 * margin, 2 * spacing - 24) }
      return isLast && network.output == nil ? min(2 * margin, 2 * spacing - 24) : spacing - 12
    }
    let narrow = min(spacing - 12, room.min() ?? spacing)
    (captions, wordsLeftOut) = Self.captions(
      of: network, widths: room.map { min($0, max(narrow, spacing - 12)) })
  }

  /// The closest that layers stand.
  private static let leastSpacing = 44.0

  /// From an edge to the centres of the first and the last layer.
  private static func margin(of network: NetworkChart) -> Double {
    let last = network.output == nil ? network.layers.last : nil
    let ends = [network.layers.first, last].compactMap(\.self)
    let widths = ends.flatMap { [$0.words.first, $0.note.first].compactMap(\.self) }
      .map { $0.lines(width: 108).map(\.size.width).max() ?? 0 }
    return max(36, min(54, ((widths.max() ?? 0) / 2).rounded(.up)))
  }

  /// The lines below each layer at the first size at which the words of all fit; without the words that
  /// fit at none.
  private static func captions(
    of network: NetworkChart, widths: [Double]
  ) -> (captions: [[Drawing]], leftOut: Int) {
    func lines(_ sizes: [Words], _ size: Int, _ width: Double) -> [Drawing] {
      sizes.isEmpty ? [] : sizes[min(size, sizes.count - 1)].lines(width: width)
    }
    func fits(_ lines: [Drawing], _ width: Double) -> Bool {
      lines.allSatisfy { $0.size.width <= width }
    }
    let sizes = network.layers.map { max($0.words.count, $0.note.count) }.max() ?? 0
    func all(_ size: Int) -> [[[Drawing]]] {
      zip(network.layers, widths).map { layer, width in
        [lines(layer.words, size, width), lines(layer.note, size, width)]
      }
    }
    var chosen = all(max(0, sizes - 1))
    for size in 0..<sizes {
      let candidate = all(size)
      if zip(candidate, widths).allSatisfy({ parts, width in parts.allSatisfy { fits($0, width) } })
      {
        chosen = candidate
        break
      }
    }
    var leftOut = 0
    let kept = zip(chosen, widths).map { parts, width in
      parts.map { part -> [Drawing] in
        if fits(part, width) { return part }
        leftOut += 1
        return []
      }.flatMap(\.self)
    }
    return (kept, leftOut)
  }

  // MARK: Places

  private func x(_ layer: Int) -> Double { left + Double(layer) * spacing }

  private func y(_ slot: Int, of slots: Int) -> Double {
    height / 2 + (Double(slot) - Double(slots - 1) / 2) * pitch
  }

  /// The centre of a shown unit.
  private func center(_ layer: Int, _ unit: Int) -> Point {
    let part = network.layers[layer]
    return Point(x(layer), y(part.slot(unit), of: part.slots))
  }

  // MARK: Drawing

  var drawing: Drawing {
    let layers = network.layers
    var items: [Item] = [.group(Group("connections", items: connections))]
    items.append(.group(Group("units", items: layers.indices.flatMap(circles))))
    var bottom = height
    var rise = 0.0
    items.append(.group(Group("words", items: words(&bottom))))
    if let output = network.output {
      let last = layers.count - 1
      let bars = NetworkBars(
        output, centers: output.values.indices.map { center(last, $0) }, right: width,
        captions: (top: height + 14, bottom: bottom))
      items.append(.group(Group("output", items: bars.items)))
      bottom = max(bottom, bars.bottom)
      // Their base line stands higher than the circles beside it.
      rise = max(0, -bars.top)
    }
    if let key = network.key { items.append(keyItem(key, &bottom)) }
    if rise > 0 { items = [.group(Group("network", offset: Point(0, rise), items: items))] }
    return Drawing(size: Size(width, bottom + rise), items: items)
  }

  private var connections: [Item] {
    let most = network.weights.joined().joined().map(\.magnitude).filter(\.isFinite).max() ?? 0
    return network.layers.indices.dropLast().flatMap { layer -> [Item] in
      let (from, to) = (network.layers[layer].shown, network.layers[layer + 1].shown)
      return from.indices.flatMap { source in
        to.indices.compactMap { target -> Item? in
          let (a, b) = (center(layer, source), center(layer + 1, target))
          let step = (b - a) * (radius / (b - a).length)
          let path = Path.line(a + step, b - step)
          guard !network.weights.isEmpty else {
            return .stroke(path, Paint(.axis, opacity: 0.55), Stroke(1))
          }
          return Self.line(path, weight: network.weights[layer][target][source], most: most)
        }
      }
    }
  }

  /// A connection as wide as its weight is large beside the largest; none of a weight of 0.
  private static func line(_ path: Path, weight: Double, most: Double) -> Item? {
    guard weight != 0, !weight.isNaN else { return nil }
    let part = weight.isInfinite || most == 0 ? 1 : weight.magnitude / most
    return .stroke(path, Paint(.curve(weight < 0 ? 1 : 0)), stroke(weight, 0.4 + 2.6 * part))
  }

  /// Weights below 0 are dashed, so that they are told without colours.
  private static func stroke(_ weight: Double, _ width: Double) -> Stroke {
    Stroke(width, dash: weight < 0 ? [5, 3] : [])
  }

  private func circles(_ index: Int) -> [Item] {
    let layer = network.layers[index]
    let (fill, edge): (Role, Role) =
      index == 0
      ? (.background, .axis)
      : index == network.layers.count - 1 ? (.band(1), .curve(1)) : (.band(0), .curve(0))
    var items = layer.shown.indices.flatMap { unit -> [Item] in
      let center = center(index, unit)
      let circle = Path.circle(center: center, radius: radius)
      let parts: [Item] = [.fill(circle, Paint(fill)), .stroke(circle, Paint(edge), Stroke(1.4))]
      guard layer.labels.indices.contains(unit), let label = label(layer.labels[unit]) else {
        return parts
      }
      // A letter stands on the line that suits letters; what is tall is centred.
      let isTall = label.size.height > 1.1 * radius
      let top =
        isTall ? center.y - label.size.height / 2 : center.y + 0.23 * radius - label.baseline
      return parts + [
        .group(
          Group(
            "unit", offset: Point(center.x - label.size.width / 2, top), items: label.items))
      ]
    }
    if layer.shown.count < layer.count {
      let middle = y(layer.shown.count - 1, of: layer.slots)
      items += [-8.0, 0, 8].map {
        .fill(Path.circle(center: Point(x(index), middle + $0), radius: 1.5), Paint(.muted))
      }
    }
    return items
  }

  /// The largest that fits into a circle.
  private func label(_ sizes: [Drawing]) -> Drawing? {
    sizes.first { label in
      let (a, b) = (label.size.width / 2, label.size.height / 2)
      return (a * a + b * b).squareRoot() <= radius - 0.5
    } ?? sizes.last
  }

  private func words(_ bottom: inout Double) -> [Item] {
    var items: [Item] = []
    var lowest = bottom
    for (index, (layer, lines)) in zip(network.layers, captions).enumerated() {
      if let number = layer.number {
        let rim = y(layer.slots - 1, of: layer.slots) + radius
        items.append(number.centered("number", at: Point(x(index), rim + 13)))
        lowest = max(lowest, rim + 16)
      }
      var baseline = height + (network.layers.contains { $0.number != nil } ? 38 : 28)
      for (row, line) in lines.enumerated() {
        if row > 0 { baseline += max(15, line.size.height + 1) }
        items.append(line.centered("layer", at: Point(x(index), baseline)))
        lowest = max(lowest, baseline + line.size.height - line.baseline)
      }
    }
    bottom = lowest
    return items
  }

  /// What the two kinds of lines are, below all.
  private func keyItem(
    _ key: (positive: Drawing, negative: Drawing), _ bottom: inout Double
  ) -> Item {
    let baseline = bottom + 26
    let total = 2 * (28 + 8) + key.positive.size.width + 30 + key.negative.size.width
    var x = max(0, ((left + self.x(network.layers.count - 1) - total) / 2).rounded())
    var items: [Item] = []
    for (index, label) in [key.positive, key.negative].enumerated() {
      let line = Path.line(Point(x, baseline - 4), Point(x + 28, baseline - 4))
      items.append(
        .stroke(line, Paint(.curve(index)), Self.stroke(index == 0 ? 1 : -1, 2)))
      items.append(label.placed("key", at: Point(x + 36, baseline)))
      x += 36 + label.size.width + 30
    }
    bottom = baseline + 5
    return .group(Group("key", items: items))
  }
}
