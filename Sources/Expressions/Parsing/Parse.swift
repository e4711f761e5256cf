internal import Text
import Diagnostics

/// The entry points of the formula language: each reads one kind of text.
///
/// A text comes as a slice whose indices are the offsets in the `SourceText`, so that every range points
/// into the author's own lines. The author's mistakes are appended to `diagnostics`; the result is nil, or
/// lacks the line, where they leave nothing to go on with. A single piece may stretch over several lines;
/// in a block each line is a statement, which goes on over line ends inside brackets.
package enum Parse {
  /// What a block of statements holds.
  package struct Block<Item: Sendable>: Sendable {
    package var items: [Item]
    /// The names that lines with mistakes would have defined: they are not unknown, only broken.
    package var brokenNames: Set<String>
  }

  /// One piece that is read as a whole.
  static func piece<Value>(
    _ bytes: ArraySlice<UInt8>, isWritten: Bool = false,
    reporting diagnostics: inout [Diagnostic],
    _ grammar: (inout Parser) throws(Mistake) -> Value
  ) -> Value? {
    let (tokens, problems) = Lexer.read(bytes, isWritten: isWritten)
    diagnostics += problems.prefix(SyntaxLimits.messages)
    var parser = Parser(
      bytes, tokens: tokens.filter { $0.kind != .newline }, isWritten: isWritten)
    do {
      let value = try grammar(&parser)
      try parser.finish()
      return problems.isEmpty ? value : nil
    } catch {
      // After a sign that is not in the language, what follows from it is not the author's mistake.
      if problems.isEmpty { diagnostics.append(error.diagnostic) }
      return nil
    }
  }

  /// A block of statements, one on each line. A line that begins with a word for which `continues` holds
  /// belongs to the line before it.
  static func block<Item: Sendable>(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic],
    continues: (Keyword) -> Bool = { _ in false },
    _ grammar: (inout Parser) throws(Mistake) -> Item
  ) -> Block<Item> {
    let (tokens, problems) = Lexer.read(bytes)
    var block = Block<Item>(items: [], brokenNames: [])
    var messages: [Diagnostic] = []
    var remaining = problems[...]
    for statement in statements(of: tokens, endingAt: bytes.endIndex, continues: continues) {
      let own = remaining.prefix { ($0.range?.lower ?? 0) <= statement.upper }
      remaining = remaining.dropFirst(own.count)
      messages += own
      var parser = Parser(bytes, tokens: statement.tokens, endsAtLine: statement.isFollowed)
      do {
        let item = try grammar(&parser)
        try parser.finish()
        block.items.append(item)
      } catch {
        if own.isEmpty { messages.append(error.diagnostic) }
        if let first = statement.tokens.first, first.kind == .name {
          block.brokenNames.insert(parser.text(of: first))
        }
      }
    }
    messages += remaining
    if messages.count > SyntaxLimits.messages {
      let rest = messages.count - SyntaxLimits.messages
      let last = messages[SyntaxLimits.messages].range
      messages.removeLast(rest)
      messages.append(.error("\(rest) more mistakes in this block", at: last))
    }
    diagnostics += messages
    return block
  }

  struct Statement {
    var tokens: [Token] = []
    /// The end of its last line.
    var upper = 0
    var isFollowed = false
  }

  static func statements(
    of tokens: [Token], endingAt end: Int, continues: (Keyword) -> Bool
  ) -> [Statement] {
    var statements: [Statement] = []
    var line = Statement()
    func endLine() {
      var joins = false
      if case .keyword(let word)? = line.tokens.first?.kind { joins = continues(word) }
      if joins, let last = statements.indices.last {
        statements[last].tokens += line.tokens
        statements[last].upper = line.upper
        statements[last].isFollowed = line.isFollowed
      } else if !line.tokens.isEmpty {
        statements.append(line)
      }
      line = Statement()
    }
    for token in tokens {
      if token.kind == .newline {
        line.upper = token.lower
        line.isFollowed = true
        endLine()
      } else {
        line.tokens.append(token)
      }
    }
    line.upper = end
    endLine()
    return statements
  }
}
