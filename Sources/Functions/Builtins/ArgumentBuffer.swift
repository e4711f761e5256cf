/// The arguments of a call that are all numbers, where they lie.
package struct ArgumentBuffer<N: Number> {
  let numbers: UnsafeBufferPointer<N>
  /// The call.
  let site: Site
  let decisions: DecisionContext

  subscript(index: Int) -> N { numbers[index] }
}
