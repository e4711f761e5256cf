internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// Makes boxes of the equations of a graph, and computes their numbers.
struct GraphBuilder {
  private(set) var nodes: [GraphNode] = []
  private(set) var computation = Computation()
  /// The equations' own names and the given ones, by what they stand for.
  private var places: [String: Int] = [:]
  /// Given numbers that are no lesson's constants.
  private var settings: [String: Value] = [:]
  private var settingRanges: [String: SourceRange] = [:]
  private let library: Library
  /// The same where the names of the graph stand for nothing else.
  private let shown: Library
  private let language: NotationLanguage
  /// Whether each operation is a box, and known formulas are opened too.
  private let isOpen: Bool
  private let equations: [GraphPhrase.Equation]
  private var group = 0
  private let letters: GraphLetters

  /// The most operations that are drawn.
  static let maximumBoxes = 40

  /// - Throws: `Rejection`, with what is wrong first.
  init(
    _ phrase: GraphPhrase, isOpen: Bool, in library: Library, language: NotationLanguage
  ) throws(Rejection) {
    let names = phrase.equations.compactMap(\.name) + phrase.settings.map(\.name)
    self.library = library
    shown = library.shadowed(by: names)
    self.language = language
    self.isOpen = isOpen
    equations = phrase.equations
    letters = GraphLetters(
      besides: names + phrase.equations.flatMap { $0.expression.names })
    try read(phrase.settings)
    for (index, equation) in phrase.equations.enumerated() {
      try add(equation, isLast: index == phrase.equations.count - 1)
      group += 1
    }
    guard nodes.contains(where: { $0.content != nil }) else {
      throw Rejection(
        .error(
          "a graph needs an operation", at: phrase.range, hint: "write 'graph: z = w * x at …'"))
    }
    try findIdle(phrase)
  }

  /// The place of the result.
  var result: Int { nodes.count - 1 }

  /// What an expression of the graph is in mathematics.
  func notation(_ expression: Expression) -> Notation {
    .of(expression, in: shown, language: language)
  }

  // MARK: Given numbers

  private mutating func read(_ given: [GraphPhrase.Setting]) throws(Rejection) {
    for setting in given {
      let (name, range) = (setting.name, setting.nameRange)
      if settings[name] != nil { throw Rejection(.givenTwice(name, at: range)) }
      let value = try library.resolve(setting.value).evaluate()
      if value.number == nil {
        throw Rejection(.noNumber(name, value.shape, at: setting.value.range))
      }
      settings[name] = value
      settingRanges[name] = range
    }
  }

  /// The number that a name stands for, which is taken in where it is met first.
  private mutating func place(of name: String, at range: SourceRange) throws(Rejection) -> Int {
    if let place = places[name] { return place }
    let given = settings[name] ?? library.steps[name] ?? library.constants[name]?.value
    guard let given else { throw Rejection(missing(name, at: range)) }
    guard let number = given.number else {
      throw Rejection(.noNumber(name, given.shape, at: range))
    }
    let place = computation.add(number)
    nodes.append(
      GraphNode(
        operands: [], shown: .named(name, at: range), isNamed: true, content: nil, group: group))
    places[name] = place
    return place
  }

  private func missing(_ name: String, at range: SourceRange) -> Diagnostic {
    if equations.contains(where: { $0.name == name }) {
      return .error(
        "'\(name)' is computed only later in this graph", at: range,
        hint: "equations stand in the order in which they are computed")
    }
    if library.functions[name] != nil || Builtin.named[name] != nil {
      return .error("'\(name)' is a function", at: range, hint: "write '\(name)(…)'")
    }
    let known = Array(places.keys) + Array(settings.keys) + Array(library.constants.keys)
    let near = nearestName(to: name, in: known).map { "did you mean '\($0)'? Else write" }
    return .error(
      "'\(name)' has no value", at: range, hint: "\(near ?? "write") '\(name) = …' after 'at'")
  }

