internal import Functions
import FormulaTesting
import Diagnostics
import Text
import Testing

/// The builtins of vectors and matrices, with NumPy's answers.
struct TensorBuiltinTests {
  @Test(arguments: [
    ("sum([[1, 2], [3, 4]])", "10"), ("prod([[1, 2], [3, 4]])", "24"),
    ("mean([[1, 2], [3, 4]])", "2.5"), ("max([[1, 2], [3, 0]])", "3"),
    ("min([[1, 2], [3, 0]])", "0"), ("sum(5)", "5"), ("max(5)", "5"), ("mean(7)", "7"),
    ("argmax([3, 1, 3])", "0"), ("argmax([[1, 2], [3, 4]])", "3"), ("argmax([1, nan, 5])", "1"),
    ("argmax([nan, nan])", "0"), ("argmax(4)", "0"), ("isnan(max([1, nan, 2]))", "1"),
    ("isnan(min([nan, 2]))", "1"),
    ("dot([1, 2], [3, 4])", "11"), ("dot(2, [3, 4])", "[6, 8]"), ("dot(2, 3)", "6"),
    ("dot([[1, 2], [3, 4]], [1, 1])", "[3, 7]"),
    ("diag([1, 2])", "[[1, 0], [0, 2]]"), ("diag([[1, 2], [3, 4]])", "[1, 4]"),
    ("diag([[1, 2, 3], [4, 5, 6]])", "[1, 5]"), ("diag([[1], [2]])", "[1]"),
    ("outer([1, 2], [3, 4, 5])", "[[3, 4, 5], [6, 8, 10]]"), ("outer(2, 3)", "[[6]]"),
    ("outer([[1], [2]], [1, 1])", "[[1, 1], [2, 2]]"),
    ("linspace(0, 1, 5)", "[0, 0.25, 0.5, 0.75, 1]"), ("linspace(3, 1, 3)", "[3, 2, 1]"),
    ("linspace(2, 9, 1)", "[2]"), ("len(linspace(0, 1))", "50"),
    ("linspace(start=0, stop=1, num=2)", "[0, 1]"),
    ("len([1, 2, 3])", "3"), ("len([[1, 2, 3]])", "1"),
    ("isnan([nan, 1, inf])", "[1, 0, 0]"), ("isinf([nan, -inf, inf])", "[0, 1, 1]"),
    ("allclose(1, 1 + 1e-9)", "1"), ("allclose(1, 1.1)", "0"), ("allclose([1, 2], [1, 2])", "1"),
    ("allclose(inf, inf)", "1"), ("allclose(inf, -inf)", "0"), ("allclose(nan, nan)", "0"),
    ("allclose(1, 1.1, 0.2)", "1"), ("allclose(1, 1.1, atol=0.2)", "1"),
    ("allclose([1, 5], [1, 6])", "0"), ("allclose(0, 1e-9)", "1"),
    ("round([0.5, 1.5, 2.5, -0.5])", "[0, 2, 2, 0]"), ("floor(-1.5)", "-2"),
    ("sign([-2, 0, 3])", "[-1, 0, 1]"), ("isnan(sign(nan))", "1"),
    ("isnan((-inf) ** 0.5)", "1"),
  ])
  func answersAsNumPy(_ text: String, _ value: String) throws {
    #expect(try Lesson().value(text).text == value)
  }

  /// Sums in another order and determinants may differ in the last places; everything else is the same.
  private static let roundings: Set<String> = ["norm", "median", "trace", "det", "inv", "dot"]

