internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// The numbers that a graph is given after `at`.
struct GivenNumbers {
  private var settings: [String: (value: Value, range: SourceRange)] = [:]

  /// - Throws: `Rejection` where one is given twice, cannot be computed or is no number.
  init(_ given: [Setting], in library: Library) throws(Rejection) {
    for setting in given {
      let (name, range) = (setting.name, setting.nameRange)
      if settings[name] != nil { throw Rejection(.givenTwice(name, at: range)) }
      let value = try library.resolve(setting.value).evaluate()
      if value.number == nil {
        throw Rejection(.noNumber(name, value.shape, at: setting.value.range))
      }
      settings[name] = (value, range)
    }
  }

  var names: [String] { Array(settings.keys) }

  /// Nil for a name that is not given.
  subscript(name: String) -> Value? { settings[name]?.value }

  /// Where a name is given.
  func range(of name: String) -> SourceRange? { settings[name]?.range }
}
