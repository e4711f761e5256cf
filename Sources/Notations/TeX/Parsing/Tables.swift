internal import Text

extension Parser {
  /// An environment, after its `\begin`.
  mutating func environment(_ begin: Token) throws(TeXFault) -> Notation {
    let (name, place) = try environmentName(of: begin)
    guard let environment = vocabulary.environments[name] else {
      throw TeXFault(
        "unknown environment '\(name.prefix(40))'", at: place,
        hint: vocabulary.hint(forEnvironment: name))
    }
    let (columns, rules) = try self.columns(environment)
    let outer = (rows, tag, scope)
    (rows, tag, scope) = (Rows(), nil, Scope(font: scope.font))
    let (cells, tags) = try body(of: begin, named: name, environment)
    let rowRules = rows?.rules ?? []
    (rows, tag, scope) = outer
    if environment.isTransparent, cells.count == 1, cells[0].count == 1, rowRules.isEmpty {
      if let own = tags[0] { self.tag = own }
      return Self.braced([cells[0][0]])
    }
    var table = Notation.Table(cells, kind: environment.kind)
    let width = cells.map(\.count).max() ?? 1
    table.columns = columns ?? Notation.Table.pairs(width)
    table.columnRules = rules
    table.rowRules = rowRules
    if tags.contains(where: { $0 != nil }) { table.tags = tags }
    guard let fence = environment.fence else { return .table(table) }
    return .fenced(fence, .table(table))
  }

  // MARK: - Rows

