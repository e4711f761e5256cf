internal import Functions
import FormulaTesting
import Testing

/// The prelude's functions of vectors, and their Jacobians, against exact values.
struct VectorTests {
  /// Of the largest entry of a row of the Jacobian, or of the element itself.
  private static let tolerance = 1e-13

  @Test(arguments: Array(Set(try ReferenceTable("vectors").rows.map { $0[0] })).sorted())
  func isExact(_ name: String) throws {
    let lesson = try Lesson()
    for row in try ReferenceTable("vectors").rows where row[0] == name {
      let parameters = try ReferenceTable.numbers(row[1]).map { ", \($0)" }.joined()
      let vector = try ReferenceTable.numbers(row[2])
      let value = try lesson.formula("\(name)(z\(parameters))", in: ["z"])
        .evaluate(.vector(vector))
      try compare(value.elements, row[3], "\(name)(\(row[2])\(parameters))")
      if row[4].isEmpty { continue }
      let slope = try lesson.formula("\(name)'(z\(parameters))", in: ["z"])
        .evaluate(.vector(vector))
      let exact = row[4].split(separator: "; ")
      let isGradient = value.number != nil
      #expect(
        slope.shape == (isGradient ? .vector(vector.count) : .matrix(exact.count, vector.count)))
      for (index, line) in exact.enumerated() {
        let start = index * vector.count
        try compare(
          Array(slope.elements[start..<start + vector.count]), String(line),
          "\(name)'(\(row[2])\(parameters)), row \(index)")
      }
    }
  }

  private func compare(_ values: [Double], _ cell: String, _ what: String) throws {
    let exact = try ReferenceTable.numbers(cell)
    #expect(values.count == exact.count)
    let size = exact.map { abs($0) }.max() ?? 0
    for (value, wanted) in zip(values, exact) {
      #expect(
        value == wanted || abs(value - wanted) <= Self.tolerance * max(abs(wanted), size, 1e-3),
        "\(what): \(value), not \(wanted)")
    }
  }
}
