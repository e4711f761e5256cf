internal import Diagnostics
internal import Lessons

/// `textDocument/publishDiagnostics`: what is wrong with a version of a text.
enum PublishDiagnostics {
  static func json(of document: Document, _ diagnostics: [Diagnostic]) -> JSON {
    json(
      document.uri, document.version,
      diagnostics.map { PublishedDiagnostic.json($0, document.positions) })
  }

  /// Takes back what was said of a text.
  static func nothing(of uri: String) -> JSON { json(uri, nil, []) }

  private static func json(_ uri: String, _ version: Int?, _ diagnostics: [JSON]) -> JSON {
    let parameters = JSON(members: [
      "uri": .string(uri), "version": version.map { .number(Double($0)) },
      "diagnostics": .array(diagnostics),
    ])
    return JSON(members: [
      "jsonrpc": .string("2.0"), "method": .string("textDocument/publishDiagnostics"),
      "params": parameters,
    ])
  }
}
