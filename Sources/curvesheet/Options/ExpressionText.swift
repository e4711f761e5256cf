internal import ArgumentParser
internal import Diagnostics
internal import Text
internal import Expressions

/// An expression or phrase given on the command line.
struct ExpressionText: ExpressibleByArgument {
  let source: SourceText

  init(_ text: String) {
    source = SourceText(name: "<expression>", text: text)
  }

  init?(argument: String) {
    self.init(withoutProtection(argument))
  }

  var text: String { String(decoding: source.bytes, as: UTF8.self) }
}

extension ExpressionText {
  /// The text as an expression alone.
  func expression() throws(Mistakes) -> Expression {
    try parsed { Parse.expression($0, reporting: &$1) }
  }

  /// The text as `EXPR, EXPR for NAME in DOMAIN`.
  func phrase() throws(Mistakes) -> Phrase {
    try parsed { Parse.phrase($0, reporting: &$1) }
  }

  private func parsed<Parsed>(
    _ parse: (ArraySlice<UInt8>, inout [Diagnostic]) -> Parsed?
  ) throws(Mistakes) -> Parsed {
    var faults: [Diagnostic] = []
    guard let parsed = parse(source.bytes[...], &faults) else { throw Mistakes(faults, in: source) }
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
