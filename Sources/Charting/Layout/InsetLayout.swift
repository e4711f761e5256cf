internal import Drawings
internal import Glibc
internal import Numerals

/// An inset with its place: the marked window, the enlarged part, and the texts around it.
struct InsetLayout {
  /// The window and the connectors, to be painted below the curves.
  let window: [Item]
  /// The inset itself, to be painted over them.
  let items: [Item]
  /// What the inset takes with its texts.
  let box: Rectangle
  /// How many of its labels had no place.
  let leftOut: Int
  static let font = Font(.regular, 10.5)

  /// `nil` where the part that is to be enlarged lies outside of the frame, or no place is free of
  /// texts and circles; `warnings` then say so, and also where the inset covers a curve.
  init?(
    _ inset: Inset, draft: PlotDraft, frame: Frame, texts: inout InnerTexts,
    warnings: inout [ChartWarning]
  ) {
    guard let part = Self.part(of: inset, in: frame) else {
      warnings.append(.insetOutside)
      return nil
    }
    let (x, y) = (frame.x.scale, frame.y.scale)
    let (across, along, data, source) = part
    func width(_ label: Numeral) -> Double {
      draft.width(label) * Self.font.size / draft.plot.style.tickFont.size
    }
    let lines: (Numeral) -> Double = { _ in Self.font.size * 1.6 }
    let tickWidth =
      Self.axis(along, from: 100, to: 0, y.kind, lines).ticks.compactMap {
        $0.label.map(width)
      }.max() ?? 0
    func surround(_ direction: InsetPlacement.Direction) -> InsetPlacement.Surround {
      let side = 6 + tickWidth + 4
      let (near, far) = (8.0, 36.0)
      return (
        above: direction == .below ? near : far, below: direction == .below ? far : near,
        left: direction == .right ? near : side, right: direction == .right ? side : 12
      )
    }
    let search = InsetPlacement(
      in: frame.rectangle, around: source, beside: texts.placement, surround: surround,
      captionWidth: Self.captionWidth(inset, data: data, in: draft))
    guard let choice = search.best(), !search.hidesTexts(choice) else {
      warnings.append(.insetLeftOut)
      return nil
    }
    if choice.cost > 0 { warnings.append(.insetCovers) }

    let stretch = Stretch(choice, data: data, scales: (x, y))
    let place = stretch.frame
    let inner = Frame(
      x: Self.axis(across, from: place.left, to: place.right, x.kind) { width($0) + 8 },
      y: Self.axis(along, from: place.bottom, to: place.top, y.kind, lines))
    let connectors = InsetPlacement.connectors(inner.rectangle, source, choice.direction)
    let painter = InsetPainter(
      inset: inset, ground: texts.ground, draft: draft, frame: inner,
      direction: choice.direction, connectors: connectors)
    box = search.outer(place, choice.direction)
    texts.placement.obstacles.append(box)
    window = ([Path.rectangle(source)] + connectors.map(Path.line)).map {
      .stroke($0, Paint(.axis), Stroke(1))
    }
    (items, leftOut) = painter.items(
      caption: stretch.factors(draft.plot.decimalSign).map(inset.words) ?? [])
  }

  /// What of the part that is to be enlarged the frame shows, in data units and on the page, and the
  /// window around it: wider where a curve's round end stands out, so that caps fit.
  private static func part(
    of inset: Inset, in frame: Frame
  ) -> (x: ClosedRange<Double>, y: ClosedRange<Double>, data: Rectangle, window: Rectangle)? {
    let (x, y) = (frame.x.scale, frame.y.scale)
    guard let across = x.shown(inset.x), let along = y.shown(inset.y) else { return nil }
    let data = Rectangle(
      x: x.position(across.lowerBound), y: y.position(along.upperBound),
      width: x.position(across.upperBound) - x.position(across.lowerBound),
      height: y.position(along.lowerBound) - y.position(along.upperBound))
    let left: Double = across.lowerBound <= x.domain.lowerBound ? 3 : 0
    let right: Double = across.upperBound >= x.domain.upperBound ? 3 : 0
    let window = Rectangle(
      x: data.x - left, y: data.y - 1.5, width: data.width + left + right,
      height: data.height + 3)
    return (across, along, data, window)
  }

