internal import Functions

/// Two neighbouring doubles between which something switches; of a touch, one double twice.
struct Bracket {
  var low: Double
  var atLow: [Switch]
  var high: Double
  var atHigh: [Switch]
  /// The argument that touches 0 without a change of sign.
  var touch: Site?
  /// What rounding alone moves here.
  var hidden: Set<Site> = []

  /// What stands otherwise at the two ends, or touches.
  var sites: [Site] {
    (atLow.changes(to: atHigh).map(\.site) + [touch].compactMap { $0 })
      .filter { !hidden.contains($0) }
  }

  /// The end that is an exact zero, or that is nearer to one; if both are as near, the one with fewer digits.
  var place: (x: Double, isExact: Bool) {
    let changesAtLow = atLow.changes(to: atHigh).filter { !hidden.contains($0.site) }
    let changesAtHigh = atHigh.changes(to: atLow).filter { !hidden.contains($0.site) }
    if changesAtHigh.contains(where: \.isExact) { return (high, true) }
    if changesAtLow.contains(where: \.isExact) { return (low, true) }
    let isHighNearer = zip(changesAtLow, changesAtHigh)
      .contains {
        (abs($1.distance), high.description.count) < (abs($0.distance), low.description.count)
      }
    return (isHighNearer ? high : low, false)
  }
}
