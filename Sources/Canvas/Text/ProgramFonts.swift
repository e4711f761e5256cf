internal import Glibc

/// The fonts that lie beside the program, in `../share/curvesheet/fonts`: with them a lesson has the same
/// figures on every machine.
enum ProgramFonts {
  /// The files of the families that are there as a whole.
  static let paths: [Family: [String]] = {
    guard let folder else { return [:] }
    let whole = Family.allCases.map { family in
      (family, family.files.map { folder + "/" + $0 })
    }.filter { $1.allSatisfy(isSound) }
    return Dictionary(uniqueKeysWithValues: whole)
  }()

  /// The first file that is there and no font; nil where all are sound.
  static let damaged: String? = {
    guard let folder else { return nil }
    return Family.allCases.flatMap(\.files).map { folder + "/" + $0 }
      .first { access($0, F_OK) == 0 && !isSound($0) }
  }()

  /// Beside the program itself, not beside a link to it; nil where that is not known.
  private static let folder: String? = {
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    let names = String(cString: program).split(separator: "/").dropLast(2)
    return names.map { "/" + $0 }.joined() + "/share/curvesheet/fonts"
  }()

  /// Whether a file is a font and ends where its tables end, which FreeType does not ask (OpenType
  /// specification, "Organization of an OpenType Font").
  private static func isSound(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return false }
    func bytes(_ count: Int, at place: Int) -> [UInt8]? {
      var bytes = [UInt8](repeating: 0, count: count)
      return pread(file, &bytes, count, place) == count ? bytes : nil
    }
    func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    guard let head = bytes(headerSize, at: 0), versions.contains(number(head[..<4])) else {
      return false
    }
    let count = number(head[4..<6])
    guard count > 0, let tables = bytes(count * recordSize, at: headerSize) else { return false }
    return stride(from: 0, to: tables.count, by: recordSize).allSatisfy { record in
      let (offset, length) = (tables[record + 8..<record + 12], tables[record + 12..<record + 16])
      return number(offset) + number(length) <= Int(status.st_size)
    }
  }

  /// Of the table directory and of each of its records.
  private static let (headerSize, recordSize) = (12, 16)
  /// Outlines of TrueType, and of CFF (`OTTO`).
  private static let versions = [0x0001_0000, 0x4F54_544F]
}
