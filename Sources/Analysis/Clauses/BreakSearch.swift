internal import Functions

/// Where a formula's textbook form stops agreeing with the form that is computed, though that still
/// has a finite value.
package struct TextbookBreak: Hashable, Sendable {
  /// What breaks it, for the first parameter z and the place `at`, which is positive.
  package enum Region: String, Hashable, Sendable {
    /// z > at.
    case above
    /// z < −at.
    case below
    /// |z| > at.
    case beyond
    /// 0 < z < at.
    case rightOfZero = "right of zero"
    /// −at < z < 0.
    case leftOfZero = "left of zero"
    /// 0 < |z| < at.
    case aroundZero = "around zero"
  }

  /// What of a vector has to be there, the other elements being 0.
  package enum Extent: String, Hashable, Sendable {
    case number
    case oneElement = "one element"
    case allElements = "all elements"
  }

  package var region: Region
  package var extent: Extent
  package var at: Double
  /// What each form gives just beyond the place, for `beyond` and `aroundZero` at the positive one.
  package var textbook: Double
  package var computed: Double
  /// Whether at the negative place both values have the other sign.
  package var isOdd = false
}

extension Library {
  /// Where the textbook form of a formula breaks: searched along ±10^k with the parameters at their
  /// defaults, and bisected to two neighbouring doubles.
  ///
  /// - Returns: nothing for a formula without `computed as`.
  package func textbookBreaks(of name: String) -> [TextbookBreak] {
    guard let definition = functions[name]?.definition,
      let clause = Clause(of: definition, in: self)
    else { return [] }
    return BreakSearch(clause).breaks()
  }
}

/// The search for the places at which a textbook form breaks.
struct BreakSearch {
  private let sides: Clause.Sides
  /// Both sides, where numbers do for all that is computed.
  private let functions: (textbook: RealFunction, computed: RealFunction)?
  private let mixesElements: Bool
  private let context: EvaluationContext

  /// A form has broken when nothing is left of its value; where it has lost some digits only is a
  /// matter of rounding. What is smaller than this is as good as 0.
  private static let smallest = 1e-3
  private static let vectorLength = 3

  init(_ clause: Clause) {
    sides = clause.sides(with: clause.parameterValues(of: Self.vectorLength)[0])
    let pair = (RealFunction(formula: sides.expected), RealFunction(formula: sides.found))
    functions = pair.0.program.isPointwise && pair.1.program.isPointwise ? pair : nil
    context = sides.found.context(atMost: ClauseCheck.maximumCost)
    mixesElements =
      clause.mixesElements
      && (try? sides.found.evaluate([.vector([1, 2, 3])], in: context)) != nil
  }

  func breaks() -> [TextbookBreak] {
    let extents: [TextbookBreak.Extent] = mixesElements ? [.oneElement, .allElements] : [.number]
    let outward = pair(extents, powers: Array(0...308), [.above, .below, .beyond])
    let inward = pair(
      extents, powers: (0...308).map { -$0 }, [.rightOfZero, .leftOfZero, .aroundZero])
    return outward + inward
  }

  /// The breaks along the positive and the negative axis, as one if they are each other's image.
  private func pair(
    _ extents: [TextbookBreak.Extent], powers: [Int], _ regions: [TextbookBreak.Region]
  ) -> [TextbookBreak] {
    func first(_ sign: Double, _ region: TextbookBreak.Region) -> TextbookBreak? {
      extents.lazy.compactMap { search(sign, powers, $0, region) }.first
    }
    let (right, left) = (first(1, regions[0]), first(-1, regions[1]))
    if let right, let left, right.extent == left.extent, right.at.agrees(left.at) {
      let isEven = right.textbook.agrees(left.textbook) && right.computed.agrees(left.computed)
      let isOdd = right.textbook.agrees(-left.textbook) && right.computed.agrees(-left.computed)
      if isEven || isOdd {
        var both = right
        both.region = regions[2]
        both.isOdd = !isEven
        return [both]
      }
    }
    return [right, left].compactMap { $0 }
  }

  /// The first break after a place where both forms agree.
  private func search(
    _ sign: Double, _ powers: [Int], _ extent: TextbookBreak.Extent,
    _ region: TextbookBreak.Region
  ) -> TextbookBreak? {
    let sizes = powers.map { Elementary.power(10, Double($0)) }
    var sound: Double?
    var next = 0
    // What has broken stays broken for a while, so every fourth power is enough to meet it.
    for index in sizes.indices where index.isMultiple(of: 4) || index == sizes.count - 1 {
      switch state(sign * sizes[index], extent) {
      case .sound: (sound, next) = (sizes[index], index + 1)
      case .unknown: continue
      case .broken:
        for size in sizes[next...index] {
          switch state(sign * size, extent) {
          case .sound: sound = size
          case .unknown: continue
          case .broken:
            guard let sound else { return nil }
            return bisect(sound, size, sign, extent, region)
          }
        }
      }
    }
    return nil
  }

  private func bisect(
    _ sound: Double, _ broken: Double, _ sign: Double, _ extent: TextbookBreak.Extent,
    _ region: TextbookBreak.Region
  ) -> TextbookBreak? {
    var (sound, broken) = (sound, broken)
    while true {
      // Towards 0 powers of ten apart, so the mean of the exponents first.
      let isWide = max(sound, broken) > 2 * min(sound, broken)
      let middle =
        isWide
        ? sound.squareRoot() * broken.squareRoot() : sound / 2 + broken / 2
      guard middle != sound, middle != broken else { break }
      if case .broken = state(sign * middle, extent) { broken = middle } else { sound = middle }
    }
    guard case .broken(let textbook, let computed) = state(sign * broken, extent) else {
      return nil
    }
    return TextbookBreak(
      region: region, extent: extent, at: broken, textbook: textbook, computed: computed)
  }

  private enum State {
    case sound
    case broken(textbook: Double, computed: Double)
    /// The computed form has no finite value either, or nothing can be evaluated.
    case unknown
  }

  private func state(_ x: Double, _ extent: TextbookBreak.Extent) -> State {
    if extent == .number, let functions {
      let textbook = functions.textbook.value(at: x, in: context)
      let computed = functions.computed.value(at: x, in: context)
      guard !context.isSpent, computed.isFinite else { return .unknown }
      return state(textbook, computed)
    }
    let place: Value =
      switch extent {
      case .number: .scalar(x)
      case .oneElement: .vector([x] + [Double](repeating: 0, count: Self.vectorLength - 1))
      case .allElements: .vector([Double](repeating: x, count: Self.vectorLength))
      }
    guard let textbook = try? sides.expected.evaluate([place], in: context),
      let computed = try? sides.found.evaluate([place], in: context),
      textbook.shape == computed.shape, computed.allSatisfy(\.isFinite)
    else { return .unknown }
    for (a, b) in zip(textbook.elements, computed.elements) {
      if case .broken = state(a, b) { return .broken(textbook: a, computed: b) }
    }
    return .sound
  }

  private func state(_ textbook: Double, _ computed: Double) -> State {
    abs(textbook - computed) < max(abs(computed), Self.smallest)
      ? .sound : .broken(textbook: textbook, computed: computed)
  }
}

extension Double {
  /// Whether two numbers are the same to the digits that are shown.
  fileprivate func agrees(_ other: Double) -> Bool {
    self == other || isNaN && other.isNaN || abs(self - other) <= 1e-5 * abs(self)
  }
}
