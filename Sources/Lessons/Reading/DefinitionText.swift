internal import Expressions

extension Definition {
  /// All that it says, in a form that does not depend on where it stands.
  var keyText: String {
    let others = recurrence?.system.map(\.source).joined(separator: "\n") ?? ""
    return source + "\n" + others
  }
}
