import LanguageServer
import Lessons

extension String {
  /// The text after edits, whose places are those of the text before and which stand in its order.
  func edited(by edits: [JSON]) -> String {
    var bytes = Array(utf8)
    let map = PositionMap(bytes, .utf16)
    for edit in edits.reversed() {
      func offset(_ end: String) -> Int {
        let position = edit["range"]?[end]
        return map.offset(
          of: Position(
            line: position?["line"]?.number ?? 0, character: position?["character"]?.number ?? 0))
      }
      bytes.replaceSubrange(
        offset("start")..<offset("end"), with: (edit["newText"]?.string ?? "").utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