  @Test(arguments: try ReferenceTable("arrays").rows)
  func givesTheArraysThatNumPyGives(_ row: [String]) throws {
    let value = try Lesson().value(row[0])
    let wanted = try row[2].split(separator: ";").flatMap { try ReferenceTable.numbers(String($0)) }
    let shape = row[1].split(separator: " ").compactMap { Int($0) }
    #expect(
      value.shape
        == (shape.isEmpty
          ? .scalar : shape.count == 1 ? .vector(shape[0]) : .matrix(shape[0], shape[1])))
    try #require(value.elements.count == wanted.count)
    let size = wanted.reduce(0) { max($0, abs($1)) }
    let isRounded = Self.roundings.contains { row[0].hasPrefix($0) }
    for (ours, theirs) in zip(value.elements, wanted) {
      let isSame = ours == theirs || ours.isNaN && theirs.isNaN
      #expect(isSame || isRounded && abs(ours - theirs) <= 1e-14 * size, "\(value.elements)")
    }
  }

  /// Of an array that is as long as its argument says, the shape is known when that is.
  @Test func sizesMayBeComputed() throws {
    let lesson = try Lesson(
      "n = 3\nf(k) = sum(eye(k)) + sum(zeros([k, 2])) + sum(ones(k))\ng(z) = sum(arange(0, z))")
    #expect(try lesson.value("eye(n - 1)").text == "[[1, 0], [0, 1]]")
    #expect(try lesson.value("f([n, 1] @ [1, 1])").text == "8")
    #expect(try lesson.value("[g(1), g(4), g(4.5)]").text == "[0, 6, 10]")
  }

  @Test(arguments: [(0.1, 0.7, 7), (-1, 1, 10), (1e-3, 1e3, 33), (0, 1, 50)])
  func linspaceEndsAtItsEnd(_ start: Double, _ stop: Double, _ count: Int) throws {
    let values = try Lesson().value("linspace(\(start), \(stop), \(count))").elements
    #expect(values.count == count)
    #expect(values.first == start)
    #expect(values.last == stop)
    #expect(zip(values, values.dropFirst()).allSatisfy(<))
  }

  @Test(arguments: [
    ("len(3)", "'len' wants a vector or a matrix, not a number"),
    ("diag(3)", "'diag' wants a vector or a matrix, not a number"),
    ("linspace([0, 1], 1)", "'linspace' wants numbers"),
    ("linspace(0, 1, [2])", "'num' wants a number, not a vector of 1"),
    ("allclose(1, 1, [1])", "'rtol' wants a number, not a vector of 1"),
    ("sort(3)", "'sort' wants a vector or a matrix, not a number"),
    ("det([1, 2])", "'det' wants a square matrix, not a vector of 2"),
    ("inv([[1, 2]])", "'inv' wants a square matrix, not a 1 × 2 matrix"),
    ("det(eye(4))", "'det' is for matrices of at most three rows, not 4"),
    ("trace([1, 2])", "'trace' wants a matrix, not a vector of 2"),
    ("eye(0)", "'N' must be a whole number, at least 1"),
    ("eye(2.5)", "'N' must be a whole number, at least 1"),
    ("ones([1e5, 2])", "a value may have at most 100000 elements"),
    ("eye(nan)", "'N' must be a whole number, at least 1"),
    ("arange(0, 1, 1e-9)", "a value may have at most 100000 elements"),
  ])
  func refusesOtherShapes(_ text: String, _ message: String) throws {
    #expect(
      try Lesson().faults(in: text) == [.error(message, at: SourceRange(0, text.utf8.count))])
  }

  @Test(arguments: [
    ("arange(1, 0)", "they begin at start and go towards stop"),
    ("arange(nan, 1)", "they begin at start and go towards stop"),
    ("zeros([2, 3, 4])", "values are numbers, vectors and matrices"),
  ])
  func saysWhatThereIs(_ text: String, _ hint: String) throws {
    #expect(try Lesson().faults(in: text).map(\.hint) == [hint])
  }

  @Test func truthValuesAreKnown() throws {
    let lesson = try Lesson()
    for text in ["1 < 2", "isnan(3)", "not 3", "1 and 2", "allclose(1, 1)", "[1, 2] == [1, 2]"] {
      #expect(try lesson.value(text).isTruth, "\(text)")
    }
    for text in ["1", "1 + (2 > 1)", "sum([1] == [1])", "-(1 < 2)", "abs(1 < 2)", "[1, 2 < 3]"] {
      #expect(try !lesson.value(text).isTruth, "\(text)")
    }
  }
}
