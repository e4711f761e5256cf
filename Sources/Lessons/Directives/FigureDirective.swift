extension Directive {
  /// A drawing of curves or bars, in one panel or several.
  package static let figure = Directive(
    "figure",
    keys: [
      Key("id", .expression),
      Key("title", .words),
      Key("subtitle", .words),
      Key("caption", .words),
      Key("alt", .words),
      Key("panel", .optionalWords, repeats: true),
      Key("columns", .expression),
      Key("size", .expression),
      Key("theme", .expression),
      Key("guide", .words, repeats: true),
      Key("plot", .expression, repeats: true, scope: .panel),
      Key("bars", .expression, repeats: true, scope: .panel),
      Key("names", .expression, scope: .panel),
      Key("formula", .expression, scope: .panel),
      Key("label", .words, repeats: true, scope: .panel),
      Key("x", .expression, scope: .panel),
      Key("y", .expression, scope: .panel),
      Key("x label", .words, scope: .panel),
      Key("y label", .words, scope: .panel),
      Key("mark", .words, repeats: true, scope: .panel),
      Key("line", .words, repeats: true, scope: .panel),
      Key("shade", .words, repeats: true, scope: .panel),
      Key("inset", .words, repeats: true, scope: .panel),
      Key("show", .expression, scope: .panel),
    ],
    needsID: true, build: FigureBlock.build)
}
