/// A number, a vector or a matrix (row by row), with NumPy's shapes.
package struct Tensor<Element: Sendable>: Sendable {
  package let shape: Shape
  fileprivate let storage: Storage
  /// Whether it is a truth value, or an array of them; they count as 0 and 1.
  package var isTruth = false

  fileprivate enum Storage: Sendable {
    case one(Element)
    case several([Element])
  }

  package static func scalar(_ element: Element) -> Tensor {
    Tensor(shape: .scalar, storage: .one(element))
  }

  package static func vector(_ elements: [Element]) -> Tensor {
    Tensor(shape: .vector(elements.count), storage: .several(elements))
  }

  /// Elements row by row; `columns` divides their number.
  package static func matrix(columns: Int, _ elements: [Element]) -> Tensor {
    precondition(columns > 0 && elements.count % columns == 0, "a matrix has whole rows")
    return Tensor(
      shape: .matrix(elements.count / columns, columns), storage: .several(elements))
  }

  package static func shaped(_ shape: Shape, _ elements: [Element]) -> Tensor {
    Tensor(shape: shape, storage: shape == .scalar ? .one(elements[0]) : .several(elements))
  }

  /// Row by row.
  package var elements: [Element] {
    switch storage {
    case .one(let element): [element]
    case .several(let elements): elements
    }
  }

  package var count: Int { shape.count }

  package subscript(index: Int) -> Element {
    switch storage {
    case .one(let element): element
    case .several(let elements): elements[index]
    }
  }

  /// The only element of a scalar; nil for vectors and matrices.
  package var number: Element? {
    if case .one(let element) = storage { element } else { nil }
  }

  package func map<T>(_ transform: (Element) throws -> T) rethrows -> Tensor<T> {
    let storage: Tensor<T>.Storage =
      switch storage {
      case .one(let element): .one(try transform(element))
      case .several(let elements): .several(try elements.map(transform))
      }
    return Tensor<T>(shape: shape, storage: storage, isTruth: isTruth)
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
    (0..<count).allSatisfy { condition(self[$0]) }
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
