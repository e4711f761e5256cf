internal import Functions
internal import Packing
internal import Text

/// What was found at one block, to be recalled where all that it depends on is the same.
struct BlockRecord: Sendable {
  let memory: LessonMemory
  let key: MemoryKey
  let block: LessonBlock
  /// Works the block anew.
  let work: @Sendable (Scope) -> Findings

  /// What is found at the block, worked anew; it is kept as soon as all of it is known.
  ///
  /// - Parameter scope: what the block sees.
  /// - Returns: the findings before they are ended.
  func findings(in scope: Scope) -> Findings {
    var found = work(scope)
    let operations = scope.budget.spent
    if scope.isStopped || scope.budget.isSpent { return found }
    if found.drawings.isEmpty {
      _ = keep(found, operations, nil)
    } else if found.drawings.count == 1 {
      found.replaceDrawings { [found] drawing in
        var drawn = drawing.draw()
        if !drawing.budget.isSpent,
          keep(found, operations, (drawing.id, drawn, drawing.budget.spent - operations))
        {
          drawn.signFigures(key)
        }
        return drawn
      }
    }
    return found
  }

  /// Keeps what can be kept.
  ///
  /// - Returns: whether it could.
  private func keep(
    _ found: Findings, _ operations: Int,
    _ drawn: (id: String, findings: Findings, operations: Int)?
  ) -> Bool {
    var packer = Packer(from: block.range.lower, to: block.range.upper)
    packer.write(operations)
    packer.write(drawn?.id)
    packer.write(drawn?.operations ?? 0)
    found.pack(into: &packer)
    drawn?.findings.pack(into: &packer)
    if packer.isUnfit { return false }
    memory.keep(packer.bytes, for: key)
    return true
  }

  /// What is known of the block; nil where nothing is, or a build that remembers nothing might stop before.
  ///
  /// - Parameter scope: what the block sees. Its budget pays for what is recalled, too, so that the bounds of a
  ///   lesson are the same.
  /// - Returns: the findings before they are ended.
  func recalled(in scope: Scope) -> Findings? {
    guard !scope.isStopped, let bytes = memory.bytes(for: key) else { return nil }
    var unpacker = Unpacker(bytes, from: block.range.lower)
    do {
      let operations = try unpacker.integer()
      let id: String? = try unpacker.value()
      let drawing = try unpacker.integer()
      guard operations >= 0, drawing >= 0,
        operations.addingReportingOverflow(drawing).partialValue < scope.budget.remaining
      else { return nil }
      var found = try Findings(from: &unpacker, at: scope.piece, labelled: scope.label)
      if let id {
        var drawn = try Findings(from: &unpacker, at: scope.piece, labelled: scope.label)
        drawn.signFigures(key)
        found.add(
          Findings.Drawing(id: id, budget: scope.budget, isKnown: true) {
            [budget = scope.budget, drawn] in
            budget.charge(drawing)
            return drawn
          })
      }
      guard unpacker.isAtEnd else { return nil }
      scope.budget.charge(operations)
      memory.recall()
      return found
    } catch {
      return nil
    }
  }
}
