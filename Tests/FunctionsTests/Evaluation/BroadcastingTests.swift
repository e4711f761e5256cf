import FormulaTesting
import Diagnostics
import Functions
import Text
import Testing

/// Shapes of results, by NumPy's rules.
struct BroadcastingTests {
  /// Values of each shape, and the shape of their sum with each of them; nil where NumPy raises.
  private static let values = [
    "2", "[5]", "[1, 2]", "[1, 2, 3]", "[[1, 2, 3]]", "[[1], [2]]", "[[1, 2, 3], [4, 5, 6]]",
    "[[7]]",
  ]

  private static let shapes: [[String?]] = [
    ["()", "1", "2", "3", "1x3", "2x1", "2x3", "1x1"],
    ["1", "1", "2", "3", "1x3", "2x1", "2x3", "1x1"],
    ["2", "2", "2", nil, nil, "2x2", nil, "1x2"],
    ["3", "3", nil, "3", "1x3", "2x3", "2x3", "1x3"],
    ["1x3", "1x3", nil, "1x3", "1x3", "2x3", "2x3", "1x3"],
    ["2x1", "2x1", "2x2", "2x3", "2x3", "2x1", "2x3", "2x1"],
    ["2x3", "2x3", nil, "2x3", "2x3", "2x3", "2x3", "2x3"],
    ["1x1", "1x1", "1x2", "1x3", "1x3", "2x1", "2x3", "1x1"],
  ]

  @Test(arguments: values.indices, values.indices)
  func shapesFollowNumPy(_ row: Int, _ column: Int) throws {
    let (a, b) = (Self.values[row], Self.values[column])
    let lesson = try Lesson()
    for operation in ["+", "-", "*", "/", "**", "<", "and"] {
      let text = "\(a) \(operation) \(b)"
      if let wanted = Self.shapes[row][column] {
        #expect(try lesson.value(text).shape.short == wanted, "\(text)")
      } else {
        #expect(
          lesson.faults(in: text).map(\.message).first?.hasSuffix("do not go together") == true)
      }
    }
    for function in ["maximum", "allclose"] {
      #expect(
        lesson.faults(in: "\(function)(\(a), \(b))").isEmpty == (Self.shapes[row][column] != nil))
    }
  }

  struct Result: CustomTestStringConvertible {
    var expression: String
    var value: String
    var testDescription: String { expression }

    init(_ expression: String, _ value: String) {
      (self.expression, self.value) = (expression, value)
    }
  }

  @Test(arguments: [
    Result("[1, 2] + [[10], [20]]", "[[11, 12], [21, 22]]"),
    Result("[[1, 2, 3], [4, 5, 6]] * [1, 0, -1]", "[[1, 0, -3], [4, 0, -6]]"),
    Result("[[1], [2]] - [[1, 2]]", "[[0, -1], [1, 0]]"),
    Result("-[1, -2]", "[-1, 2]"),
    Result("2 ** [1, 2, 3]", "[2, 4, 8]"),
    Result("[1, 2, 3] > 1", "[0, 1, 1]"),
    Result("0 < [-1, 1, 3] < 2", "[0, 1, 0]"),
    Result("1 == 1 == 1", "1"),
    Result("3 > 2 > 1", "1"),
    Result("not [0, 1]", "[1, 0]"),
    Result("[1, 0, 1] and [1, 1, 0]", "[1, 0, 0]"),
    Result("[1, 0, 0] or [1, 1, 0]", "[1, 1, 0]"),
    Result("(2 > 1) + (3 > 1)", "2"),
    Result("sum([1, 2, 3] > 1)", "2"),
    Result("nan == nan", "0"),
    Result("nan != nan", "1"),
    Result("maximum([1, 5], [3, 2])", "[3, 5]"),
    Result("clip([-2, 0.5, 2], [0, 0, 0], 1)", "[0, 0.5, 1]"),
    Result("relu([[-1, 2], [3, -4]])", "[[0, 2], [3, 0]]"),
    Result("[1, 2] @ [3, 4]", "11"),
    Result("[[1, 2], [3, 4]] @ [1, 1]", "[3, 7]"),
    Result("[1, 1] @ [[1, 2], [3, 4]]", "[4, 6]"),
    Result("[[1, 2], [3, 4]] @ [[0, 1], [1, 0]]", "[[2, 1], [4, 3]]"),
    Result("[[1, 2, 3]] @ [[1], [2], [3]]", "[[14]]"),
    Result("[[1], [2]] @ [[3, 4]]", "[[3, 4], [6, 8]]"),
  ])
  func valuesFollowNumPy(_ result: Result) throws {
    #expect(try Lesson().value(result.expression).text == result.value)
  }

  @Test(arguments: [
    "2 @ [1, 2]", "[1, 2] @ 2", "[1, 2] @ [1, 2, 3]", "[[1, 2]] @ [[1, 2]]", "[[1, 2]] @ [1, 2, 3]",
  ])
  func productsNeedMatchingSides(_ text: String) throws {
    let faults = try Lesson().faults(in: text)
    #expect(
      faults.map(\.hint) == ["the columns of the left must be as many as the rows of the right"])
    #expect(faults.first?.range == SourceRange(0, text.utf8.count))
  }

  @Test func listsAreEven() throws {
    let lesson = try Lesson()
    #expect(
      lesson.faults(in: "[[1, 2], [3]]").map(\.message) == [
        "the elements of a list must be alike; here are a vector of 2 and a vector of 1"
      ])
    #expect(lesson.faults(in: "[1, [2]]").count == 1)
    #expect(lesson.faults(in: "[[[1]]]").map(\.message) == ["a list of matrices"])
  }
}

extension Shape {
  fileprivate var short: String {
    switch self {
    case .scalar: "()"
    case .vector(let n): "\(n)"
    case .matrix(let rows, let columns): "\(rows)x\(columns)"
    }
  }
}

extension Tensor<Double> {
  /// The value as a lesson would write it.
  var text: String {
    func number(_ x: Double) -> String {
      x == x.rounded() && abs(x) < 1e15 ? "\(Int(x))" : "\(x)"
    }
    func list(_ parts: some Sequence<String>) -> String { "[\(parts.joined(separator: ", "))]" }
    switch shape {
    case .scalar: return number(self[0])
    case .vector: return list(elements.map(number))
    case .matrix(let rows, let columns):
      return list((0..<rows).map { list(elements[$0 * columns..<($0 + 1) * columns].map(number)) })
    }
  }
}