  private func findIdle(_ phrase: GraphPhrase) throws(Rejection) {
    var idle: [Diagnostic] = []
    for setting in phrase.settings where places[setting.name] == nil {
      idle.append(.unused(setting.name, at: setting.nameRange))
    }
    var isNeeded = [Bool](repeating: false, count: nodes.count)
    isNeeded[result] = true
    for index in nodes.indices.reversed() where isNeeded[index] {
      for operand in nodes[index].operands { isNeeded[operand] = true }
    }
    for equation in phrase.equations.dropLast() {
      guard let name = equation.name, let place = places[name], !isNeeded[place] else { continue }
      idle.append(.unused(name, at: equation.nameRange))
    }
    if !idle.isEmpty { throw Rejection(diagnostics: idle) }
  }

  // MARK: Equations

  private mutating func add(
    _ equation: GraphPhrase.Equation, isLast: Bool
  ) throws(Rejection) {
    if let name = equation.name {
      if settings[name] != nil {
        throw Rejection(.computedAndGiven(name, at: settingRanges[name] ?? equation.nameRange))
      }
      if places[name] != nil { throw Rejection(.computedTwice(name, at: equation.nameRange)) }
    }
    let side = try place(ofSide: equation.expression)
    guard let name = equation.name else { return }
    if places.values.contains(side) {
      // Another name of a number that has one.
      let copy = Operation(
        formula: .named(Self.parameter(0), at: equation.expression.range), operands: [side],
        shown: nodes[side].shown, content: .expression(notation(nodes[side].shown)))
      _ = try add(copy)
    }
    let place = nodes.count - 1
    nodes[place].shown = .named(name, at: equation.nameRange)
    nodes[place].isNamed = true
    places[name] = place
  }

  /// A right side: one box where that says it well, else a box for each operation.
  private mutating func place(ofSide side: Expression) throws(Rejection) -> Int {
    let opened = opening(side)
    let whole = opened?.whole ?? side
    let names = names(of: whole)
    let isShort = notation(whole).unicode.count <= Self.longestExpression
    if !isOpen, whole.operations > 0, !names.isEmpty, isShort,
      whole.operations == 1 || names.count <= 2
    {
      return try box(of: whole, computedAs: side, names)
    }
    if let opened, isOpen || !opened.isComputedOtherwise {
      return try place(opened.body, Names(parameters: try pieces(of: opened), isOpened: true))
    }
    return try place(side, Names())
  }

  /// The longest mathematics in a box, in characters.
  private static let longestExpression = 26

  private func names(of expression: Expression) -> [String] {
    expression.names.reduce(into: []) { names, name in
      if isNumber(name), !names.contains(name) { names.append(name) }
    }
  }

  /// Whether a name stands for a number of the graph: all that is no function and no number like π.
  private func isNumber(_ name: String) -> Bool {
    places[name] != nil || settings[name] != nil || library.steps[name] != nil
      || library.constants[name] != nil || Builtin.constants[name] == nil
  }

  /// One box with its mathematics.
  private mutating func box(
    of whole: Expression, computedAs side: Expression, _ names: [String]
  ) throws(Rejection) -> Int {
    let used = self.names(of: side)
    var operands: [Int] = []
    for name in used {
      let range = side.parts.first { $0.kind == .name(name, numpy: false) }?.range
      operands.append(try place(of: name, at: range ?? side.range))
    }
    let formula = side.replacing { part in
      guard case .name(let name, false) = part.kind, let index = used.firstIndex(of: name) else {
        return nil
      }
      return .named(Self.parameter(index), at: part.range)
    }
    let content =
      whole.operations == 1
      ? content(
        of: whole,
        pieces: whole.operandExpressions.map { piece in
          isConstant(piece) ? .number(piece) : .shown(piece, isNamed: true)
        }, isSaidAbove: false)
      : .expression(notation(whole))
    return try add(Operation(formula: formula, operands: operands, shown: whole, content: content))
  }

