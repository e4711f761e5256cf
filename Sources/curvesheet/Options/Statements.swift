internal import Text
internal import Diagnostics
internal import Expressions
internal import Functions

extension ExpressionText {
  /// The text as an expression alone.
  func expression() throws(Mistakes) -> Expression {
    var faults: [Diagnostic] = []
    let parsed = Parse.expression(source.bytes[...], reporting: &faults)
    guard let parsed else { throw Mistakes(faults, in: source) }
    return parsed
  }

  /// The text as `EXPR, EXPR for NAME in DOMAIN`.
  func phrase() throws(Mistakes) -> Phrase {
    var faults: [Diagnostic] = []
    let parsed = Parse.phrase(source.bytes[...], reporting: &faults)
    guard let parsed else { throw Mistakes(faults, in: source) }
    return parsed
  }

  /// The result of `work` on the text; what is wrong with it points into it.
  func attempt<T>(_ work: () throws(Rejection) -> T) throws(Mistakes) -> T {
    do {
      return try work()
    } catch {
      throw Mistakes(error.diagnostics, in: source)
    }
  }

  /// The results of `work` on each part of the text, or all that is wrong with them.
  func attempt<Part, T>(
    each parts: [Part], _ work: (Part) throws(Rejection) -> T
  ) throws(Mistakes) -> [T] {
    var results: [T] = []
    var faults: [Diagnostic] = []
    for part in parts {
      do {
        results.append(try work(part))
      } catch {
        faults += error.diagnostics
      }
    }
    if !faults.isEmpty { throw Mistakes(faults, in: source) }
    return results
  }
}
