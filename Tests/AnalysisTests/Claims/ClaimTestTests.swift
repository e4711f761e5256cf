import Functions
import FormulaTesting
import Diagnostics
import Analysis
import Expressions
import Seeded
import Testing

/// Where claims over a range are tested, and what they may be missed by.
@Suite struct ClaimTestTests {
  /// Positive, with a slope, in a stretch too narrow for any sample.
  private static let tent = "tent(z) = maximum(0, minimum(z - 0.12345, 0.12345000001 - z))"

  private func verdict(on text: String) throws -> ClaimTest.Verdict {
    let library = try Lesson(Self.tent).library
    var faults: [Diagnostic] = []
    let claims = Parse.claims(Array(text.utf8)[...], reporting: &faults).items
    try #require(faults.isEmpty && claims.count == 1, "\(text): \(faults)")
    return try ClaimTest(library: library).verdict(on: claims[0])
  }

  /// The place of the first failure found, which has to be there.
  private func failure(of text: String) throws -> Double {
    try #require(try verdict(on: text).failure?.place?.number, "\(text) fails")
  }

  // MARK: False claims, each false where one kind of place looks

  @Test(arguments: [
    ("where(z == 0.12345, 9, 1) == 1 for z in 0..1", 0.12345),
    ("where(z == 0.12345, -9, 1) > 0 for z in 0..1", 0.12345),
    ("sign(z - 0.12345)**2 == 1 for z in 0..1", 0.12345),
    ("sign(z) != 0 for z in -1.2345..1", 0),
    ("not isnan((z - 0.12345) / (z - 0.12345)) for z in 0..1", 0.12345),
    ("(2 if z == 0.12345 else 1) < 2 for z in 0..1", 0.12345),
    ("where(z == 0.12345, 0, z) != 0 and z > -1 for z in 0.1..1", 0.12345),
    ("[1, where(z == 0.12345, 9, 1)] == [1, 1] for z in 0..1", 0.12345),
  ])
  func onlyAtASwitch(claim: String, place: Double) throws {
    #expect(try failure(of: claim) == place)
  }

  @Test(arguments: [
    "where(z > 0.12345 and z < 0.12345000001, 9, 1) == 1 for z in 0..1",
    "where(z > 0.12345 and z < 0.12345000001, 9, 1) < 9 for z in 0..1",
    "tent'(z) <= 0.5 for z in 0..1", "tent'(z) >= -0.5 for z in 0..1",
    "tent'(z) == 0 for z in 0..1", "tent(z) == 0 for z in 0..1",
    "step(z - 0.12345) * step(0.12345000001 - z) == 0 for z in 0..1",
    "floor(1 / 0.12345000001 * z) == floor(1 / 0.12345 * z) for z in 0.1..0.2",
  ])
  func onlyBesideASwitch(claim: String) throws {
    let place = try failure(of: claim)
    #expect(abs(place - 0.12345) < 2e-11)
  }

  @Test(arguments: [
    ("(z - 0.12345)**2 >= 1e-9 for z in 0..1", 0.12345),
    ("-(z - 0.12345)**2 <= -1e-9 for z in 0..1", 0.12345),
    ("1e-9 <= (z - 0.12345)**2 for z in 0..1", 0.12345),
    ("1 <= 1 + (z - 0.12345)**2 - 1e-9 < 3 for z in 0..1", 0.12345),
    ("exp(-(z - 0.12345)**2) < 1 - 1e-9 for z in -1..1", 0.12345),
    ("cosh(z - 0.12345) > 1 + 1e-9 for z in 0..1", 0.12345),
    ("z * (z - 0.2469) >= -0.015239902 for z in 0..1", 0.12345),
    ("[2, (z - 0.12345)**2] >= 1e-9 for z in 0..1", 0.12345),
    // Of the difference, not of its sides.
    ("exp(z) + (z - 0.12345)**2 >= exp(z) + 1e-9 for z in 0..1", 0.12345),
    ("1 - 9 * z <= 1 - 1e-9 - 9 * z + (z - 0.12345)**2 for z in 0..1", 0.12345),
    ("sin(z) < 1 - 1e-9 for z in 0..3", .pi / 2),
    // Narrower than the samples are apart.
    ("exp(-1e12 * (z - 0.12345)**2) < 0.5 for z in 0..1", 0.12345),
    ("where((z - 0.12345) * (z - 0.12346) < 0, 1, 0) == 0 for z in 0..1", 0.12345),
    ("not exp(-1e12 * (z - 0.12345)**2) > 0.5 for z in 0..1", 0.12345),
  ])
  func onlyAtAnExtreme(claim: String, place: Double) throws {
    #expect(abs(try failure(of: claim) - place) < 1e-4)
  }

