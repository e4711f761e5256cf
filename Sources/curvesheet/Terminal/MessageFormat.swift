/// How a build says what it says.
enum MessageFormat: String, CaseIterable {
  /// In words, for people.
  case human
  /// An object of JSON on each line of standard output, for programs.
  case json
}
