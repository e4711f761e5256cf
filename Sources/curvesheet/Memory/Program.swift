internal import Canvas
internal import Glibc
internal import Packing
internal import Synchronization

/// The program that runs, with all that it loads, as far as that can be told without loading it.
struct Program {
  /// Its own file and its libraries.
  private let files: [SeenFile]
  /// What decides which files the libraries are: while these are as they were, so are those.
  private let places: [SeenFile]
  /// What of the environment decides on that.
  private let search: [String]

  /// The states of its files, and what of the environment decides on fonts and drawing.
  var text: String {
    (files.map(\.description) + search + Self.environment).joined(separator: "\n")
  }

  /// What this process runs.
  ///
  /// - Parameter known: what ran at an earlier build, which is enough where no file has changed since.
  /// - Returns: the same each time.
  static func current(known: Program?) -> Program {
    running.withLock { running in
      if let running { return running }
      let program: Program
      if let known, known.holds {
        program = known
      } else {
        DrawingLibraries.open()
        program = Program(loaded: loaded)
      }
      running = program
      return program
    }
  }

  private static let running = Mutex<Program?>(nil)

  private init(loaded: [String]) {
    files = loaded.map { SeenFile($0) }
    let folders = Set((loaded + [Self.linkerCache]).map { $0.splitAtLastSlash.folder })
    places = ([Self.linkerCache] + folders.sorted()).map { SeenFile($0) }
    search = Self.search
  }

  /// What ld.so(8) knows of libraries.
  private static let linkerCache = "/etc/ld.so.cache"

  /// Whether this process would load the same: what it has loaded already is among the files, and all that is
  /// looked at is as it was.
  private var holds: Bool {
    // Where it names folders, libraries may be found in others than before.
    guard Self.search.isEmpty, search.isEmpty else { return false }
    return Set(files.map(\.path)).isSuperset(of: Self.loaded)
      && (files + places).allSatisfy(\.isAsItWas)
  }

  /// The files that the process has code of: itself (proc(5)) among them.
  private static var loaded: [String] {
    let itself = realpath("/proc/self/exe", nil)
    defer { free(itself) }
    return (DrawingLibraries.loaded + (itself.map { [String(cString: $0)] } ?? [])).sorted()
  }

  private static var search: [String] { variables(["LD_LIBRARY_PATH=", "LD_PRELOAD="]) }

  private static var environment: [String] {
    variables([
      "FONTCONFIG_", "FC_", "FREETYPE_", "PANGO_", "CAIRO_", "HB_", "HOME=", "XDG_CONFIG_HOME=",
      "XDG_DATA_",
    ])
  }

  /// Those that begin so, with their values.
  private static func variables(_ beginnings: [String]) -> [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if beginnings.contains(where: text.hasPrefix) { variables.append(text) }
      next += 1
    }
    return variables.sorted()
  }
}

extension Program: Packed {
  func pack(into packer: inout Packer) {
    packer.write(files)
    packer.write(places)
    packer.write(search)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    files = try unpacker.value()
    places = try unpacker.value()
    search = try unpacker.value()
  }
}