  private mutating func body(
    of begin: Token, named name: String, _ environment: Environment
  ) throws(TeXFault) -> (cells: [[Notation]], tags: [String?]) {
    var cells: [[Notation]] = [[]]
    var tags: [String?] = []
    while true {
      let font = scope.font
      let content = Notation.group(try row())
      scope = Scope(font: font)
      cells[cells.count - 1].append(
        environment.style.map { .styled($0, content) } ?? content)
      let token = try input.nextSolid()
      switch token.kind {
      case .ampersand: continue
      case .command where token.isRowEnd:
        try skipRowGap()
        tags.append(tag)
        tag = nil
        cells.append([])
        rows?.count += 1
      case .command where token.text == "end":
        let (closing, _) = try environmentName(of: token)
        guard closing == name else {
          throw TeXFault(#"'\end{\#(closing)}' closes '\begin{\#(name)}'"#, at: token)
        }
        tags.append(tag)
        // A row end after the last row.
        let isBlank = environment.style.map { [.styled($0, .empty)] } ?? [Notation.empty]
        if cells.count > 1, cells.last == isBlank, tags.last == .some(nil) {
          cells.removeLast()
          tags.removeLast()
        }
        return (cells, tags)
      case .end:
        throw TeXFault(#"missing '\end{\#(name)}' for '\begin{\#(name)}'"#, at: begin)
      default: throw misplaced(token, within: begin)
      }
    }
  }

  /// The optional length after `\\`, and its star. A bracket that holds no length begins the next row.
  mutating func skipRowGap() throws(TeXFault) {
    var token = input.unexpanded()
    if token.isCharacter("*") { token = input.unexpanded() }
    var taken: [Token] = []
    while token.kind == .space {
      taken.append(token)
      token = input.unexpanded()
    }
    taken.append(token)
    if token.isCharacter("[") {
      var length = ""
      // No length is longer.
      while taken.count < 40 {
        token = input.unexpanded()
        taken.append(token)
        if token.isCharacter("]") {
          if Em.length(length) != nil { return }
          break
        }
        guard token.kind == .character || token.kind == .space else { break }
        length += token.text
      }
    }
    for token in taken.reversed() { input.push(token) }
  }

  /// What looks like `\\alpha` was escaped for another renderer.
  func checkRowEnd(_ token: Token) throws(TeXFault) {
    let next = input.upcoming
    guard token.text == "\\", let first = next.first, first.lower == token.upper else { return }
    var name = first.spelled
    if first.isLetter {
      name = ""
      for (token, place) in zip(next, Int(first.lower)...) {
        guard token.isLetter, Int(token.lower) == place else { break }
        name += token.text
      }
    }
    let isCommand = name.utf8.count > 1 && vocabulary.commands[name] != nil
    let isMacro = name.utf8.count > 1 && input.macros.definitions[name] != nil
    guard isCommand || isMacro || ["{", "_", ",", "\\\\"].contains(name) else { return }
    throw TeXFault(
      #"'\\\#(name)' outside an environment"#,
      at: Int(token.lower)..<Int(token.upper) + name.utf8.count,
      hint: "one backslash is enough here")
  }

  // MARK: - Names and columns

  private mutating func environmentName(
    of command: Token
  ) throws(TeXFault) -> (name: String, place: Token) {
    let tokens = try input.argument(of: command)
    guard let first = tokens.first, let last = tokens.last else { throw lacking(command) }
    var place = first
    place.upper = last.upper
    return (tokens.filter { $0.kind != .space }.map(\.spelled).joined(), place)
  }

  /// How the columns stand, nil for pairs, and where rules stand between them.
  private mutating func columns(
    _ environment: Environment
  ) throws(TeXFault) -> (columns: [Notation.Table.Alignment]?, rules: [Int]) {
    switch environment.columns {
    case .fixed(let columns): return (columns, [])
    case .pairs: return (nil, [])
    case .countedPairs:
      _ = try input.argument(of: Token(.command, "begin", 0, 0))
      return (nil, [])
    case .optional:
      let words = try input.optionalArgument(of: Token(.command, "begin", 0, 0))
      let first = words?.first { $0.kind == .character }
      return ([first.flatMap { ColumnReader.alignments[$0.text] } ?? .center], [])
    case .specified:
      var reader = ColumnReader()
      let place = try input.peekSolid()
      _ = try input.optionalArgument(of: place)
      let tokens = try input.argument(
        of: Token(.command, "begin", Int(place.lower), Int(place.upper)))
      try reader.read(tokens)
      return (reader.columns.isEmpty ? [.center] : reader.columns, reader.rules)
    }
  }
}

extension Token {
  fileprivate var isLetter: Bool {
    kind == .character && text.utf8.count == 1 && text.utf8.first?.isLetter ?? false
  }
}

/// Reads the columns of an array: `{l|c@{}r}`.
private struct ColumnReader {
  var columns: [Notation.Table.Alignment] = []
  var rules: [Int] = []

  static let alignments: [String: Notation.Table.Alignment] = [
    "l": .left, "c": .center, "r": .right,
  ]

  private static let limit = 1_000

  mutating func read(_ tokens: [Token], isRepeated: Bool = false) throws(TeXFault) {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token.spelled {
      case let letter where Self.alignments[letter] != nil:
        columns.append(Self.alignments[letter] ?? .center)
      case "p", "m", "b":
        columns.append(.left)
        index = end(of: tokens, from: index)
      case "|", ":":
        if rules.last != columns.count { rules.append(columns.count) }
      case "@", "!", ">", "<": index = end(of: tokens, from: index)
      case "*" where !isRepeated: index = try `repeat`(tokens, from: index)
      case " ": break
      case "{", "}": break
      default: throw TeXFault("'\(token.spelled)' is no column of an array", at: token)
      }
      if columns.count > Self.limit {
        throw TeXFault("an array of more than \(Self.limit) columns", at: token)
      }
    }
  }

  /// `*{3}{c}`, after the star.
  private mutating func `repeat`(_ tokens: [Token], from index: Int) throws(TeXFault) -> Int {
    let middle = end(of: tokens, from: index)
    let end = end(of: tokens, from: middle)
    let count =
      Int(
        tokens[index..<middle].filter { $0.kind == .character }.map(\.text).joined()) ?? 0
    let columns = Array(tokens[middle..<end].filter { $0.kind == .character })
    for _ in 0..<min(max(count, 0), Self.limit) {
      try read(columns, isRepeated: true)
    }
    return end
  }

  /// Where a group or a token ends.
  private func end(of tokens: [Token], from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < tokens.count {
      switch tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      index += 1
      if depth <= 0 { break }
    }
    return index
  }
}
