import Diagnostics
import Expressions
import FormulaTesting
import Functions
import Testing
import Text

/// Every prelude formula of a number against exact values and derivatives over its domain.
///
/// None misses the bound. Where a new one does, it wants a form to be `computed as`.
struct PreludeTests {
  /// Of max(|f|, |z·f′|, 1e-3): 1e-13 of it is what an error in the last places of z makes.
  private static let tolerance = 1e-13

  @Test func everyFormulaHasReferenceValues() throws {
    let numbers = Set(try ReferenceTable("prelude").groups.map(\.name))
    let vectors = Set(try ReferenceTable("vectors").rows.map { $0[0] })
    for name in Prelude.library.functions.keys.sorted() {
      #expect(
        numbers.contains(name) || vectors.contains(name),
        "'\(name)' has no reference values: write it in Reference/make_prelude.py (of a number) or make_vectors.py, and run that"
      )
    }
    #expect(numbers.union(vectors).isSubset(of: Prelude.library.functions.keys))
  }

  /// Which formula is asked for first does not matter, nor by how many at once.
  @Test func formulasAreReadAsAllInTheirOrder() async throws {
    var faults: [Diagnostic] = []
    var whole = Library()
    for definition in Parse.definitions(Prelude.source.bytes[...], reporting: &faults).items {
      faults += try whole.define(definition)
    }
    #expect(faults.isEmpty)
    let names = whole.functions.keys.sorted()
    #expect(Prelude.library.functions.keys.sorted() == names)
    let orders = [names, names.reversed(), names.filter { $0.count % 2 == 0 } + names]
    let read = await withTaskGroup(of: [String: Function].self) { group in
      for order in orders {
        group.addTask {
          order.reduce(into: [:]) { $0[$1] = Prelude.library.functions[$1] }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for name in names {
      let (function, wanted) = (read[0][name], whole.functions[name])
      #expect(read.allSatisfy { $0[name] === function })
      #expect(function?.definition == wanted?.definition)
      #expect(function?.stated.mapValues(\.definition) == wanted?.stated.mapValues(\.definition))
      #expect(function?.body.callees.keys.sorted() == wanted?.body.callees.keys.sorted())
      for (callee, called) in function?.body.callees ?? [:] where callee != name {
        #expect(called === read[0][callee], "\(name) calls \(callee)")
      }
    }
  }

  @Test(arguments: try ReferenceTable("prelude").groups.map(\.name))
  func isExact(_ name: String) throws {
    let rows = try ReferenceTable("prelude").rows.filter { $0[0] == name }
    let lesson = try Lesson()
    let parameters = try ReferenceTable.numbers(rows[0][1]).map { ", \($0)" }.joined()
    let formulas = try ["", "'", "''"].map {
      try lesson.formula("\(name)\($0)(z\(parameters))", in: ["z"])
    }
    for row in rows {
      let z = try #require(Double(row[2]))
      let exact = row[3...].map { Double($0) }
      for (column, order) in zip(["value", "first", "second"], 0...) {
        guard let wanted = exact[order] else { continue }
        let next = order < 2 ? exact[order + 1] ?? 0 : 0
        let value = try #require(formulas[order].evaluate(.scalar(z)).number)
        let bound = Self.tolerance * max(abs(wanted), abs(z * next), 1e-3)
        #expect(
          value == wanted || abs(value - wanted) <= bound,
          "\(name) at \(z): \(column) is \(value), not \(wanted)")
      }
    }
  }

  /// Far out, and where large numbers all but cancel (mpmath).
  @Test(arguments: [
    ("softsign'(1e10)", 9.999999998e-21), ("softsign'(-1e10)", 9.999999998e-21),
    ("softsign'(1e100)", 1e-200), ("softsign''(1e5)", -1.99994000119998e-15),
    ("softsign''(-3e7)", 7.407406666666716e-23), ("softsign(inf)", 1), ("softsign(-inf)", -1),
    ("squareplus(1e160)", 1e160), ("squareplus(-1e160)", 1e-160), ("squareplus'(1e200)", 1),
    ("squareplus'(-1e100)", 1e-200), ("squareplus''(1e5)", 1.9999999988e-15),
    ("squareplus''(-1e5)", 1.9999999988e-15), ("squareplus''(30)", 7.3582976243112755e-5),
    ("squareplus(-2.5)", 0.35078105935821217), ("squareplus(-3, 0)", 0), ("squareplus(3, 0)", 3),
    ("gelu_tanh'(1e200)", 1), ("gelu_tanh'(-1e200)", 0), ("gelu_tanh'(150)", 1),
    ("max(log_softmax([-8, 8]))", -1.1253516838717682e-7),
    ("max(log_softmax([-12, 12]))", -3.7751345442078395e-11),
    ("max(log_softmax([0, -40]))", -4.248354255291589e-18),
    ("max(log_softmax([3, -20, 3, -25]))", -0.69314718061160043),
    ("logsumexp([0, -40])", 4.248354255291589e-18),
    ("logsumexp([0, -20, -30])", 2.0612471965438762e-9),
    ("logmeanexp([1e-10, 2e-10])", 1.5000000000125001e-10),
  ])
  func losesNoDigits(_ text: String, _ exact: Double) throws {
    let value = try Lesson().number(text)
    #expect(value == exact || abs(value / exact - 1) < 2e-15, "\(value)")
  }

  /// The largest score decides (SciPy), also where all are masked.
  @Test(arguments: [
    ("[-inf, -inf]", -Double.infinity), ("[-inf]", -.infinity), ("[inf, 0, 1]", .infinity),
    ("[inf, inf]", .infinity), ("[inf, -inf]", .infinity), ("[-inf, 3]", 3), ("[nan, inf]", .nan),
    ("[nan, -inf]", .nan),
  ])
  func infiniteScores(_ scores: String, _ exact: Double) throws {
    let value = try Lesson().number("logsumexp(\(scores))")
    #expect(value == exact || value.isNaN && exact.isNaN)
    let mean = try Lesson().number("logmeanexp(\(scores))")
    #expect(
      exact.isFinite ? abs(mean - (3 - 0.6931471805599453)) < 1e-15 : mean.isNaN == exact.isNaN)
    #expect(exact.isFinite || exact.isNaN || mean == exact)
  }

  /// What is no number stays none, wherever it stands: a comparison with it chooses no constant.
  @Test(arguments: Prelude.library.functions.values.map(\.name).sorted())
  func nanGoesThrough(_ name: String) throws {
    let function = try #require(Prelude.library.functions[name])
    let given = function.parameters.count { $0.fallback == nil } - 1
    let rest = String(repeating: ", 0.5", count: given)
    let lesson = try Lesson()
    for z in ["nan", "[0.5, nan, 2]"] where !function.mixesElements || z != "nan" {
      let isNaN = try lesson.value("\(name)(\(z)\(rest))").elements.map(\.isNaN)
      let isAll = z == "nan" || function.mixesElements
      #expect(isNaN == (isAll ? isNaN.map { _ in true } : [false, true, false]), "\(z)")
    }
  }
}
