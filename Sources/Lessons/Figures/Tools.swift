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
}