  // MARK: Boxes

  /// A box before it is taken in.
  private struct Operation {
    /// In the parameters of the operands.
    var formula: Expression
    var operands: [Int]
    /// In names.
    var shown: Expression
    var content: GraphNode.Content
    var contentBelowItself: GraphNode.Content?
  }

  /// A variable of a box's own formula, which no author can write.
  private static func parameter(_ index: Int) -> String { "§\(index)" }

  private mutating func add(_ operation: Operation) throws(Rejection) -> Int {
    let boxes = nodes.count { $0.content != nil }
    guard boxes < Self.maximumBoxes else {
      throw Rejection(
        .tooManyBoxes(at: equations[min(group, equations.count - 1)].expression.range))
    }
    // What is used twice arrives once.
    var operands: [Int] = []
    let parameters = operation.operands.map { operand -> String in
      let index = operands.firstIndex(of: operand) ?? operands.count
      if index == operands.count { operands.append(operand) }
      return Self.parameter(index)
    }
    let formula = operation.formula.replacing { part in
      guard case .name(let name, false) = part.kind, name.hasPrefix("§"),
        let index = Int(name.dropFirst())
      else { return nil }
      return .named(parameters[index], at: part.range)
    }
    let resolved = try library.resolve(
      formula, variables: operands.indices.map(Self.parameter))
    let place = try computation.add(
      resolved, of: operands, called: operation.shown.source)
    var node = GraphNode(
      operands: operands, shown: operation.shown, isNamed: false, content: operation.content,
      contentBelowItself: operation.contentBelowItself, group: group)
    if notation(node.shown).unicode.count > Self.longestName {
      node.shown = .named(letters.name(boxes + 1), at: formula.range)
      node.isNamed = true
    }
    nodes.append(node)
    return place
  }

  /// The longest expression that stands above a box, in characters; what is longer gets a letter.
  private static let longestName = 14

  // MARK: Operations

  /// What names mean in what is being read.
  private struct Names {
    /// Of the formula that is opened.
    var parameters: [String: Piece] = [:]
    var isOpened = false
  }

  /// What an operation is applied to.
  private enum Piece {
    case place(Int)
    /// What depends on nothing.
    case number(Expression)
    /// A name or an expression in names, of a box that is not taken in yet.
    case shown(Expression, isNamed: Bool)
  }

  private func isConstant(_ expression: Expression, _ names: Names = Names()) -> Bool {
    expression.names.allSatisfy { name in
      if case .number? = names.parameters[name] { return true }
      return names.parameters[name] == nil && !isNumber(name)
    }
  }

  private mutating func place(
    _ expression: Expression, _ names: Names
  ) throws(Rejection) -> Int {
    switch try piece(expression, names) {
    case .place(let place): return place
    case .number(let number):
      let value = try library.resolve(number).evaluate()
      guard let value = value.number else {
        throw Rejection(.noNumber(number.source, value.shape, at: number.range))
      }
      // What depends on nothing is given.
      let place = computation.add(value)
      nodes.append(
        GraphNode(operands: [], shown: number, isNamed: false, content: nil, group: group))
      return place
    case .shown: preconditionFailure("a box is taken in")
    }
  }

  private mutating func piece(
    _ expression: Expression, _ names: Names
  ) throws(Rejection) -> Piece {
    if case .prefix(.plus, let operand) = expression.kind { return try piece(operand, names) }
    if case .name(let name, false) = expression.kind {
      if let piece = names.parameters[name] { return piece }
      if isNumber(name) { return .place(try place(of: name, at: expression.range)) }
    }
    if isConstant(expression, names) {
      return .number(
        expression.replacing { part in
          guard case .name(let name, false) = part.kind,
            case .number(let number)? = names.parameters[name]
          else { return nil }
          return number
        })
    }
    let opened = names.isOpened ? nil : opening(expression)
    if let opened, isOpen || !opened.isComputedOtherwise {
      let inner = Names(parameters: try pieces(of: opened, names), isOpened: true)
      return try piece(opened.body, inner)
    }
    return .place(try operation(expression, names))
  }

