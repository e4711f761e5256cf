/// Reads tokens into a notation (TeXbook, chapters 17 and 18).
struct Parser {
  let vocabulary: Vocabulary
  /// Whether the formula stands on a line of its own.
  let isDisplay: Bool
  var input: Expander
  var scope = Scope()
  /// The rows of the innermost environment.
  var rows: Rows?
  /// The label of the row that is read.
  var tag: String?
  private var depth = 0

  private static let depthLimit = 100

  /// What holds up to the end of a group.
  struct Scope: Sendable {
    var font: Font?
    /// Whether something such as `\over` divides the group.
    var hasInfix = false
    /// Whether a dollar ends the group, as in text.
    var endsAtDollar = false
    /// Whether a closing bracket ends the group, as that of a root's degree.
    var endsAtBracket = false
    /// Whether rows are expected without an environment, as in `\substack`.
    var isStack = false
    /// Whether `\middle` can stand here.
    var isInFence = false
  }

  /// Rows of an environment, and the rules above them.
  struct Rows {
    var count = 0
    var rules: [Int] = []
  }

  init(_ tokens: [Token], vocabulary: Vocabulary, macros: TeXMacros, isDisplay: Bool) {
    self.vocabulary = vocabulary
    self.isDisplay = isDisplay
    input = Expander(tokens, macros: macros)
  }

  /// The whole formula.
  mutating func formula() throws(TeXFault) -> Notation {
    let content = try lines(cells: true)
    let token = try input.peekSolid()
    guard token.kind == .end else { throw misplaced(token) }
    guard let tag else { return .group(content) }
    if isDisplay { return .tagged(.group(content), tag) }
    return .row(content + [.space(Em.quad), .text("(\(tag))")])
  }

  // MARK: - Rows

  /// Parts up to what ends the group, the cell or the row, which stays.
  mutating func row() throws(TeXFault) -> [Notation] {
    try enter()
    defer { leave() }
    var items: [Notation] = []
    while true {
      let token = try input.nextSolid()
      switch token.kind {
      case .end, .close, .ampersand:
        input.push(token)
        return items
      case .dollar:
        guard scope.endsAtDollar else { throw misplaced(token) }
        input.push(token)
        return items
      case .character where scope.endsAtBracket && token.text == "]":
        input.push(token)
        return items
      case .command:
        switch try command(token).meaning {
        case .end:
          input.push(token)
          return items
        case .infix(let join):
          if scope.hasInfix {
            throw TeXFault("two '\(token.spelled)' in one group; use braces", at: token)
          }
          scope.hasInfix = true
          let after = try row()
          return [join(.group(items), .group(after))]
        default: break
        }
      default: break
      }
      if let atom = try atom(token) { items.append(try scripted(atom)) }
    }
  }

  /// Rows that stand in no environment: one is itself, several are aligned; where there may be cells, `&` parts
  /// them.
  mutating func lines(cells: Bool = false) throws(TeXFault) -> [Notation] {
    let first = try row()
    var token = try input.peekSolid()
    guard token.isRowEnd || (cells && token.kind == .ampersand) else { return first }
    var lines = [[Notation.group(first)]]
    while true {
      if cells, token.kind == .ampersand {
        input.drop()
        lines[lines.count - 1].append(.group(try row()))
      } else if token.isRowEnd {
        input.drop()
        if rows == nil, !scope.isStack { try checkRowEnd(token) }
        try skipRowGap()
        lines.append([.group(try row())])
      } else {
        break
      }
      token = try input.peekSolid()
    }
    if lines.last == [.empty] { lines.removeLast() }
    if lines.count == 1, lines[0].count == 1 { return first }
    let count = lines.map(\.count).max() ?? 1
    let columns = count == 1 ? [.center] : Notation.Table.pairs(count)
    return [.table(Notation.Table(lines, columns: columns, kind: .aligned))]
  }

  /// What follows up to the end of the group, for commands that hold as long.
  mutating func rest() throws(TeXFault) -> Notation { .group(try row()) }

  // MARK: - Groups

  /// Reads something within, with a scope of its own.
  mutating func scoped<Result>(
    _ scope: Scope = Scope(), _ read: (inout Parser) throws(TeXFault) -> Result
  ) throws(TeXFault) -> Result {
    let outer = self.scope
    self.scope = scope
    let result = try read(&self)
    self.scope = outer
    return result
  }

  /// What stands between braces, after the opening one.
  mutating func group(
    _ opener: Token, isStack: Bool = false
  ) throws(TeXFault) -> [Notation] {
    let inner = Scope(font: scope.font, isStack: isStack)
    let content = try scoped(inner) { parser throws(TeXFault) in
      try parser.lines()
    }
    let token = try input.nextSolid()
    switch token.kind {
    case .close: return content
    case .end: throw TeXFault("missing '}' for '{'", at: opener)
    default: throw misplaced(token, within: opener)
    }
  }

  /// Counts how deep what is read stands in one another; `leave` follows.
  mutating func enter() throws(TeXFault) {
    depth += 1
    if depth > Self.depthLimit {
      let token = try input.peekSolid()
      throw TeXFault("mathematics nested more than \(Self.depthLimit) deep", at: token)
    }
  }

  mutating func leave() { depth -= 1 }

  // MARK: - Commands

  /// What a command means here.
  func command(_ token: Token) throws(TeXFault) -> Command {
    if let command = vocabulary.commands[token.text] { return command }
    throw unknown(token, in: "mathematics")
  }

  func unknown(_ token: Token, in place: String) -> TeXFault {
    TeXFault(
      "unknown command '\(token.spelled)' in \(place)", at: token.range,
      hint: vocabulary.hint(
        forCommand: token.text, macros: Array(input.macros.definitions.keys)),
      unknownCommand: token.text)
  }

  /// What is wrong with a token that ends something other than what it stands in.
  func misplaced(_ token: Token, within opener: Token? = nil) -> TeXFault {
    switch token.kind {
    case .close: TeXFault("'}' without '{'", at: token)
    case .ampersand:
      TeXFault(
        opener == nil || rows == nil
          ? "'&' outside an environment" : "'&' within '\(opener?.spelled ?? "")'", at: token)
    case .dollar: TeXFault("'$' within mathematics", at: token)
    case .command where token.text == "right": TeXFault(#"'\right' without '\left'"#, at: token)
    case .command where token.text == "end": TeXFault(#"'\end' without '\begin'"#, at: token)
    default: TeXFault("'\(token.spelled)' is not expected here", at: token)
    }
  }
}

extension Notation {
  /// Parts as one.
  static func group(_ parts: [Notation]) -> Notation { parts.count == 1 ? parts[0] : .row(parts) }
}

extension Notation.Table {
  /// Right and left in turn.
  static func pairs(_ count: Int) -> [Alignment] {
    (0..<Swift.max(count, 1)).map { $0.isMultiple(of: 2) ? .right : .left }
  }
}
