internal import Drawings
internal import Analysis

/// What figures are made with: the same for a whole build.
struct Tools: Sendable {
  /// For figures that name none.
  let theme: Theme
  let typesetter: FigureTypesetter
  /// What figures have found out of their curves.
  let searches = Searches()
  /// Whether the numbers that figures draw are wanted.
  let isSampling: Bool
  /// Whether a page shows the figures, for readers who choose what varies and on phones.
  let isForPage: Bool
  /// What was found at blocks before; nil where nothing is remembered.
  let memory: LessonMemory?
  /// Works the pieces of an example in a scope of its own, after what was taken before it; its figures
  /// are left to be drawn.
  let work: @Sendable (_ example: Scope, _ usage: Findings.Usage, Tools) -> Findings
}
