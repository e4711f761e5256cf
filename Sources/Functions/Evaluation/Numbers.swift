/// The arguments of a call that are all numbers. They lie on the stack, so that an evaluation on
/// numbers allocates nothing.
package struct Numbers<N: Number> {
  let buffer: UnsafeBufferPointer<N>
  /// The call.
  let site: Site
  let evaluation: Evaluation

  var count: Int { buffer.count }

  subscript(index: Int) -> N { buffer[index] }

  /// Does `work` with `count` numbers, which are made in order.
  static func with<Result>(
    _ count: Int, at site: Site, in evaluation: Evaluation, _ number: (Int) throws -> N,
    _ work: (Numbers) throws -> Result
  ) rethrows -> Result {
    try withUnsafeTemporaryAllocation(of: N.self, capacity: count) { buffer in
      var made = 0
      defer { buffer[..<made].deinitialize() }
      while made < count {
        buffer.initializeElement(at: made, to: try number(made))
        made += 1
      }
      return try work(
        Numbers(buffer: UnsafeBufferPointer(buffer), site: site, evaluation: evaluation))
    }
  }
}
