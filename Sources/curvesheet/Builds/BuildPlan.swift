internal import Canvas
internal import Drawings
internal import Glibc
internal import Lessons

/// The files of a report, and which of them are not on the disk as they should be.
struct BuildPlan {
  /// A file that has to be written.
  struct Change {
    /// From the output folder.
    let path: String
    /// `redrawn`, `written`.
    let participle: String
    let bytes: @Sendable () throws(CanvasError) -> [UInt8]

    var name: String { path.splitAtLastSlash.name }
    /// The name without its ending: a figure's id.
    var stem: String { String(name.prefix { $0 != "." }) }
    var isOfPixels: Bool { ending == Format.png.rawValue }
    var ending: String { String(name.dropFirst(stem.count + 1)) }
    /// The author's pictures may have one name in several folders.
    var shown: String { BuildPlan.shown(path) }
  }

  let folder: String
  /// All files of the report, from the output folder, and how each should be.
  private(set) var files: [(path: String, mark: FileMark)] = []
  private(set) var changes: [Change] = []
  /// Pictures of an earlier build of this lesson that the report no longer names, and reports of another name.
  private(set) var stale: [String] = []
  /// Files in the places of others that no build of this lesson has made.
  private(set) var strangers: [String] = []
  /// How the values differ from those of the build before.
  private(set) var valueChanges: [ValueChanges.Change] = []
  /// Files of an earlier build that this one neither makes nor removes, and why.
  private(set) var left: [(path: String, reason: String)] = []
  let names: ReportNames
  private let listing: Listing
  /// The files that are listed and there: some file systems know one by names in any case.
  private let listed: Set<FileIdentity>
  /// Whether files that are as they should be are written all the same.
  private let isForced: Bool
  /// Whether there is a report, of whatever lesson.
  private let hasReport: Bool

  static let valuesName = "values.json"
  static let figuresName = "figures"
  static let dataName = "data"
  static let folderNames = [OwnFiles.folder, figuresName, dataName]

  /// All files of the report, from the output folder.
  var paths: [String] { files.map(\.path) }

  /// Compares a report with what is on the disk: a picture by its fingerprint, the other files by
  /// their bytes.
  ///
  /// - Parameters:
  ///   - report: what is to be there.
  ///   - names: of the report and the page.
  ///   - formats: of the figures.
  ///   - page: that of browsers; nil where nobody asks for it.
  ///   - memory: where fingerprints may be known from; nil for nowhere.
  ///   - folder: the output folder.
  ///   - force: whether files that are as they should be are written all the same.
  ///   - workers: who finds the fingerprints that are not known.
  /// - Throws: `FileError` if a file that is there cannot be read.
  init(
    _ report: Report, named names: ReportNames, formats: [Format], page: ReportPage?,
    memory: LessonMemory?, in folder: String, force: Bool, _ workers: Workers
  ) throws(FileError) {
    self.folder = folder
    self.names = names
    isForced = force
    let endings = Format.allCases.filter(formats.contains).map(\.rawValue)
    let values = Listing.adding(
      report.figures.map {
        ($0.id, endings + ($0.samples == nil ? [] : [Listing.dataEnding]))
      }, report.pictures, named: names, to: report.values)
    let valuesFile = Array((values.text() + "\n").utf8)
    let old = try OutputFile.bytes(of: folder + "/" + Self.valuesName)
    let oldValues = old == valuesFile ? values : old.flatMap { JSON(parsing: $0) }
    let pending = PendingFile.leftovers(in: folder, of: Self.valuesName)
      .compactMap { try? OutputFile.bytes(of: $0) }.compactMap { JSON(parsing: $0) }
    let listing = Listing(in: [oldValues].compactMap(\.self) + pending)
    self.listing = listing
    listed = Set((listing.paths ?? []).compactMap { FileIdentity(of: folder + "/" + $0) })
    hasReport = (listing.reportNames.map(\.markdown) + [names.markdown]).contains {
      FileKind(of: folder + "/" + $0) == .file
    }
    let fingerprints = PictureFingerprints.of(report.figures, as: formats, memory, workers)
    for (figure, fingerprints) in zip(report.figures, fingerprints) {
      for (format, fingerprint) in zip(formats, fingerprints) {
        try add(figure, as: format, fingerprint)
      }
      if let samples = figure.samples { try add(samples, of: figure.id) }
    }
    for picture in report.pictures { try add(picture) }
    if let page { try add(page) }
    try add(report.markdown, at: names.markdown)
    // Last, so that what a killed build has put in its place is listed in it or in what it left.
    try add(valuesFile, at: Self.valuesName)
    if old != nil, listing.paths == nil, !hasReport { strangers.append(Self.valuesName) }
    if let oldValues, old != valuesFile {
      valueChanges = ValueChanges.between(oldValues, report.values, lines: report.lines)
    }
    try addStale(besides: report.figures.map(\.id))
    try addStaleReports(from: report.origin)
    if page == nil, !changes.isEmpty, try isOwnFile(names.page) {
      left.append((names.page, "'--html' writes it anew"))
    }
    for name in usedFolders where isLink(name) { throw .link(folder + "/" + name) }
  }

