internal import Canvas
internal import Glibc
internal import Packing

/// The fonts that figures are set in, as far as that can be told without opening them.
struct FontState {
  /// A file and a checksum of its bytes.
  fileprivate struct Read {
    var file: SeenFile
    var sum: UInt64
  }

  /// The fonts of the families of figures, with what is in them: a copy or a touch changes nothing.
  private var own: [Read]
  private let others: [SeenFile]
  private let places: [SeenFile]
  /// Whether what is installed counts although the program has its own fonts.
  let hasInstalled: Bool
  /// Of the families of figures, those that are not installed.
  let missing: [MissingFont]

  /// What figures depend on.
  var text: String {
    let own = own.map { "\($0.file.path) \($0.sum)" }
    return (own + others.map(\.description) + ["\(hasInstalled)"]).joined(separator: "\n")
  }

  /// What holds now.
  ///
  /// - Parameters:
  ///   - known: what held at an earlier build, which is enough where no file has changed since.
  ///   - withInstalled: whether what is installed counts in any case.
  /// - Returns: the state to go by, and to keep for the next build.
  static func current(known: FontState?, withInstalled: Bool) -> FontState {
    let withInstalled = withInstalled || known?.hasInstalled == true
    if let known, known.hasInstalled == withInstalled,
      (known.own.map(\.file) + known.others + known.places).allSatisfy(\.isAsItWas)
    {
      return known
    }
    let files = FontFiles.all(withInstalled: withInstalled)
    let own = files.own.map { path -> Read in
      let file = SeenFile(path)
      if let old = known?.own.first(where: { $0.file == file }) { return old }
      return Read(file: file, sum: sum(of: path))
    }
    return FontState(
      own: own, others: files.others.map { SeenFile($0) },
      places: files.places.map { SeenFile($0) },
      hasInstalled: withInstalled, missing: MissingFont.all())
  }

  /// The files of fonts that figures were set in.
  ///
  /// - Parameter remembered: what was looked at already.
  /// - Returns: their paths, sorted.
  static func files(of remembered: MemoryFile?) -> [String] {
    let asksInstalled =
      FontFiles.haveInstalledBeenAsked || remembered?.fonts?.hasInstalled == true
    let files = FontFiles.all(withInstalled: asksInstalled)
    return asksInstalled ? (files.own + files.others).sorted() : files.own
  }

  private static func sum(of path: String) -> UInt64 {
    let bytes = try? Descriptor(path, flags: O_RDONLY).read(limit: .max)
    return Checksum(of: (bytes ?? [])[...]).value
  }
}

extension FontState: Packed {
  func pack(into packer: inout Packer) {
    packer.write(own)
    packer.write(others)
    packer.write(places)
    packer.write(hasInstalled)
    packer.write(missing.map { [$0.family, $0.package] })
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    own = try unpacker.value()
    others = try unpacker.value()
    places = try unpacker.value()
    hasInstalled = try unpacker.value()
    missing = try unpacker.value([[String]].self).map { names throws(Unpacker.Fault) in
      guard names.count == 2 else { throw Unpacker.Fault() }
      return MissingFont(family: names[0], package: names[1])
    }
  }
}

extension FontState.Read: Packed {
  func pack(into packer: inout Packer) {
    packer.write(file)
    packer.write(unsigned: sum)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    file = try unpacker.value()
    sum = try unpacker.unsigned()
  }
}