  /// A box of one operation.
  private mutating func operation(
    _ expression: Expression, _ names: Names
  ) throws(Rejection) -> Int {
    if case .list = expression.kind {
      throw Rejection(
        .error(
          "'\(expression.source)' is a vector, and a graph is of numbers", at: expression.range))
    }
    if case .written(.partial) = expression.kind {
      let used = self.names(of: expression)
      return try box(of: expression, computedAs: expression, used)
    }
    var pieces: [Piece] = []
    for operand in expression.operandExpressions { pieces.append(try piece(operand, names)) }
    var operands: [Int] = []
    var rest = pieces[...]
    let formula = expression.replacingOperands { operand in
      switch rest.removeFirst() {
      case .place(let place):
        operands.append(place)
        return .named(Self.parameter(operands.count - 1), at: operand.range)
      case .number(let number): return number
      case .shown: return operand
      }
    }
    rest = pieces[...]
    let shown = expression.replacingOperands { operand in
      switch rest.removeFirst() {
      case .place(let place): return nodes[place].shown
      case .number(let number): return number
      case .shown(let shown, _): return shown
      }
    }
    let told = pieces.map { piece -> Piece in
      guard case .place(let place) = piece else { return piece }
      return .shown(nodes[place].shown, isNamed: nodes[place].isNamed)
    }
    return try add(
      Operation(
        formula: formula, operands: operands, shown: shown,
        content: content(of: shown, pieces: told, isSaidAbove: false),
        contentBelowItself: content(of: shown, pieces: told, isSaidAbove: true)))
  }

  private func content(
    of operation: Expression, pieces: [Piece], isSaidAbove: Bool
  ) -> GraphNode.Content {
    let operands = pieces.map { piece -> GraphSymbols.Operand in
      switch piece {
      case .number(let number): .number(number)
      case .shown(let shown, let isNamed): .value(shown, isNamed: isNamed)
      case .place: preconditionFailure("it is told what is shown")
      }
    }
    let symbols = GraphSymbols(library: shown, language: language)
    return symbols.content(of: operation, operands, isSaidAbove: isSaidAbove)
  }

  // MARK: Formulas

  private func opening(_ expression: Expression) -> OpenedFormula? {
    OpenedFormula(expression, isOpen: isOpen, in: library) {
      places[$0] != nil || settings[$0] != nil
    }
  }

  /// What the parameters of an opened formula stand for.
  private mutating func pieces(
    of opened: OpenedFormula, _ names: Names = Names()
  ) throws(Rejection) -> [String: Piece] {
    var pieces: [String: Piece] = [:]
    for (name, value) in opened.parameters { pieces[name] = try piece(value, names) }
    return pieces
  }
}

extension Diagnostic {
  fileprivate static func givenTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' is given twice", at: range)
  }

  fileprivate static func computedTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' is computed twice", at: range, hint: "give one of them another name")
  }

  fileprivate static func computedAndGiven(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "'\(name)' is computed by an equation and given after 'at'", at: range,
      hint: "leave one of them out")
  }

  fileprivate static func noNumber(
    _ name: String, _ shape: Shape, at range: SourceRange
  ) -> Diagnostic {
    .error("'\(name)' is \(shape.words), and a graph is of numbers", at: range)
  }

  fileprivate static func unused(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "nothing that the result needs uses '\(name)'", at: range,
      hint: "the last equation is the result")
  }

  fileprivate static func tooManyBoxes(at range: SourceRange) -> Diagnostic {
    .error(
      "a graph has at most \(GraphBuilder.maximumBoxes) boxes", at: range,
      hint: "name parts in formulas: a call within a formula is one box")
  }
}
