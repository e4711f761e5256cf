import Analysis
import FormulaTesting
import Diagnostics
import Functions
import Testing

/// Distributions of functions of random input, against a million samples of NumPy's and against formulas.
struct OutputDensityTests {
  static func density(_ text: String, _ input: InputDistribution) throws -> OutputDensity {
    let formula = try Lesson().formula(text, in: ["z"])
    return try OutputDensity(of: RealFunction.elements(of: formula, near: 0.5)[0], input)
  }

  private static func input(_ text: String) throws -> InputDistribution {
    let inside = text.drop { $0 != "(" }.dropFirst().dropLast()
    let numbers = try inside.split(separator: ", ").map { try Lesson().number(String($0)) }
    return text.hasPrefix("normal")
      ? .normal(mean: numbers[0], deviation: numbers[1])
      : .uniform(from: numbers[0], to: numbers[1])
  }

  static let names = (try? ReferenceTable("densities").rows.indices.map { $0 }) ?? []

  @Test("The table is there") func table() { #expect(Self.names.count == 20) }

  @Test(
    "The distribution is that of a million samples, its density that of a formula", arguments: names
  )
  func reference(row: Int) throws {
    let cells = try ReferenceTable("densities").rows[row]
    let found = try Self.density(cells[0], Self.input(cells[1]))
    let numbers = try cells.dropFirst(2).map(ReferenceTable.numbers)
    #expect(abs(found.mass - 1) < 1e-9)
    #expect(found.lost == 0)

    // Kolmogorov: 2.3 / √n is passed once in twenty thousand times.
    let distance =
      zip(numbers[0], numbers[1]).map { abs(found.mass(upTo: $0) - $1 / 1e6) }.max() ?? 1
    #expect(distance < 2.3e-3, "\(cells[0])")
    for (place, expected) in zip(numbers[2], numbers[3]) {
      #expect(
        abs(found.density(at: place) - expected) <= 1e-9 * max(1, expected),
        "\(cells[0]) at \(place)")
    }
    #expect(found.atoms.map(\.value) == numbers[4])
    #expect(zip(found.atoms, numbers[5]).allSatisfy { abs($0.mass - $1) < 1e-12 })
    for (moment, expected) in [(found.mean, numbers[6]), (found.deviation, numbers[7])] {
      #expect((moment == nil) == expected.isEmpty)
      if let moment, let expected = expected.first {
        #expect(abs(moment - expected) < 1e-8 * max(1, abs(expected)), "\(cells[0])")
      }
    }
  }

  @Test("The slope of the density is the limit of its differences")
  func slopes() throws {
    for (text, places) in [
      ("tanh(z)", [-0.9, -0.3, 0.2, 0.8]), ("relu(z)", [0.3, 1, 2]), ("z**2", [0.4, 1.5]),
      ("gelu(z)", [-0.1, 0.3, 2]), ("sin(3*z)", [-0.4, 0.7]),
    ] {
      let found = try Self.density(text, .normal(mean: 0.1, deviation: 1.2))
      for y in places {
        let step = 1e-5
        let difference = (found.density(at: y + step) - found.density(at: y - step)) / (2 * step)
        #expect(
          abs(found.slope(at: y) - difference) < 1e-5 * max(1, abs(difference)), "\(text) \(y)")
      }
    }
  }

  @Test("What has no value, and where a density has no bound, is known")
  func specialCases() throws {
    let log = try Self.density("log(z)", .normal(mean: 0, deviation: 1))
    #expect(abs(log.lost - 0.5) < 1e-12)
    #expect(abs(log.mass - 1) < 1e-9)
    let square = try Self.density("z**2", .normal(mean: 0, deviation: 1))
    #expect(
      square.edges.contains { abs($0.value) < 1e-12 && $0.right == .infinity && $0.left == 0 })
    #expect(square.highest == .infinity)
    let cube = try Self.density("z**3", .normal(mean: 0, deviation: 1))
    #expect(cube.edges.contains { $0.value == 0 && $0.right == .infinity && $0.left == .infinity })
    let tanh = try Self.density("tanh(z)", .normal(mean: 0, deviation: 1))
    #expect(tanh.highest < 0.8)
    #expect(tanh.edges.allSatisfy { $0.left < 1e-6 && $0.right < 1e-6 })
    let uniform = try Self.density("3*z + 1", .uniform(from: 0, to: 1))
    #expect(uniform.edges.map(\.value) == [1, 4])
    #expect(uniform.edges.map(\.right) == [1.0 / 3, 0])
    #expect(uniform.shown == 1...4)
    let constant = try Self.density("0*z + 2", .normal(mean: 0, deviation: 1))
    #expect(constant.atoms.map(\.value) == [2])
    #expect(abs((constant.atoms.first?.mass ?? 0) - 1) < 1e-12)
    #expect(constant.deviation == 0)
  }

  @Test("Whatever the function, the mass is 1 within 1e-9, or its author is told")
  func anyFunction() throws {
    for text in [
      "exp(z**2)", "tan(z)", "1/z**2", "sqrt(z)", "sign(z)", "round(3*z)", "tanh(50*z)",
      "exp(-100*z**2)",
      "tanh(z**3)", "log(abs(z))", "abs(abs(z) - 1)", "hard_swish(z)", "mish(z)", "z**5", "1e300*z",
      "nan*z",
      "where(z > 0, 1/z, z)", "maximum(0, sin(4*z))", "sigmoid(z) - sigmoid(z)", "z * 0 + inf",
    ] {
      for input in [
        InputDistribution.normal(mean: 0, deviation: 1), .normal(mean: 3, deviation: 0.01),
        .uniform(from: -2, to: 5),
      ] {
        guard let found = try? Self.density(text, input) else {
          Issue.record("\(text)")
          continue
        }
        #expect(abs(found.mass - 1) < 1e-9, "\(text) \(input): \(found.mass)")
        #expect(found.shown.lowerBound.isFinite && found.shown.upperBound.isFinite)
        let row = stride(from: -3.0, through: 3, by: 0.37).map { found.mass(upTo: $0) }
        #expect(zip(row, row.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 }, "\(text) \(input)")
      }
    }
    #expect(throws: Rejection.self) {
      try Self.density("sin(3000*z)", .normal(mean: 0, deviation: 1))
    }
  }
}
