internal import CPangoCairo
internal import Glibc
internal import Synchronization

/// The files that decide what fonts figures are set in.
package struct FontFiles: Hashable, Sendable {
  /// Fonts of the families of figures: what is in them decides.
  package let own: [String]
  /// All other fonts that text may be set in.
  package let others: [String]
  /// Files and folders that say which fonts there are and which is taken.
  package let places: [String]

  /// Those that figures are set in: the program's own where it has all, or else what is installed.
  ///
  /// - Parameter withInstalled: whether what is installed counts in any case, for letters that the program's own
  ///   fonts lack. To look for that takes tens of milliseconds.
  /// - Returns: the files by their paths, sorted.
  package static func all(withInstalled: Bool) -> FontFiles {
    let own = ProgramFonts.paths.values.flatMap(\.self).sorted()
    if FontConfiguration.program != nil, !withInstalled {
      return FontFiles(own: own, others: [], places: [])
    }
    let configuration = FontConfiguration.all
    let names = Set(Family.allCases.flatMap(\.files))
    let fonts = Set(configuration.fontPaths).union(own)
    func isOwn(_ path: String) -> Bool {
      names.contains(path.split(separator: "/").last.map(String.init) ?? path)
    }
    return FontFiles(
      own: fonts.filter(isOwn).sorted(), others: fonts.filter { !isOwn($0) }.sorted(),
      places: configuration.placePaths.sorted())
  }

  /// Whether letters were looked for beyond the program's own fonts since the process began.
  package static var haveInstalledBeenAsked: Bool {
    installedWereAsked.load(ordering: .relaxed)
  }

  static func noteAskingInstalled() { installedWereAsked.store(true, ordering: .relaxed) }

  private static let installedWereAsked = Atomic(false)
}

extension FontConfiguration {
  /// The files of all fonts.
  fileprivate var fontPaths: [String] {
    [FcSetSystem, FcSetApplication].flatMap { set -> [String] in
      guard let fonts = FcConfigGetFonts(pointer, set), let patterns = fonts.pointee.fonts else {
        return []
      }
      return (0..<Int(fonts.pointee.nfont)).compactMap { index in
        var path: UnsafeMutablePointer<FcChar8>?
        guard let pattern = patterns[index],
          FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path
        else { return nil }
        return String(cString: path)
      }
    }
  }

  /// The files of the configuration with their folders, and the folders that fonts are looked for in, those too
  /// that are not there yet.
  fileprivate var placePaths: [String] {
    let files = Self.paths(FcConfigGetConfigFiles(pointer)) + Self.usersFiles
    let folders = files.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
    let fonts =
      Self.paths(FcConfigGetConfigDirs(pointer)) + Self.paths(FcConfigGetFontDirs(pointer))
    return Array(Set(files + folders + fonts))
  }

  /// What a user may add to the configuration (fonts-conf(5)).
  private static var usersFiles: [String] {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    guard let home = variable("HOME") else { return [] }
    let own = (variable("XDG_CONFIG_HOME") ?? home + "/.config") + "/fontconfig"
    return [
      own + "/fonts.conf", own + "/conf.d", home + "/.fonts.conf", home + "/.fonts.conf.d",
    ]
  }

  private static func paths(_ list: OpaquePointer?) -> [String] {
    guard let list else { return [] }
    defer { FcStrListDone(list) }
    var paths: [String] = []
    while let path = FcStrListNext(list) { paths.append(String(cString: path)) }
    return paths
  }
}
