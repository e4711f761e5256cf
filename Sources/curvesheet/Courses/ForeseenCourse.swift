internal import Diagnostics
internal import Lessons
internal import Text

/// The files that a build of a course makes, as far as its texts tell.
enum ForeseenCourse {
  /// - Parameters:
  ///   - folder: the course.
  ///   - options: of the build.
  /// - Returns: paths that begin with the output folder's: those of each lesson, in order, then those of the
  ///   contents and of the whole.
  /// - Throws: `Mistakes` or `FileError` where the course cannot be read.
  static func paths(of folder: String, _ options: BuildOptions) throws -> [String] {
    let course = try CourseFolder(folder, for: options.profile, into: options.output) { _ in }
    if course.diagnostics.hasErrors { throw course.mistakes }
    var paths: [String] = []
    for (place, entry) in course.list.entries.enumerated() {
      guard let file = course.files[place] else { continue }
      var own = options
      own.output = "\(options.output)/\(entry.folder)"
      paths += try ForeseenFiles.paths(of: file, named: options.names, own)
    }
    paths += try ForeseenFiles.paths(
      of: course.contents, named: .contents(for: options.profile), options)
    let model = Course(course.list, outline: LessonOutline(), outlines: [:])
    let files = CourseFiles(
      of: model, in: options.output, for: options.profile, hasPages: options.html)
    return paths + files.names.map { "\(options.output)/\($0)" }
  }
}
