package import Drawings

/// The colors of the bands of a map between its levels: from low to high or, where values have both signs,
/// from 0 to as far on both sides.
package struct LevelColors: Hashable, Sendable {
  /// Ascending.
  package let levels: [Double]
  package let isSigned: Bool
  /// Whether what lies below 0 is hatched, since it has the colors of what lies above.
  package let isHatched: Bool
  /// How many of the bands lie below 0, if they are told apart from the others.
  let negativeCount: Int
  /// Of each band.
  package let roles: [Role]

  package init(_ levels: [Double], isSigned: Bool = false, isHatched: Bool = false) {
    (self.levels, self.isSigned) = (levels, isSigned)
    self.isHatched = isHatched && isSigned
    let (bandCount, negativeCount) = (
      max(1, levels.count - 1), isSigned ? levels.dropFirst().count { $0 <= 0 } : 0
    )
    self.negativeCount = negativeCount
    guard isSigned else {
      roles = (0..<bandCount).map { .level(index: $0, count: bandCount) }
      return
    }
    // How far each band lies from 0; that round it, if there is one, is none of both sides.
    let isRoundZero = levels[negativeCount] < 0
    let steps = (0..<bandCount).map { band in
      band - negativeCount + (band < negativeCount || isRoundZero ? 0 : 1)
    }
    let reach = max(1, steps.map(abs).max() ?? 1)
    roles = steps.map { .signedCell(Int((100 * Double($0) / Double(reach)).rounded())) }
  }

  var bandCount: Int { roles.count }

  /// More bands than 12 pass over into each other.
  var hasLines: Bool { bandCount <= 12 }

  /// The line at a level.
  func line(at level: Double) -> Paint {
    if isSigned, level == 0 { return Paint(.muted) }
    return Paint(isSigned && level < 0 ? .negativeContour : .contour, opacity: 0.6)
  }

  /// The color of text on some bands, in a curve's color if that is read there; band −1 is the background.
  func text(on bands: ClosedRange<Int>, curve: Int?) -> Role {
    let (from, through) = (bands.lowerBound, bands.upperBound)
    guard isSigned else {
      return .levelText(curve: curve, from: from, through: through, count: bandCount)
    }
    let steps = Set(bands.map(signedStep))
    return .signedText(curve: curve, from: steps.min() ?? 0, through: steps.max() ?? 0)
  }

  private func signedStep(_ band: Int) -> Int {
    if band >= 0, case .signedCell(let step) = roles[band] { step } else { 0 }
  }

  /// The color of a band; band −1 is the background.
  func role(of band: Int) -> Role { band < 0 ? .background : roles[band] }
}
