internal import Diagnostics
internal import Lessons
internal import Text

/// Keeps a build from writing over what is not its own.
struct Ownership {
  let lesson: LessonFile
  /// The lessons that it uses.
  let used: Set<FileIdentity>
  /// What the report says that it was made from.
  let origin: String

  /// - Throws: `FileError` if a file of the plan is the lesson or one that it uses, or the folder holds a report that
  ///   was made from another lesson or by other means, or another's file in the place of one.
  func check(_ plan: BuildPlan) throws(FileError) {
    for path in (plan.paths + plan.stale).map({ plan.folder + "/" + $0 }) {
      guard let identity = FileIdentity(of: path) else { continue }
      if identity == lesson.identity || used.contains(identity) {
        throw FileError(
          .make, path,
          because:
            "it is \(identity == lesson.identity ? "the lesson itself" : "a lesson that is used")",
          hint: "give another output folder with -o")
      }
    }
    for name in plan.names.all where plan.paths.contains(name) {
      try check(plan.folder + "/" + name)
    }
    if let path = plan.strangers.first {
      throw FileError(
        .make, plan.folder + "/" + path, because: "no build of this lesson has made what is there",
        hint: "move that file away, or give another output folder with -o")
    }
  }

  private func check(_ path: String) throws(FileError) {
    guard let old = try OutputFile.bytes(of: path) else { return }
    let comment = Self.comment(of: old)
    guard comment != ReportOrigin.comment(origin) else { return }
    let isReport = comment.hasPrefix(Self.beginning)
    throw FileError(
      .make, path,
      because: isReport
        ? "it is the report of another lesson (\(comment))" : "it is no report of Curvesheet",
      hint: isReport
        ? "give another output folder with -o, or remove that report"
        : "give another output folder with -o, or move that file away")
  }

  /// Whether a build has made a report, of whatever lesson.
  static func isReport(_ bytes: [UInt8]) -> Bool { comment(of: bytes).hasPrefix(beginning) }

  /// What comments of all reports begin with.
  private static let beginning = String(ReportOrigin.comment("\n").prefix { $0 != "%" })

  /// Where a report says what it was made from: its first line, or the first after front matter or the
  /// document type.
  static func comment(of report: [UInt8]) -> String {
    var lines = report.split(
      separator: UInt8(ascii: "\n"), maxSplits: 10_000, omittingEmptySubsequences: false
    )[...]
    if let first = lines.first, first.starts(with: [0xEF, 0xBB, 0xBF]) {
      lines[lines.startIndex] = first.dropFirst(3)
    }
    func text(_ line: ArraySlice<UInt8>?) -> String {
      String(
        decoding: (line ?? []).trimmedAtEnd { $0.isBlank || $0 == .carriageReturn }, as: UTF8.self)
    }
    let fence = text(lines.first)
    if fence.lowercased() == "<!doctype html>" { return text(lines.dropFirst().first) }
    guard ["---", "+++"].contains(fence) else { return fence }
    let end = lines.dropFirst().firstIndex { [fence, "..."].contains(text($0)) }
    return end.map { text(lines[($0 + 1)...].first) } ?? fence
  }
}
