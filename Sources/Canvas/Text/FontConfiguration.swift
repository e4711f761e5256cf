internal import CPangoCairo

/// The fonts that text may be set in, as fontconfig knows them; any number of threads may look for
/// fonts in it.
final class FontConfiguration: Sendable {
  /// An `FcConfig`; nil stands for the system's as it is.
  nonisolated(unsafe) let pointer: OpaquePointer?

  private init(_ pointer: OpaquePointer?) { self.pointer = pointer }

  deinit { pointer.map { FcConfigDestroy($0) } }

  /// The program's own fonts alone, which are read thirty times as fast as all that are installed; nil
  /// where one of the families of figures is not among them.
  static let program: FontConfiguration? = {
    guard ProgramFonts.paths.count == Family.allCases.count, let fonts = FcConfigCreate() else {
      return nil
    }
    let configuration = FontConfiguration(fonts)
    guard configuration.addProgramFonts() else { return nil }
    // A map of fonts reads all that are installed where nothing is current when it is made.
    FcConfigSetCurrent(fonts)
    return configuration
  }()

  /// All fonts. Of the families that the program has, its own files take the place of the installed ones.
  static let all: FontConfiguration = {
    guard !ProgramFonts.paths.isEmpty, let fonts = FcInitLoadConfigAndFonts() else {
      return FontConfiguration(nil)
    }
    let configuration = FontConfiguration(fonts)
    configuration.leaveOutInstalledFiles()
    guard configuration.addProgramFonts() else { return FontConfiguration(nil) }
    FcConfigSetCurrent(fonts)
    return configuration
  }()

  /// Whether it has no font at all.
  var isEmpty: Bool {
    [FcSetSystem, FcSetApplication].allSatisfy { set in
      (FcConfigGetFonts(pointer, set)?.pointee.nfont ?? 0) == 0
    }
  }

  private func addProgramFonts() -> Bool {
    Family.allCases.flatMap { ProgramFonts.paths[$0] ?? [] }.allSatisfy { path in
      path.withCString { name in
        name.withMemoryRebound(to: FcChar8.self, capacity: path.utf8.count + 1) {
          FcConfigAppFontAddFile(pointer, $0) != 0
        }
      }
    }
  }

  /// Takes the installed files of the program's families out: of two equal ones fontconfig prefers those.
  private func leaveOutInstalledFiles() {
    guard let fonts = FcConfigGetFonts(pointer, FcSetSystem), let patterns = fonts.pointee.fonts
    else { return }
    let owned = Set(ProgramFonts.paths.keys.map(\.rawValue))
    var count = 0
    for index in 0..<Int(fonts.pointee.nfont) {
      let pattern = patterns[index]
      if pattern.map({ Self.family(of: $0) }).map(owned.contains) == true {
        FcPatternDestroy(pattern)
      } else {
        patterns[count] = pattern
        count += 1
      }
    }
    fonts.pointee.nfont = Int32(count)
  }

  private static func family(of pattern: OpaquePointer) -> String {
    var name: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, FC_FAMILY, 0, &name) == FcResultMatch, let name else {
      return ""
    }
    return String(cString: name)
  }
}
