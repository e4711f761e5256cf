internal import Text

/// Where the reports of a course lie, and the ways between them.
package enum CourseWay {
  /// What reports, and the contents, are called.
  package static let report = "report.md"
  package static let contents = "index.md"
  /// The same of pages.
  package static let page = "report.html"
  package static let contentsPage = "index.html"

  /// Folders that the contents' own files lie in.
  package static let ownFolders = ["figures", "data", OwnFiles.folder]
  /// What Hugo wants the contents to be called, so that lessons are pages below them.
  package static let branch = "_index.md"

  /// The address that leads from one report to another.
  ///
  /// - Parameters:
  ///   - target: from where, and to where.
  ///   - report: what is beside each lesson's figures; empty where the folder itself is shown.
  ///   - contents: the same of the contents.
  /// - Returns: an address with the place in the report.
  static func address(of target: CourseTarget, report: String, contents: String) -> String {
    let place = target.anchor.isEmpty ? "" : "#" + target.anchor
    if target.from == target.to, !place.isEmpty { return place }
    let up =
      switch target.from {
      case .contents: ""
      case .lesson: "../"
      }
    switch target.to {
    case .contents:
      let way = up + contents
      return (way.isEmpty ? "./" : way) + place
    case .lesson(let folder, _):
      return "\(up)\(AddressText.address(of: folder))/\(report)\(place)"
    }
  }
}

extension Profile {
  /// Whether all lessons of a course become one document, in which each name stands once.
  var joinsLessons: Bool {
    switch self {
    case .pandoc, .quarto, .myst: true
    case .github, .hugo, .mkdocs: false
    }
  }

  /// The address that leads to another report of the course.
  func address(of target: CourseTarget) -> String {
    switch self {
    case .github, .mkdocs, .quarto:
      CourseWay.address(of: target, report: CourseWay.report, contents: CourseWay.contents)
    // Sphinx and mystmd find a name wherever in the site it is.
    case .myst:
      target.nameInCourse.map { "#" + $0 }
        ?? CourseWay.address(of: target, report: CourseWay.report, contents: CourseWay.contents)
    // Hugo shows the folders that reports lie in.
    case .hugo: CourseWay.address(of: target, report: "", contents: "")
    // One file is made of all.
    case .pandoc:
      "#" + (target.nameInCourse ?? (target.anchor.isEmpty ? target.to.name : target.anchor))
    }
  }
}

extension CourseSeat {
  /// What leads to the beginning of a lesson where all are one document.
  var name: String {
    switch self {
    case .contents: "course-contents"
    case .lesson(_, let number): "course-chapter-\(number)"
    }
  }
}
