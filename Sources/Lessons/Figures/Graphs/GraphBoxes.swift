internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text
internal import Notations

/// A box before it is taken in.
struct GraphOperation {
  /// In the parameters of the operands.
  var formula: Expression
  /// The places of the numbers that it is applied to.
  var operands: [Int]
  /// In names.
  var shown: Expression
  var content: GraphNode.Content
  var contentBelowItself: GraphNode.Content?

  /// A variable of a box's own formula, which no author can write.
  static func parameter(_ index: Int) -> String { "§\(index)" }
}

/// The numbers of a graph in the order in which they are computed, given ones and boxes, and their values.
struct GraphBoxes {
  private(set) var nodes: [GraphNode] = []
  private(set) var computation = Computation()
  /// The place of the equation that is being read.
  var group = 0
  private let library: Library
  /// The same where the names of the graph stand for nothing else.
  private let shown: Library
  private let language: NotationLanguage
  private let letters: GraphLetters
  private let equations: [GraphPhrase.Equation]

  /// The most operations that are drawn.
  static let maximum = 40

  /// - Parameters:
  ///   - equations: of the graph.
  ///   - names: that its equations and given numbers have.
  ///   - library: of the lesson.
  ///   - language: of the mathematics.
  init(
    of equations: [GraphPhrase.Equation], besides names: [String], in library: Library,
    language: NotationLanguage
  ) {
    self.equations = equations
    self.library = library
    self.language = language
    shown = library.shadowed(by: names)
    letters = GraphLetters(besides: names + equations.flatMap { $0.expression.names })
  }

  /// The place of the result.
  var result: Int { nodes.count - 1 }

  /// Which of them the result follows from, itself among them.
  var areNeeded: [Bool] {
    var areNeeded = [Bool](repeating: false, count: nodes.count)
    areNeeded[result] = true
    for index in nodes.indices.reversed() where areNeeded[index] {
      for operand in nodes[index].operands { areNeeded[operand] = true }
    }
    return areNeeded
  }

  /// What an expression of the graph is in mathematics.
  func notation(_ expression: Expression) -> Notation {
    .of(expression, in: shown, language: language)
  }

  /// The signs of operations.
  var symbols: GraphSymbols { GraphSymbols(library: shown, language: language) }

  /// Takes in a number that is given.
  ///
  /// - Returns: its place.
  mutating func give(_ number: Double, shown: Expression, isNamed: Bool) -> Int {
    nodes.append(
      GraphNode(operands: [], shown: shown, isNamed: isNamed, content: nil, group: group))
    return computation.add(number)
  }

  /// Gives the last one the name of its equation.
  ///
  /// - Returns: its place.
  mutating func nameLast(_ name: Expression) -> Int {
    nodes[result].shown = name
    nodes[result].isNamed = true
    return result
  }

  /// Takes in a box.
  ///
  /// - Returns: its place.
  /// - Throws: `Rejection` where there are too many, or its formula cannot be computed.
  mutating func add(_ operation: GraphOperation) throws(Rejection) -> Int {
    let boxes = nodes.count { $0.content != nil }
    guard boxes < Self.maximum else {
      throw Rejection(.tooManyBoxes(at: equations[group].expression.range))
    }
    // What is used twice arrives once.
    var operands: [Int] = []
    let parameters = operation.operands.map { operand -> String in
      let index = operands.firstIndex(of: operand) ?? operands.count
      if index == operands.count { operands.append(operand) }
      return GraphOperation.parameter(index)
    }
    let formula = operation.formula.replacing { part in
      guard case .name(let name, false) = part.kind, name.hasPrefix("§"),
        let index = Int(name.dropFirst())
      else { return nil }
      return .named(parameters[index], at: part.range)
    }
    let resolved = try library.resolve(
      formula, variables: operands.indices.map(GraphOperation.parameter))
    let place = try computation.add(resolved, of: operands, called: operation.shown.source)
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
}

extension Diagnostic {
  fileprivate static func tooManyBoxes(at range: SourceRange) -> Diagnostic {
    .error(
      "a graph has at most \(GraphBoxes.maximum) boxes", at: range,
      hint: "name parts in formulas: a call within a formula is one box")
  }
}
