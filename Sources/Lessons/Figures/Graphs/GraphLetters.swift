internal import Text

/// The letter for numbers of a graph that have no name of their own.
struct GraphLetters: Sendable {
  private let letter: String

  /// The first that begins none of the names.
  init(besides names: [String]) {
    let taken = Set(names.compactMap(\.first))
    letter = ["v", "u", "q", "a", "s"].first { !taken.contains(Character($0)) } ?? "v"
  }

  func name(_ number: Int) -> String { "\(letter)_\(number)" }
}
