internal import Lessons
internal import Text

/// `textDocument/documentLink`: the links to other lessons of the folder, and the pictures that are shown.
enum DocumentLinks: Feature {
  static let method = "textDocument/documentLink"
  static let capability = "documentLinkProvider"
  static let options = JSON(members: ["resolveProvider": .truth(false)])

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let folder = LessonFiles.folder(of: view.path)
    guard folder.hasPrefix("/") else { return .array([]) }
    let lessons = view.lesson.allLinks.map { link in
      (SourceRange(link.written.lowerBound, link.written.upperBound), link.goal.file)
    }
    let pictures = view.lesson.wantedPictures.compactMap { picture in
      (try? picture.path.get()).map { (picture.range, $0) }
    }
    return .array(
      (lessons + pictures).sorted { $0.0.lower < $1.0.lower }.map { range, path in
        JSON(members: [
          "range": view.positions.json(range),
          "target": .string(FileAddress.uri(of: FileAddress.plain(folder + path))),
        ])
      })
  }
}