  @Test(arguments: [
    ("z < 1 for z in 0..1", 1), ("z > 0 for z in 0..1", 0), ("exp(z) < e for z in 0..1", 1),
    ("sqrt(z) > 0 for z in 0..2", 0), ("z**2 < 9 for z in -2..3", 3),
    ("z**2 < 9 for z in -3..2", -3),
    ("1 / z < 8 for z in 0.125..1", 0.125), ("not (z >= 1) for z in 0.5..1", 1),
    // Nothing switches here.
    ("not isinf(exp(709.79 * z)) for z in 0..1", 1),
    ("not isinf(exp(709.79 * (1 - z))) for z in 0..1", 0),
    ("allclose(erf(1e5 * z)**2, 1) for z in 0..1", 0),
  ])
  func onlyAtAnEnd(claim: String, place: Double) throws {
    #expect(try failure(of: claim) == place)
  }

  /// Their periods divide the even steps of a thousandth of the range.
  @Test(arguments: [
    "cos(200 * pi * z) > 0.9 for z in 0..10", "cos(2000 * pi * z) > 0.9 for z in 0..1",
    "sin(500 * pi * z)**2 < 0.5 for z in 0..2", "cos(1000 * pi * z)**2 == 1 for z in -1..0",
  ])
  func inPeriods(claim: String) throws { #expect(try verdict(on: claim).failure != nil) }

  /// Strict ones, of a difference that only touches 0; the last three nowhere at a double.
  @Test(arguments: [
    ("(z - 0.1234567)**2 > 0 for z in 0..1", 0.1234567),
    ("(z - 0.999825)**2 > 0 for z in 0..1", 0.999825),
    ("(z - 0.000175)**2 > 0 for z in 0..1", 0.000175),
    ("(z - 1/3)**2 > 0 for z in 0..1", 1.0 / 3),
    ("(z - 0.4)**2 != 0 for z in 0..1", 0.4), ("cosh(z - 0.3) > 1 for z in 0..1", 0.3),
    ("-1 - (z - 0.7)**2 < -1 for z in 0..1", 0.7),
    ("(z**2 - 2)**2 > 0 for z in 0..2", 2.0.squareRoot()),
    ("0 < (z**2 - 3)**2 for z in 0..2", 3.0.squareRoot()),
    ("(exp(z) - 2)**2 > 0 for z in 0..1", 0.6931471805599453),
  ])
  func whereTheyTouch(claim: String, place: Double) throws {
    #expect(abs(try failure(of: claim) - place) < 1e-7)
  }

  /// Neither a switch nor an extreme of a difference shows them; they are three to seven thousandths
  /// of the range wide.
  @Test(arguments: [
    "not isinf(exp(709.79 - 1000 * (z - 0.305)**2)) for z in 0..1",
    "not allclose(exp(-1e5 * (z - 0.31)**2), 1, 0, 0.5) for z in 0..1",
    "allclose(erf(1e4 * (z - 0.31))**2, 1) for z in 0..1",
  ])
  func onlyAtFinePlaces(claim: String) throws {
    #expect(try abs(failure(of: claim) - 0.3075) < 0.01)
  }

  @Test(arguments: [
    "exp(z) <= exp(z) * (1 - 1e-13) for z in 0..1", "exp(z) >= exp(z) * (1 + 1e-13) for z in 0..1",
    "cosh(z) < cosh(z) for z in 0..1", "z**2 - z**2 > 0 for z in 0..1",
    "abs(z - 0.12345) >= 1e-13 for z in 0..1", "abs(z - 0.12345) > 0 for z in 0..1",
    // Of a variable and a literal nothing is rounded, and the smallest doubles have no digits to lose.
    "z <= 0.9999999999999999 for z in 0..1", "z >= 5e-324 for z in 0..1",
    "-z >= -0.9999999999999999 for z in 0..1",
    "z**2 >= 1e-323 for z in 0..1",
  ])
  func byMoreThanRounding(claim: String) throws {
    #expect(try verdict(on: claim).failure != nil)
  }

  // MARK: True claims

  /// Their sides touch, at a smooth place, a kink, a jump, an end or everywhere, some but for rounding.
  @Test(arguments: [
    "z**2 >= 0 for z in -1..1", "(z - 1/3)**2 >= 0 for z in 0..1",
    "(z - 1/3)**2 * (z - 1/7)**2 >= 0 for z in 0..1", "(z**2 - 2)**2 >= 0 for z in 0..2",
    "exp(z) >= 1 + z for z in -1..1", "log(z) <= z - 1 for z in 0.1..3",
    "sin(z) <= 1 for z in 0..10",
    "sigmoid(z) * (1 - sigmoid(z)) <= 0.25 for z in -3..3", "z * (1 - z) <= 1/4 for z in 0..1",
    "cosh(z) >= 1 for z in -1..1", "abs(z - 1/3) >= 0 for z in 0..1", "relu(z) >= z for z in -3..3",
    "maximum(z, 1 - z) >= 0.5 for z in 0..1", "where(z < 0.12345, 1, 0) >= 0 for z in 0..1",
    "where(z == 0.12345, 1, 2) >= 1 for z in 0..1",
    "abs(where(z < 0.12345, -1, 1)) == 1 for z in 0..1",
    "z <= 1 for z in 0..1", "z >= 0 for z in 0..1", "floor(z) <= z for z in -2.5..2.5",
    "softplus(z) > relu(z) for z in -30..30", "tent(z) <= 1e-11 for z in 0..1",
    "tent'(z)**2 <= 1 for z in 0..1", "z + 1 > z for z in -5..5",
    "2 * z <= 3 * z - z for z in 0..1",
    "[z, z**2] >= 0 for z in 0..1", "0 <= z <= 1 for z in 0..1",
    "relu'(z) * relu'(-z) == 0 for z in -1..1",
    "sin(z)**2 + cos(z)**2 >= 1 for z in -6..6", "sin(z)**2 + cos(z)**2 <= 1 for z in -6..6",
    "relu(sign(z)) == step(z) for z in -3..3",
    "hard_tanh'(z) == where(abs(z) < 1, 1, 0) for z in -2..2",
    "where(2.8 * z + 0.3 > 1.8 * z + 2.4, 1, 0) == where(z > 2.1, 1, 0) for z in 0..3",
    "maximum(z - 1, -1) == -1 + relu(z) for z in 0.1..4",
  ])
  func whatOnlyTouchesHolds(claim: String) throws {
    let verdict = try verdict(on: claim)
    #expect(verdict.failure == nil)
    #expect(verdict.isSampled)
  }

  @Test(arguments: [
    "where(z < 0.5, 3, 1 - z) >= 0 for z in 0..1", "abs'(z) < 1 for z in -1..0",
    "where(z > 0.12345, 9, 1) == 1 for z in 0..0.12345",
    "sqrt(z) >= 0 for z in 0..4", "log(z) <= 0 for z in 0..1", "step(z) == 0 for z in -3..0",
    "relu'(z) == 0 for z in -3..0", "entropy([p, 1 - p]) >= 0 for p in 0..1",
    "round(z) == 0 for z in -0.5..0.5", "where(z > 1, 5, 0) == 0 for z in 0..1",
    "z**0.01 >= 0 for z in 0..1", "1 / log(z) <= 0 for z in 0..0.5",
  ])
  func whatLiesBesideTheRangeDoesNotCount(claim: String) throws {
    #expect(try verdict(on: claim).failure == nil)
  }

  /// A function of random pieces whose lowest value, or lowest limit, is known: of no piece a value lies
  /// below it, whatever the rounding.
  @Test(arguments: 0..<40) func minimaOfPieces(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let function = Pieces(using: &random)
    for (claim, holds) in [
      ("\(function.text) >= \(function.minimum)", true),
      ("\(function.minimum) <= \(function.text)", true),
      ("\(function.text) >= \(function.minimum + 1e-9)", false),
      ("\(function.text) > \(function.minimum + 1e-9)", false),
      ("-(\(function.text)) <= \(-function.minimum - 1e-9)", false),
    ] {
      let verdict = try verdict(on: claim + " for z in 0..1")
      #expect((verdict.failure == nil) == holds, "\(claim)")
    }
  }
}

/// Parabolas and straight lines one after the other over 0..1, some over stretches that no sample meets.
private struct Pieces {
  let text: String
  /// The lowest value, or the limit at the upper end of a piece, which does not hold it.
  let minimum: Double

  init(using random: inout SplitMix) {
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &random) * 1e6).rounded() / 1e6
    }
    var ends: [Double] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let end = number(0.01...0.99)
      ends += Bool.random(using: &random) ? [end] : [end, end + 1e-8]
    }
    ends.sort()
    var (text, lowest) = ("", Double.infinity)
    let bounds = zip([0] + ends, ends + [1]).filter { $0 < $1 }
    for (index, (low, high)) in bounds.enumerated() {
      let level = number(-2...2)
      let piece: String
      // Up to the range's end no piece falls, or its lowest value would be the last.
      switch Int.random(in: 0..<(high < 1 ? 3 : 2), using: &random) {
      case 0:
        let turn = low + (high - low) * Double.random(in: 0.1...0.9, using: &random)
        piece = "\(level) + \(number(1...80)) * (z - \(turn))**2"
      case 1: piece = "\(level) + \(number(0.5...9)) * (z - \(low))"
      default: piece = "\(level) + \(number(0.5...9)) * (\(high) - z)"
      }
      lowest = min(lowest, level)
      text += index == bounds.count - 1 ? piece : "where(z < \(high), \(piece), "
    }
    self.text = text + String(repeating: ")", count: bounds.count - 1)
    minimum = lowest
  }
}
