/// A number, a vector or a matrix (row by row), with NumPy's shapes.
package struct Tensor<Element: Sendable>: Sendable {
  var storage: Storage
  /// Whether it is a truth value, or an array of them; they count as 0 and 1.
  package var isTruth = false

  enum Storage: Sendable {
    case scalar(Element)
    case vector([Element])
    case matrix(columns: Int, [Element])
  }

  package static func scalar(_ element: Element) -> Tensor { Tensor(storage: .scalar(element)) }
  package static func vector(_ elements: [Element]) -> Tensor { Tensor(storage: .vector(elements)) }

  /// Elements row by row; `columns` divides their number.
  package static func matrix(columns: Int, _ elements: [Element]) -> Tensor {
    precondition(columns > 0 && elements.count % columns == 0, "a matrix has whole rows")
    return Tensor(storage: .matrix(columns: columns, elements))
  }

  package static func shaped(_ shape: Shape, _ elements: [Element]) -> Tensor {
    switch shape {
    case .scalar: .scalar(elements[0])
    case .vector: .vector(elements)
    case .matrix(_, let columns): .matrix(columns: columns, elements)
    }
  }

  package var shape: Shape {
    switch storage {
    case .scalar: .scalar
    case .vector(let elements): .vector(elements.count)
    case .matrix(let columns, let elements): .matrix(elements.count / columns, columns)
    }
  }

  /// Row by row.
  package var elements: [Element] {
    switch storage {
    case .scalar(let element): [element]
    case .vector(let elements), .matrix(_, let elements): elements
    }
  }

  package var count: Int {
    switch storage {
    case .scalar: 1
    case .vector(let elements), .matrix(_, let elements): elements.count
    }
  }

  package subscript(index: Int) -> Element {
    switch storage {
    case .scalar(let element): element
    case .vector(let elements), .matrix(_, let elements): elements[index]
    }
  }

  /// The only element of a scalar; nil for vectors and matrices.
  package var number: Element? {
    if case .scalar(let element) = storage { element } else { nil }
  }

  package func map<T>(_ transform: (Element) throws -> T) rethrows -> Tensor<T> {
    var result: Tensor<T>
    switch storage {
    case .scalar(let element): result = .scalar(try transform(element))
    case .vector(let elements): result = .vector(try elements.map(transform))
    case .matrix(let columns, let elements):
      result = .matrix(columns: columns, try elements.map(transform))
    }
    result.isTruth = isTruth
    return result
  }

  /// As `map`, with each element's place in row order.
  func indexed<T>(_ transform: (Int, Element) -> T) -> Tensor<T> {
    var index = -1
    return map {
      index += 1
      return transform(index, $0)
    }
  }

  package func allSatisfy(_ condition: (Element) -> Bool) -> Bool {
    switch storage {
    case .scalar(let element): condition(element)
    case .vector(let elements), .matrix(_, let elements): elements.allSatisfy(condition)
    }
  }
}

extension Tensor: Equatable where Element: Equatable {}
extension Tensor.Storage: Equatable where Element: Equatable {}

/// What the language computes with.
package typealias Value = Tensor<Double>

package enum Shape: Hashable, Sendable {
  case scalar
  case vector(Int)
  case matrix(Int, Int)

  package var count: Int {
    switch self {
    case .scalar: 1
    case .vector(let n): n
    case .matrix(let rows, let columns): rows * columns
    }
  }

  /// "a number", "a vector of 3", "a 2 × 3 matrix".
  package var words: String {
    switch self {
    case .scalar: "a number"
    case .vector(let n): "a vector of \(n)"
    case .matrix(let rows, let columns): "a \(rows) × \(columns) matrix"
    }
  }

  /// NumPy's broadcasting of two shapes; nil where they do not go together.
  package func broadcast(with other: Shape) -> Shape? {
    switch (self, other) {
    case (.scalar, _): return other
    case (_, .scalar): return self
    case (.vector(let a), .vector(let b)):
      return a == b || b == 1 ? self : a == 1 ? other : nil
    default:
      let ((r, c), (s, d)) = (extent, other.extent)
      guard r == s || r == 1 || s == 1, c == d || c == 1 || d == 1 else { return nil }
      return .matrix(max(r, s), max(c, d))
    }
  }

  /// Rows and columns, a vector being one row.
  private var extent: (Int, Int) {
    switch self {
    case .scalar: (1, 1)
    case .vector(let n): (1, n)
    case .matrix(let rows, let columns): (rows, columns)
    }
  }

  /// Where the element that broadcasts to place `index` of `target` stands in this shape.
  package func source(of index: Int, in target: Shape) -> Int {
    if case .scalar = self { return 0 }
    if self == target { return index }
    let ((rows, columns), (_, width)) = (extent, target.extent)
    let (row, column) = index.quotientAndRemainder(dividingBy: max(width, 1))
    return (rows == 1 ? 0 : row) * columns + (columns == 1 ? 0 : column)
  }
}
