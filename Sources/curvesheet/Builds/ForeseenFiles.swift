internal import Canvas
internal import Lessons
internal import Text

/// The files that a build of a lesson makes, as far as its text tells: nothing is evaluated.
enum ForeseenFiles {
  /// - Parameters:
  ///   - lesson: its file; nil for the lesson inside the program.
  ///   - options: of the build.
  /// - Returns: paths that begin with the output folder's.
  /// - Throws: `FileError` if the lesson cannot be read, or `Mistakes` where it is no text.
  static func paths(of lesson: String?, _ options: BuildOptions) throws -> [String] {
    let file =
      try lesson.map { path throws(FileError) in try LessonFile.read(path) } ?? LessonFile.builtIn
    return try paths(of: file, named: options.names, isOnDisk: lesson != nil, options)
  }

  /// The same of a lesson that was read.
  ///
  /// - Parameters:
  ///   - file: the lesson.
  ///   - names: what its report is called.
  ///   - isOnDisk: whether pictures can lie beside it.
  ///   - options: of the build, with the lesson's own output folder.
  /// - Returns: paths that begin with that folder's.
  /// - Throws: `Mistakes` where it is no text.
  static func paths(
    of file: LessonFile, named names: ReportNames, isOnDisk: Bool = true, _ options: BuildOptions
  ) throws(Mistakes) -> [String] {
    let (read, faults) = LessonReader.read(file.source)
    guard let read else { throw Mistakes(faults, in: file.source) }
    let pictures =
      isOnDisk
      ? PictureFiles.read(
        of: read, at: file.source.name, into: options.output, besides: BuildPlan.folderNames
      ) { _ in }.files : .none
    let foreseen = ForeseenPictures(
      of: read, beside: pictures, leavingOutSolutions: options.report.withoutSolutions)
    let endings =
      Format.allCases.filter(options.format.formats.contains).map(\.rawValue)
      + (options.data ? [Listing.dataEnding] : [])
    let figures = foreseen.figures.flatMap { id in endings.map { Listing.path(of: id, $0) } }
    let own = [names.markdown, BuildPlan.valuesName] + (options.html ? [names.page] : [])
    return (own + figures + foreseen.pictures.map(\.path)).map { "\(options.output)/\($0)" }
  }
}
