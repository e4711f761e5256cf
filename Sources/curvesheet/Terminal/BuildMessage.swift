internal import Diagnostics
internal import Lessons
internal import Text

/// What a build says, as a program reads it.
enum BuildMessage {
  /// Something that is wrong or worth knowing, at its place in a text.
  case diagnostic(Diagnostic, SourceText)
  /// A claim that does not hold.
  case claim(Diagnostic, SourceText)
  /// The same without a place; of a file, where it is about one.
  case remark(Diagnostic.Severity, String, file: String?)
  /// A file was written or removed, or would be; of a picture of a figure, the figure's id.
  case file(path: String, figure: String?, action: String, isPlanned: Bool)
  /// A value that a report states has changed.
  case value(report: String, line: Int?, name: String, old: JSON, new: JSON)
  /// A formula of a course has changed, and who uses it.
  case formula(String)
  /// The last one: the exit code.
  case done(Int32)

  /// Of all of them; a change that readers have to know of counts it up.
  private static let version = 1.0

  /// The object, on one line.
  var line: String {
    let head: [JSON.Member] = [
      .init("version", .number(Self.version)), .init("type", .string(type)),
    ]
    return JSON.object(head + members.members).line
  }

  private var type: String {
    switch self {
    case .diagnostic, .remark: "diagnostic"
    case .claim: "claim"
    case .file(_, let figure, _, _): figure == nil ? "file" : "figure"
    case .value: "value"
    case .formula: "formula"
    case .done: "done"
    }
  }

  private var members: JSON {
    switch self {
    case .diagnostic(let diagnostic, let source), .claim(let diagnostic, let source):
      return Self.members(of: diagnostic, in: source)
    case .remark(let severity, let text, let file):
      return JSON(members: [
        "severity": .string(severity.rawValue), "message": .string(text),
        "file": file.map { .string($0) },
      ])
    case .file(let path, let figure, let action, let isPlanned):
      return JSON(members: [
        "id": figure.map { .string($0) }, "file": .string(path), "action": .string(action),
        "planned": .truth(isPlanned),
      ])
    case .value(let report, let line, let name, let old, let new):
      return JSON(members: [
        "file": .string(report), "line": line.map { .number(Double($0)) }, "name": .string(name),
        "old": old, "new": new,
      ])
    case .formula(let text): return JSON(members: ["message": .string(text)])
    case .done(let code): return JSON(members: ["code": .number(Double(code))])
    }
  }

  private static func members(of diagnostic: Diagnostic, in source: SourceText) -> JSON {
    let start = diagnostic.range.map { source.location(of: $0.lower) }
    let end = diagnostic.range.map { source.location(of: $0.upper) }
    func number(_ place: Int?) -> JSON? { place.map { .number(Double($0)) } }
    return JSON(members: [
      "severity": .string(diagnostic.severity.rawValue), "message": .string(diagnostic.message),
      "file": .string(source.name), "line": number(start?.line), "column": number(start?.column),
      "endLine": number(end?.line), "endColumn": number(end?.column),
      "hint": diagnostic.hint.map { .string($0) },
    ])
  }
}
