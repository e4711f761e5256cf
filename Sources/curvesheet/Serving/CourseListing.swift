internal import Diagnostics
internal import LanguageServer
internal import Lessons

/// What is wrong with the lists of contents that are being written.
enum CourseListing {
  /// The same that a build says of them.
  ///
  /// - Parameters:
  ///   - written: the course.
  ///   - opened: the texts that count in place of files.
  /// - Returns: errors and warnings in no order.
  static func faults(of written: WrittenCourse, _ opened: OpenTexts) -> [Diagnostic] {
    var diagnostics = written.list.diagnostics
    var empty: [Int] = []
    for (place, entry) in written.list.entries.enumerated() {
      do throws(CourseFolder.ListFault) {
        let outline = written.outlines[entry.file]
        // What is known of a file was read of it.
        _ = try CourseFolder.file(
          of: entry, in: written.folder, for: .github,
          opened: opened[written.folder + entry.file] ?? outline.map { _ in [] })
        if outline?.isEmpty == true { empty.append(place) }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    return diagnostics
      + CourseFolder.warnings(
        of: written.list, in: written.folder, onEmpty: empty, besides: written.used)
  }
}
