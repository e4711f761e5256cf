internal import Functions
internal import Glibc

/// The mean and the standard deviation of a function's values, where these integrals exist.
struct Moments {
  private(set) var mean: Double?
  private(set) var deviation: Double?

  init(
    _ pieces: [MonotonePiece], _ levels: [(value: Double, mass: Double)], _ lost: Double,
    _ function: SampledFunction, _ input: InputDistribution
  ) {
    let whole = 1 - lost
    guard whole > 1e-9, levels.allSatisfy(\.value.isFinite) else { return }
    func expected(_ power: Double, _ term: @escaping (Double) -> Double) -> Double? {
      var sum = levels.reduce(0) { $0 + term($1.value) * $1.mass }
      for piece in pieces {
        guard Self.exists(piece, power: power, function, input) else { return nil }
        var integral = Integral { term(function.value($0)) * input.density(at: $0) }
        sum += integral.over(piece.from, piece.to)
      }
      return sum.isFinite ? sum / whole : nil
    }
    guard let first = expected(1, { $0 }) else { return }
    let second = expected(2) { ($0 - first) * ($0 - first) }
    deviation = second.map { max(0, $0).squareRoot() }
    // What is that small is rounding.
    let scale = deviation ?? abs(first)
    mean = abs(first) <= 1e-9 * scale ? 0 : first
  }

  /// Whether |f|^power is integrable towards the ends of a piece: at a pole, where it grows more slowly
  /// than the reciprocal of the distance; at the end of a normal range, where it has become small.
  private static func exists(
    _ piece: MonotonePiece, power: Double, _ function: SampledFunction, _ input: InputDistribution
  ) -> Bool {
    [(piece.from, piece.to), (piece.to, piece.from)].allSatisfy { end, other in
      func size(_ t: Double) -> Double { abs(function.value(end + (other - end) * t)) }
      let (near, nearer) = (size(0x1p-20), size(0x1p-30))
      let isEnd = end == input.range.lowerBound || end == input.range.upperBound
      if isEnd, case .normal(_, let deviation) = input {
        let value = pow(size(0x1p-40), power) * input.density(at: end) * deviation
        return value < 1e-3
      }
      // 2^(10·α) for a pole of order α.
      return !(nearer >= near * pow(2, 10 / power * 0.98)) || nearer < 1
    }
  }
}
