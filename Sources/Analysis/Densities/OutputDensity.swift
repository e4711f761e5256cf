package import Diagnostics

/// The distribution of what a function makes of a random input: exactly, from the pieces on which it is
/// monotone. At a value y its density is the sum of φ(z) / |f′(z)| over all z with f(z) = y
/// (A. Papoulis, *Probability, Random Variables, and Stochastic Processes*, 3rd ed., section 5-2).
package struct OutputDensity: Sendable {
  /// A value with a probability of its own.
  package struct Atom: Hashable, Sendable {
    package let value: Double
    package let mass: Double
  }

  /// A value at which the density is not smooth: what it is on both sides, infinite without a bound.
  package struct Edge: Hashable, Sendable {
    package let value: Double
    package var left: Double
    package var right: Double
  }

  package let function: RealFunction
  package let input: InputDistribution
  /// Ascending, as are the edges.
  package let atoms: [Atom]
  package let edges: [Edge]
  /// The probability of an input that the function has no value for.
  package let lost: Double
  /// Nil where the integral does not exist.
  package let mean: Double?
  package let deviation: Double?
  /// What a drawing has to show: almost all of the mass.
  package let shown: ClosedRange<Double>
  /// The density at the median of densities; 0 where all mass is that of atoms.
  package let typical: Double
  /// The greatest density that was found; infinite without a bound.
  package let highest: Double
  private let pieces: [MonotonePiece]

  /// - Throws: `Rejection` where the function turns more often than its pieces can be found.
  package init(of function: RealFunction, _ input: InputDistribution) throws(Rejection) {
    let sampled = SampledFunction(function)
    let search = try PieceSearch(function, sampled, input)
    self.function = function
    self.input = input
    pieces = search.pieces
    lost = search.lost
    atoms = Self.atoms(search.levels)
    edges = Self.edges(search.pieces, sampled, input)
    let moments = Moments(search.pieces, search.levels, search.lost, sampled, input)
    (mean, deviation) = (moments.mean, moments.deviation)

    // Of inputs that part the mass evenly: what most of the mass is near to.
    let places = (0..<1_000).map { input.place(ofMass: (Double($0) + 0.5) / 1_000) }
    let values = places.map(sampled.value).filter(\.isFinite).sorted()
    var low = values.isEmpty ? -1 : values[values.count * 3 / 1_000]
    var high = values.isEmpty ? 1 : values[values.count - 1 - values.count * 3 / 1_000]
    // Of long tails only a part is: at most four times as far as the middle half of the mass is wide.
    if values.count > 3 {
      let (first, third) = (values[values.count / 4], values[values.count * 3 / 4])
      if third > first {
        (low, high) = (
          max(low, first - 4 * (third - first)), min(high, third + 4 * (third - first))
        )
      }
    }
    // An end of all values that is that near is shown.
    let ends = search.pieces.flatMap { [$0.low, $0.high] } + atoms.map(\.value)
    let air = (high - low) / 8
    if let least = ends.min(), least >= low - air { low = min(low, least) }
    if let greatest = ends.max(), greatest <= high + air { high = max(high, greatest) }
    shown = low...high

    let density = Self.sum(search.pieces, sampled, input)
    let inner = values.ascending.filter { low < $0 && $0 < high }
    let found = inner.map { (value: $0, density: density($0)) }
    let positive = found.map(\.density).filter { $0 > 0 }.sorted()
    typical = positive.isEmpty ? 0 : positive[positive.count / 2]
    let limits = edges.filter { low <= $0.value && $0.value <= high }.flatMap {
      [$0.left, $0.right]
    }
    var highest = max(positive.last ?? 0, limits.max() ?? 0)
    if let best = found.indices.max(by: { found[$0].density < found[$1].density }), best > 0,
      best + 1 < found.count
    {
      let ratio = 0.618_033_988_749_894_9
      let place = goldenSection(found[best - 1].value, found[best + 1].value) {
        -density($0)
      } inner: { a, b in
        (b - ratio * (b - a), a + ratio * (b - a))
      } goesOn: { steps, _ in
        steps < 60
      }.least
      highest = max(highest, density(place))
    }
    self.highest = highest
  }

  /// Levels at one value but for rounding are one.
  private static func atoms(_ levels: [(value: Double, mass: Double)]) -> [Atom] {
    levels.sorted { $0.value < $1.value }.reduce(into: []) { atoms, level in
      if let last = atoms.last, isOne(last.value, level.value) {
        atoms[atoms.count - 1] = Atom(value: last.value, mass: last.mass + level.mass)
      } else {
        atoms.append(Atom(value: level.value, mass: level.mass))
      }
    }
  }

  private static func isOne(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-12 * max(1, abs(a), abs(b))
  }

  /// At each end of a piece's values: what those that end there have towards it, and what those that
  /// go on through it have.
  private static func edges(
    _ pieces: [MonotonePiece], _ function: SampledFunction, _ input: InputDistribution
  ) -> [Edge] {
    let ends = pieces.flatMap { [$0.low, $0.high] }.filter(\.isFinite).ascending
    let values = ends.reduce(into: [Double]()) { values, end in
      if values.last.map({ !isOne($0, end) }) ?? true { values.append(end) }
    }
    return values.map { value in
      var edge = Edge(value: value, left: 0, right: 0)
      for piece in pieces {
        if isOne(piece.low, value) {
          edge.right += piece.limits.low
        } else if isOne(piece.high, value) {
          edge.left += piece.limits.high
        } else if piece.low < value, value < piece.high {
          let density = piece.density(
            at: piece.place(of: value, in: function), of: function, input)
          edge.left += density
          edge.right += density
        }
      }
      return edge
    }
  }

  private static func sum(
    _ pieces: [MonotonePiece], _ function: SampledFunction, _ input: InputDistribution
  ) -> (Double) -> Double {
    { value in
      pieces.reduce(0) { sum, piece in
        guard piece.low < value, value < piece.high else { return sum }
        return sum
          + piece.density(at: piece.place(of: value, in: function), of: function, input)
      }
    }
  }

  // MARK: At a value

  /// The density beside the atoms; 0 where there is none. At an end of a piece's values, that of the
  /// other pieces.
  package func density(at value: Double) -> Double { sampler.density(value) }

  /// Its derivative.
  package func slope(at value: Double) -> Double { sampler.slope(value) }

  /// Densities and their slopes for one thread.
  package var sampler: (density: (Double) -> Double, slope: (Double) -> Double) {
    let function = SampledFunction(function)
    let (pieces, input) = (pieces, input)
    func slope(_ value: Double) -> Double {
      pieces.reduce(0) { sum, piece in
        guard piece.low < value, value < piece.high else { return sum }
        let z = piece.place(of: value, in: function)
        let slope = function.slope(z)
        // (φ / |f′|)′ / f′
        let change = input.logarithmicSlope(at: z) - function.curvature(z) / slope
        return sum + input.density(at: z) / abs(slope) * change / slope
      }
    }
    return (Self.sum(pieces, function, input), slope)
  }

  /// The probability of a value of at most `value`, among all inputs.
  package func mass(upTo value: Double) -> Double {
    let function = SampledFunction(function)
    let atoms = atoms.filter { $0.value <= value }.reduce(0) { $0 + $1.mass }
    return pieces.reduce(atoms) { sum, piece in
      if value >= piece.high { return sum + piece.mass }
      if value <= piece.low { return sum }
      let place = piece.place(of: value, in: function)
      return sum
        + (piece.isRising
          ? input.mass(from: piece.from, to: place) : input.mass(from: place, to: piece.to))
    }
  }

  /// All of the probability: the sum of the differences of the distribution function over the pieces, of
  /// the atoms, and of what has no value.
  package var mass: Double {
    pieces.reduce(lost) { $0 + $1.mass } + atoms.reduce(0) { $0 + $1.mass }
  }
}
