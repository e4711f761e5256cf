internal import Diagnostics
internal import Expressions
internal import Lessons
internal import Text

/// `textDocument/documentSymbol`: headings, and under each its formulas, constants, steps, figures and tables.
enum DocumentSymbols: Feature {
  static let method = "textDocument/documentSymbol"
  static let capability = "documentSymbolProvider"

  private struct Node {
    let name: String
    let kind: SymbolKind
    var range: SourceRange
    let selection: SourceRange
    /// Of a heading.
    let level: Int
    var children: [Node] = []
  }

  /// SymbolKind
  private enum SymbolKind: Double {
    case module = 2
    case function = 12
    case variable = 13
    case constant = 14
    case object = 19
  }

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let lesson = view.lesson
    let end = lesson.source.bytes.count
    let headings = lesson.headings.enumerated().map { index, heading in
      let next = lesson.headings[(index + 1)...].first { $0.level <= heading.level }
      return Node(
        name: heading.words.isEmpty ? "#" : heading.words, kind: .module,
        range: SourceRange(heading.range.lower, max(heading.range.upper, next?.range.lower ?? end)),
        selection: heading.range, level: heading.level)
    }
    let nodes = (headings + lesson.blocks.flatMap { self.nodes(of: $0, in: lesson) })
      .sorted { $0.selection.lower < $1.selection.lower }
    return .array(tree(nodes[...]).map { json($0, view.positions) })
  }

  /// What stands under each heading becomes its children.
  private static func tree(_ nodes: ArraySlice<Node>) -> [Node] {
    var result: [Node] = []
    var rest = nodes
    while var node = rest.popFirst() {
      if node.level > 0 {
        let inner = rest.prefix { $0.selection.lower < node.range.upper }
        node.children = tree(inner)
        rest = rest.dropFirst(inner.count)
      }
      result.append(node)
    }
    return result
  }

  private static func nodes(of block: LessonBlock, in lesson: Lesson) -> [Node] {
    var faults: [Diagnostic] = []
    func node(_ name: String, _ kind: SymbolKind, _ range: SourceRange, _ own: SourceRange) -> Node
    {
      Node(name: name, kind: kind, range: range, selection: own, level: 0)
    }
    if let id = block.content.value("id") {
      return [node(lesson.text(id), .object, block.range, id)]
    }
    guard let body = block.content.body else { return [] }
    switch block.form.word {
    case "formula":
      return Parse.definitions(lesson.slice(body), reporting: &faults).items.map { definition in
        node(
          definition.key, definition.isConstant ? .constant : .function, definition.range,
          definition.nameRange)
      }
    case "steps":
      return Parse.steps(lesson.slice(body), reporting: &faults).items.map {
        node($0.name, .variable, $0.range, $0.nameRange)
      }
    default: return []
    }
  }

  private static func json(_ node: Node, _ positions: PositionMap) -> JSON {
    JSON(members: [
      "name": .string(node.name), "kind": .number(node.kind.rawValue),
      "range": positions.json(node.range.union(node.selection)),
      "selectionRange": positions.json(node.selection),
      "children": .array(node.children.map { json($0, positions) }),
    ])
  }
}
