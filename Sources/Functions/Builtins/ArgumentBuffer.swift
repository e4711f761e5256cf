/// The arguments of a call that are all numbers, or the elements of its one argument, where they lie.
package struct ArgumentBuffer<N: Number> {
  let numbers: UnsafeBufferPointer<N>
  /// The call.
  let site: Site
  let decisions: DecisionContext

  var count: Int { numbers.count }

  subscript(index: Int) -> N { numbers[index] }

  /// Combines all numbers in order, each step at a site of its own; there is at least one.
  func folded(_ combine: (N, N, Site) -> N) -> N {
    var result = self[0]
    for index in 1..<max(count, 1) { result = combine(result, self[index], site.element(index)) }
    return result
  }

  /// The same, of steps that decide nothing.
  func reduced(_ combine: (N, N) -> N) -> N { folded { a, b, _ in combine(a, b) } }

  /// The largest or the smallest of the numbers, whose slope those that tie share where each has its own
  /// (as PyTorch's amax and JAX have it); for one variable it has a kink like any other.
  func shared(_ extreme: N) -> N {
    decisions.isByElements ? N.shared(extreme, by: numbers) : extreme
  }
}
