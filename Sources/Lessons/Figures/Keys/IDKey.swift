extension Keys {
  /// The figure's name, and its files'. On the command line the file says it.
  static let id = FigureKey(form: .init("id", .expression), option: nil) { entry, _ in entry.range }
}
