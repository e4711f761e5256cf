import Diagnostics
import Text

/// The mistake that ends a statement.
///
/// A reference, because each level of nesting holds room for one on the stack.
final class Mistake: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  static func error(_ message: String, at range: SourceRange, hint: String? = nil) -> Mistake {
    Mistake(.error(message, at: range, hint: hint))
  }

  static func tooDeep(_ range: SourceRange) -> Mistake {
    .error(
      "nested deeper than \(SyntaxLimits.nesting) levels", at: range,
      hint: "give a part of it a name of its own")
  }

  /// Something else stands where `what` is needed.
  static func expected(_ what: String, _ parser: Parser) -> Mistake {
    let token = parser.current
    if case .keyword(let word) = token.kind {
      let next = parser.text(of: parser.token(1))
      if word == .for, !next.isEmpty {
        return .error(
          "loops are not in the language", at: token.range,
          hint: "a function takes a whole vector, and a formula block has 'w(t + 1) = …'")
      }
      if word == .if, what == "an expression" {
        return .error(
          "expected \(what), found 'if'", at: token.range, hint: "write 'a if condition else b'")
      }
      return .error(
        "expected \(what), found '\(parser.text(of: token))'", at: token.range,
        hint: "'\(parser.text(of: token))' is a word of the language")
    }
    if token.kind == .words { return words(parser, token) }
    return .error("expected \(what), found \(parser.quoted(token))", at: token.range)
  }

  /// Words stand where there is an expression.
  static func words(_ parser: Parser, _ token: Token) -> Mistake {
    .error(
      "strings are not in the language", at: token.range,
      hint: Lexer.hint(forWords: parser.bytes[(token.lower + 1)..<(token.upper - 1)]))
  }

  /// A bar stands outside of brackets.
  static func bar(at range: SourceRange) -> Mistake {
    .error(
      "'|' stands only directly inside brackets", at: range,
      hint: "write 'P(a | b)', and 'abs(z)' for the absolute value")
  }

  /// A statement is complete, but something follows.
  static func leftOver(_ parser: Parser) -> Mistake {
    let token = parser.current
    let range = token.range
    switch token.kind {
    case .assign:
      return .error("'=' does not compare", at: range, hint: "write '==' to compare")
    case .close(let bracket):
      return .error("'\(bracket.closing)' closes no '\(bracket.rawValue)'", at: range)
    case .approximately:
      return .error(
        "'~=' stands only in a check", at: range, hint: "write 'allclose(a, b)' for a truth value")
    case .bar: return bar(at: range)
    case .dots:
      return .error("a range stands only after 'in'", at: range, hint: "write 'for z in -6..6'")
    case .keyword(.for):
      return .error("'for' does not belong here", at: range)
    case .keyword(.else): return .error("'else' without 'if'", at: range)
    case .comma: return .error("only one expression stands here", at: range)
    case .semicolon:
      return .error("';' separates nothing here", at: range, hint: "write one on each line")
    case .keyword(.not) where parser.token(1).kind == .keyword(.in):
      return .error("'not in' is not in the language", at: range)
    case .primes: return .error("a prime stands right after a function's name", at: range)
    case .words: return words(parser, token)
    case .keyword(.in):
      return .error(
        "'in' does not belong here", at: range, hint: "write 'max(z == a)' for a in z")
    default: return .error("\(parser.quoted(token)) does not belong here", at: range)
    }
  }
}
