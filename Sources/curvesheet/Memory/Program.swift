internal import Glibc

/// The program that runs, with all that it has loaded.
enum Program {
  /// The states of its file and of its libraries, and what of the environment decides on fonts and drawing.
  static var text: String {
    let files = loaded.map { SeenFile($0).description }
    return (files + environment).joined(separator: "\n")
  }

  /// The files that the process has code of (proc_pid_maps(5)): itself among them.
  private static var loaded: [String] {
    let maps = try? Descriptor("/proc/self/maps", flags: O_RDONLY).read(limit: 1 << 22)
    var paths: Set<String> = []
    for line in (maps ?? []).split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      guard columns.count == 6, columns[1].contains(UInt8(ascii: "x")) else { continue }
      let path = columns[5].drop { $0 == UInt8(ascii: " ") }
      if path.first == UInt8(ascii: "/") { paths.insert(String(decoding: path, as: UTF8.self)) }
    }
    return paths.sorted()
  }

  private static let beginnings = [
    "FONTCONFIG_", "FC_", "FREETYPE_", "PANGO_", "CAIRO_", "HB_", "HOME=", "XDG_CONFIG_HOME=",
    "XDG_DATA_",
  ]

  private static var environment: [String] {
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
