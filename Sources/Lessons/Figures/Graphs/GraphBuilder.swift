internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// Reads the equations of a graph into boxes.
struct GraphBuilder {
  private(set) var boxes: GraphBoxes
  /// The equations' own names and the given ones, by what they stand for.
  private var places: [String: Int] = [:]
  private let given: GivenNumbers
  private let library: Library
  /// Whether each operation is a box, and known formulas are opened too.
  private let isOpen: Bool
  private let equations: [GraphPhrase.Equation]

  /// - Throws: `Rejection`, with what is wrong first.
  init(
    _ phrase: GraphPhrase, isOpen: Bool, in library: Library, language: NotationLanguage
  ) throws(Rejection) {
    let names = phrase.equations.compactMap(\.name) + phrase.settings.map(\.name)
    self.library = library
    given = try GivenNumbers(phrase.settings, in: library)
    self.isOpen = isOpen
    equations = phrase.equations
    boxes = GraphBoxes(
      of: phrase.equations, besides: names, in: library, language: language)
    for (index, equation) in phrase.equations.enumerated() {
      boxes.group = index
      try add(equation)
    }
    guard boxes.nodes.contains(where: { $0.content != nil }) else {
      throw Rejection(
        .error(
          "a graph needs an operation", at: phrase.range, hint: "write 'graph: z = w * x at …'"))
    }
    try findIdle(phrase)
  }

  // MARK: Given numbers

  /// The number that a name stands for, which is taken in where it is met first.
  private mutating func place(of name: String, at range: SourceRange) throws(Rejection) -> Int {
    if let place = places[name] { return place }
    let value = given[name] ?? library.steps[name] ?? library.constants[name]?.value
    guard let value else { throw Rejection(missing(name, at: range)) }
    guard let number = value.number else {
      throw Rejection(.noNumber(name, value.shape, at: range))
    }
    let place = boxes.give(number, shown: .named(name, at: range), isNamed: true)
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
    let known = Array(places.keys) + given.names + Array(library.constants.keys)
    let near = nearestName(to: name, in: known).map { "did you mean '\($0)'? Else write" }
    return .error(
      "'\(name)' has no value", at: range, hint: "\(near ?? "write") '\(name) = …' after 'at'")
  }

  private func findIdle(_ phrase: GraphPhrase) throws(Rejection) {
    var idle: [Diagnostic] = []
    for setting in phrase.settings where places[setting.name] == nil {
      idle.append(.unused(setting.name, at: setting.nameRange))
    }
    let isNeeded = boxes.areNeeded
    for equation in phrase.equations.dropLast() {
      guard let name = equation.name, let place = places[name], !isNeeded[place] else { continue }
      idle.append(.unused(name, at: equation.nameRange))
    }
    if !idle.isEmpty { throw Rejection(diagnostics: idle) }
  }

  // MARK: Equations

  private mutating func add(_ equation: GraphPhrase.Equation) throws(Rejection) {
    if let name = equation.name {
      if let range = given.range(of: name) {
        throw Rejection(.computedAndGiven(name, at: range))
      }
      if places[name] != nil { throw Rejection(.computedTwice(name, at: equation.nameRange)) }
    }
    let side = try place(ofSide: equation.expression)
    guard let name = equation.name else { return }
    if places.values.contains(side) {
      // Another name of a number that has one.
      let shown = boxes.nodes[side].shown
      let copy = GraphOperation(
        formula: .named(GraphOperation.parameter(0), at: equation.expression.range),
        operands: [side], shown: shown, content: .expression(boxes.notation(shown)))
      _ = try boxes.add(copy)
    }
    places[name] = boxes.nameLast(.named(name, at: equation.nameRange))
  }

  /// A right side: one box where that says it well, else a box for each operation.
  private mutating func place(ofSide side: Expression) throws(Rejection) -> Int {
    let opened = opening(side)
    let whole = opened?.whole ?? side
    let names = names(of: whole)
    let isShort = boxes.notation(whole).unicode.count <= Self.longestExpression
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
    places[name] != nil || given[name] != nil || library.steps[name] != nil
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
      return .named(GraphOperation.parameter(index), at: part.range)
    }
    let content =
      whole.operations == 1
      ? content(
        of: whole,
        pieces: whole.operandExpressions.map { piece in
          isConstant(piece) ? .number(piece) : .shown(piece, isNamed: true)
        }, isSaidAbove: false)
      : .expression(boxes.notation(whole))
    return try boxes.add(
      GraphOperation(formula: formula, operands: operands, shown: whole, content: content))
  }

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
      return boxes.give(value, shown: number, isNamed: false)
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
        return .named(GraphOperation.parameter(operands.count - 1), at: operand.range)
      case .number(let number): return number
      case .shown: return operand
      }
    }
    rest = pieces[...]
    let shown = expression.replacingOperands { operand in
      switch rest.removeFirst() {
      case .place(let place): return boxes.nodes[place].shown
      case .number(let number): return number
      case .shown(let shown, _): return shown
      }
    }
    let told = pieces.map { piece -> Piece in
      guard case .place(let place) = piece else { return piece }
      return .shown(boxes.nodes[place].shown, isNamed: boxes.nodes[place].isNamed)
    }
    return try boxes.add(
      GraphOperation(
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
    return boxes.symbols.content(of: operation, operands, isSaidAbove: isSaidAbove)
  }

  // MARK: Formulas

  private func opening(_ expression: Expression) -> OpenedFormula? {
    OpenedFormula(expression, isOpen: isOpen, in: library) {
      places[$0] != nil || given[$0] != nil
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