  /// The edges of an inset's window, which labels keep away from.
  static func edges(of inset: Inset, in frame: Frame) -> [Rectangle] {
    guard let r = part(of: inset, in: frame)?.window else { return [] }
    return [r.top, r.bottom].map { Rectangle(x: r.x, y: $0, width: r.width, height: 0) }
      + [r.left, r.right].map { Rectangle(x: $0, y: r.y, width: 0, height: r.height) }
  }

  /// The length of the caption, about, by the size of the frame: where both axes are stretched it
  /// tells both.
  private static func captionWidth(
    _ inset: Inset, data: Rectangle, in draft: PlotDraft
  ) -> (Size) -> Double {
    let decimalSign = draft.plot.decimalSign
    func width(_ stretch: Inset.Stretch) -> Double {
      let words = inset.words(stretch).map(\.string).joined()
      return draft.measurer.measure(words, in: font).width
    }
    let own = inset.caption.map { $0.size.width + 6 } ?? 0
    let half = decimalSign.written("2.5")
    let (one, two) = (own + width(.x("25")), own + width(.each(x: half, y: "25")))
    return { size in
      size.width >= 1.2 * data.width && size.height >= 1.2 * data.height ? two : one
    }
  }

  /// An axis between two fixed ends whose labels need so much room.
  private static func axis(
    _ range: ClosedRange<Double>, from start: Double, to end: Double, _ kind: Scale.Kind,
    _ room: @escaping (Numeral) -> Double
  ) -> Axis {
    let count = min(5, max(2, Int(abs(end - start) / 44) + 1))
    return Axis(
      Extent(fixed: range, kind: kind), from: start, to: end,
      labels: Axis.Labels(count: count, extent: room))
  }
}

/// How much larger an inset is than what it shows, in round numbers.
private struct Stretch {
  /// The frame, made smaller until its stretch is a round number.
  let frame: Rectangle
  private let across: Double?
  private let along: Double?

  init(_ choice: InsetPlacement.Choice, data: Rectangle, scales: (x: Scale, y: Scale)) {
    let across = scales.x.kind == .linear ? Self.round(choice.frame.width / data.width) : nil
    let along = scales.y.kind == .linear ? Self.round(choice.frame.height / data.height) : nil
    let size = Size(
      across.map { $0 * data.width } ?? choice.frame.width,
      along.map { $0 * data.height } ?? choice.frame.height)
    self.across = across
    self.along = along
    // The corners that face the window stay.
    let isRight = choice.direction == .left
    let isLow = choice.direction == .above
    frame = Rectangle(
      x: (isRight ? choice.frame.right - size.width : choice.frame.x).rounded(),
      y: (isLow ? choice.frame.bottom - size.height : choice.frame.y).rounded(),
      width: size.width, height: size.height)
  }

  /// The largest round number that is not above the factor; `nil` for hardly any stretch.
  private static func round(_ factor: Double) -> Double? {
    guard factor >= 1.2, factor.isFinite else { return nil }
    let power = pow(10, floor(log10(factor)))
    let digits = [1.0, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
    return digits.last { $0 * power <= factor * (1 + 1e-9) }.map { $0 * power }
  }

  /// The factors of the axes that are stretched; nil where none is.
  func factors(_ decimalSign: DecimalSign) -> Inset.Stretch? {
    func text(_ factor: Double) -> String {
      let decimal = Decimal(exactly: factor).rounded(to: 2)
      let numeral = factor < 1e5 ? Numeral(positional: decimal) : Numeral(scientific: decimal)
      return decimalSign.written(numeral.text)
    }
    return switch (across, along) {
    case (let a?, let b?) where a == b: .both(text(a))
    case (let a?, let b?): .each(x: text(a), y: text(b))
    case (let a?, nil): .x(text(a))
    case (nil, let b?): .y(text(b))
    case (nil, nil): nil
    }
  }
}

extension Inset.Piece {
  /// As if it were set like words.
  fileprivate var string: String {
    switch self {
    case .text(let text), .variable(let text): text
    }
  }
}