  /// The folders in the output folder that files of the report lie in.
  private var usedFolders: [String] { Self.folders(of: paths) }

  /// The folders that lead to some paths, each after the one that it lies in.
  static func folders(of paths: [String]) -> [String] {
    var known: Set<String> = []
    return paths.flatMap { path in
      path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }.filter { known.insert($0).inserted }
  }

  static func shown(_ path: String) -> String {
    Listing.isOwn(path) ? path : path.splitAtLastSlash.name
  }

  private func isLink(_ name: String) -> Bool { FileKind(of: folder + "/" + name) == .link }

  private mutating func add(
    _ figure: ReportFigure, as format: Format, _ fingerprint: Fingerprint
  ) throws(FileError) {
    let path = Listing.path(of: figure.id, format.rawValue)
    let (isListed, isLikely) = (isListed(path), isLikely(path))
    try add(
      path, as: .shows(fingerprint), participles: ("drawn", "redrawn"),
      isOwn: { Fingerprint.inFile($0) == nil ? isListed : isLikely }
    ) { () throws(CanvasError) in try Picture(figure).encoded(as: format) }
  }

  private mutating func add(_ picture: OwnPicture) throws(FileError) {
    let path = picture.path
    let isLikely = isLikely(path)
    try add(
      path, as: FileMark(holding: picture.bytes), participles: ("copied", "copied"),
      isSame: { $0 == picture.bytes }, isOwn: { _ in isLikely }
    ) { picture.bytes }
  }

  private mutating func add(_ samples: Samples, of id: String) throws(FileError) {
    let path = Listing.path(of: id, Listing.dataEnding)
    let header = Array((CSV.text([samples.header]) + "\n").utf8)
    let isLikely = isLikely(path)
    // Samples carry no fingerprint, and are not listed while a build is not asked for them.
    try add(Array((CSV.text([samples.header] + samples.rows) + "\n").utf8), at: path) {
      isLikely || $0.starts(with: header)
    }
  }

  private mutating func add(_ page: ReportPage) throws(FileError) {
    let fingerprint = page.fingerprint
    try add(names.page, as: .shows(fingerprint)) {
      () throws(CanvasError) in try page.bytes(fingerprint)
    }
  }

  private mutating func add(
    _ bytes: [UInt8], at path: String, isOwn: ([UInt8]) -> Bool = { _ in true }
  ) throws(FileError) {
    try add(path, as: FileMark(holding: bytes), isSame: { $0 == bytes }, isOwn: isOwn) { bytes }
  }

  /// - Parameters:
  ///   - path: from the output folder.
  ///   - mark: of what it should be.
  ///   - participles: what is done to a new file, and to one that is there.
  ///   - isSame: whether what is there need not be written again; nil for what has the mark.
  ///   - isOwn: whether a build of this lesson has made what is there and differs.
  ///   - bytes: makes the file.
  /// - Throws: `FileError` if a file that is there cannot be read.
  private mutating func add(
    _ path: String, as mark: FileMark,
    participles: (new: String, old: String) = ("written", "written"),
    isSame: (([UInt8]) -> Bool)? = nil, isOwn: ([UInt8]) -> Bool = { _ in true },
    bytes: @escaping @Sendable () throws(CanvasError) -> [UInt8]
  ) throws(FileError) {
    files.append((path, mark))
    let old = try OutputFile.bytes(of: folder + "/" + path)
    if let old {
      let isSame = isSame?(old) ?? mark.fits(old)
      if isSame, !isForced { return }
      if !isSame, !isOwn(old) { strangers.append(path) }
    }
    let participle = old == nil ? participles.new : participles.old
    changes.append(Change(path: path, participle: participle, bytes: bytes))
  }

  /// Whether a build of this lesson has made what is at a path and looks made by one. Where
  /// `values.json` is lost, as in a merge, the report beside it speaks for that.
  private func isLikely(_ path: String) -> Bool {
    isListed(path) || listing.paths == nil && hasReport
  }

  private func isListed(_ path: String) -> Bool {
    FileIdentity(of: folder + "/" + path).map(listed.contains) ?? false
  }

