internal import Canvas
internal import Diagnostics
internal import Drawings
internal import Lessons
internal import Packing
internal import Text

/// A whole build that was done before: what it said, and how the files are that it left.
struct KnownBuild {
  let messages: BuildMessages
  /// From the output folder.
  let files: [(path: String, mark: FileMark)]

  /// The paths of its files in an output folder.
  func paths(in folder: String) -> [String] { files.map { "\(folder)/\($0.path)" } }

  /// Whether all files in a folder are still so and nothing else is to be done there.
  ///
  /// - Throws: `FileError` if a file that is there cannot be read.
  func isAsItWas(in folder: String) throws(FileError) -> Bool {
    for place in [folder] + BuildPlan.folders(of: files.map(\.path)).map({ folder + "/" + $0 }) {
      if place != folder, FileKind(of: place) == .link { return false }
      if !PendingFile.leftovers(in: place).isEmpty { return false }
    }
    for (path, mark) in files {
      guard let bytes = try OutputFile.bytes(of: folder + "/" + path), mark.fits(bytes) else {
        return false
      }
    }
    return true
  }

  /// What a build depends on, its output folder's content aside.
  ///
  /// - Parameters:
  ///   - source: the lesson, with all that lies beside it.
  ///   - origin: what the report says that it was made from.
  ///   - options: of the build.
  ///   - memory: what is remembered, and under which circumstances.
  /// - Returns: a digest of all of it.
  static func key(
    _ source: LessonSource, origin: String, _ options: BuildOptions, in memory: LessonMemory
  ) -> MemoryKey {
    key(
      [source.file.source] + source.used.sources, source.files, source.warnings, origin: origin,
      options, named: options.names, in: memory)
  }

  /// The same of a lesson that was not read.
  ///
  /// - Parameters:
  ///   - texts: the lesson's and those that it uses.
  ///   - files: what lies beside it.
  ///   - warnings: of what could not be taken of that.
  ///   - origin: what the report says that it was made from.
  ///   - options: of the build.
  ///   - names: what the report is called.
  ///   - place: the lesson's place in a course; nil for a lesson alone.
  ///   - memory: what is remembered, and under which circumstances.
  /// - Returns: a digest of all of it.
  static func key(
    _ texts: [SourceText], _ files: OwnFiles, _ warnings: [Diagnostic], origin: String,
    _ options: BuildOptions, named names: ReportNames, at place: LessonPlace? = nil,
    in memory: LessonMemory
  ) -> MemoryKey {
    var digest = Digest()
    digest.append(counted: "build".utf8)
    digest.append(counted: memory.circumstances.utf8)
    digest.append(counted: origin.utf8)
    digest.append(counted: options.madeOf(named: names).utf8)
    digest.append(texts, files, warnings, at: place)
    return MemoryKey(digest)
  }
}

extension Digest {
  /// What a report is made of.
  ///
  /// - Parameters:
  ///   - texts: the lesson's and those that it uses.
  ///   - files: what lies beside it.
  ///   - warnings: of what could not be taken of that.
  ///   - place: the lesson's place in a course; nil for a lesson alone.
  mutating func append(
    _ texts: [SourceText], _ files: OwnFiles, _ warnings: [Diagnostic], at place: LessonPlace?
  ) {
    for text in texts {
      append(counted: text.name.utf8)
      append(counted: text.bytes)
    }
    append(counted: files.identity.utf8)
    for picture in files.all {
      append(counted: picture.name.utf8)
      append(counted: "\(picture.bytes.count) \(Checksum(of: picture.bytes[...]).value)".utf8)
    }
    for warning in warnings { append(counted: "\(warning)".utf8) }
    if let place { append(counted: place.identity.utf8) }
  }
}

extension BuildOptions {
  /// What of them decides on files and messages.
  fileprivate func madeOf(named names: ReportNames) -> String {
    let switches = [html, data, report.withoutSolutions].map { $0 ? "yes" : "no" }
    return
      ([format.shown.rawValue, profile.rawValue, report.with ?? "", report.theme.name]
      + names.all + switches + format.formats.map(\.rawValue)).joined(separator: "\n")
  }
}

extension KnownBuild: Packed {
  func pack(into packer: inout Packer) {
    packer.write(messages)
    packer.write(unsigned: UInt64(files.count))
    for (path, mark) in files {
      packer.write(path)
      packer.write(mark)
    }
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    messages = try unpacker.value()
    var files: [(String, FileMark)] = []
    for _ in 0..<(try unpacker.count()) {
      files.append((try unpacker.value(), try unpacker.value()))
    }
    self.files = files
  }
}
