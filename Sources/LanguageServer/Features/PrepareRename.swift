internal import Lessons
internal import Text

/// `textDocument/prepareRename`: what would be renamed at a place.
enum PrepareRename: Feature {
  static let method = "textDocument/prepareRename"
  static let capability = "renameProvider"
  static let options = JSON(members: ["prepareProvider": .truth(true)])

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let offset = try view.offset(in: parameters)
    guard let found = view.names.occurrence(at: offset), found.symbol.isName,
      found.range.lower <= offset, offset <= found.range.upper,
      !view.group.definitions(of: found.symbol).isEmpty
    else { return .null }
    return view.positions.json(found.range)
  }
}