  private mutating func addStale(besides ids: [String]) throws(FileError) {
    let figures = Set(ids)
    let made = Set(paths.compactMap { FileIdentity(of: folder + "/" + $0) })
    for path in listing.paths ?? [] {
      guard let file = FileIdentity(of: folder + "/" + path), !made.contains(file) else { continue }
      if Self.folders(of: [path]).contains(where: isLink) { continue }
      let name = path.splitAtLastSlash.name
      if Listing.isOwn(path) {
        if FileKind(of: folder + "/" + path) == .file { stale.append(path) }
      } else if !path.hasSuffix("." + Listing.dataEnding) {
        if try isOwnFile(path) { stale.append(path) }
      } else if FileKind(of: folder + "/" + path) == .file {
        let hasFigure = figures.contains(String(name.prefix { $0 != "." }))
        let reason =
          hasFigure
          ? "'--data' writes it anew" : "its figure is gone, but nothing in it says who made it"
        left.append((path, reason))
      }
    }
  }

  /// The reports and pages that builds of this lesson have made under other names.
  private mutating func addStaleReports(from origin: String) throws(FileError) {
    let kept = Set([names.markdown, names.page].compactMap { FileIdentity(of: folder + "/" + $0) })
    for path in listing.reportNames.flatMap(\.all) {
      guard let file = FileIdentity(of: folder + "/" + path), !kept.contains(file),
        FileKind(of: folder + "/" + path) == .file, !stale.contains(path),
        let bytes = try OutputFile.bytes(of: folder + "/" + path),
        Ownership.comment(of: bytes) == ReportOrigin.comment(origin)
      else { continue }
      stale.append(path)
    }
  }

  /// Whether there is a file, and no link, that carries a fingerprint.
  private func isOwnFile(_ path: String) throws(FileError) -> Bool {
    let path = folder + "/" + path
    guard FileKind(of: path) == .file, let bytes = try OutputFile.bytes(of: path) else {
      return false
    }
    return Fingerprint.inFile(bytes) != nil
  }

  /// Makes all files, several at once, and writes each beside its place, then puts all in their places:
  /// what fails on the way leaves the old files. The output folder is there already.
  ///
  /// - Parameters:
  ///   - workers: who makes the files.
  ///   - waiters: who waits for the disk. It takes hardly longer for many files at once than for one, and one
  ///     after the other would take longer than to make them.
  ///   - progress: told of each file.
  /// - Throws: `CanvasError` and `FileError`.
  func write(_ workers: Workers, _ waiters: Workers, _ progress: Progress) throws {
    for name in usedFolders { try Folder.make(folder + "/" + name) }
    var leftovers = PendingFile.leftovers(in: folder)
    let others = Self.folders(of: listing.paths ?? [])
    for name in Set(usedFolders + others + [Self.figuresName, Self.dataName])
    where Self.folders(of: [name + "/"]).allSatisfy({ !isLink($0) }) {
      leftovers += PendingFile.leftovers(in: folder + "/" + name)
    }
    // These say what the killed build had put in its place, until others do.
    let values = PendingFile.leftovers(in: folder, of: Self.valuesName)
    for path in leftovers where !values.contains(path) { unlink(path) }
    let (folder, changes) = (folder, changes)
    progress.expect(changes.count)
    // Pixels take longest: what is begun last ends the last.
    let order =
      changes.indices.filter { changes[$0].isOfPixels }
      + changes.indices.filter { !changes[$0].isOfPixels }
    let results = workers.map(order.count) { number in
      let change = changes[order[number]]
      return progress.time(change.ending, of: change.stem) {
        Result {
          try PendingFile(change.bytes(), for: folder + "/" + change.path, isWaiting: false)
        }
      }
    }
    let made = zip(order, results).sorted { $0.0 < $1.0 }.map(\.1)
    let pending = made.compactMap { try? $0.get() }
    do {
      for file in made { _ = try file.get() }
      for file in waiters.map(pending.count, { number in Result { try pending[number].settle() } })
      {
        try file.get()
      }
      values.forEach { unlink($0) }
      let others = pending.dropLast()
      for file in waiters.map(others.count, { number in Result { try others[number].place() } }) {
        try file.get()
      }
      for path in stale { unlink(folder + "/" + path) }
      // Those that still hold something stay.
      for name in Self.folders(of: stale.filter(Listing.isOwn)).reversed() {
        rmdir(folder + "/" + name)
      }
      try pending.last?.place()
    } catch {
      pending.forEach { $0.discard() }
      throw error
    }
  }

  /// Whether the disk is as it should be.
  var isEmpty: Bool { changes.isEmpty && stale.isEmpty }
}
