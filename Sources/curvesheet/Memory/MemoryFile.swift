internal import Canvas
internal import Drawings
internal import Glibc
internal import Lessons
internal import Packing

/// What builds of one lesson remember from one process to the next: a file in the user's folder of caches.
///
/// Nothing that goes wrong with it is told: without it a build takes longer, and that is all.
final class MemoryFile {
  private let folder: MemoryFolder
  private let path: String
  private let known: Content?

  /// What the file begins with, its version among it.
  private static let mark = Array("curvesheet memory 2\n".utf8)
  /// A larger one is not read.
  private static let largest = 256 << 20

  /// Reads what is there.
  ///
  /// - Parameters:
  ///   - lesson: the lesson's path; nil for the lesson inside the program.
  ///   - folder: where the file lies, if it is there.
  init(of lesson: String?, in folder: MemoryFolder) {
    self.folder = folder
    path = folder.file(of: lesson)
    known = Self.read(path)
  }

  /// Whether there is something that may be remembered: fonts are perhaps not needed.
  var isPromising: Bool { known?.entries.isEmpty == false }

  /// What is remembered for this program and these fonts.
  private var opened: Opened?

  private struct Opened {
    let memory: LessonMemory
    let program: Program
    /// Nil where none is looked at.
    let fonts: FontState?
  }

  /// What is remembered for this program and its fonts.
  ///
  /// - Parameter forFigures: whether there may be figures; without any no font is looked at.
  /// - Returns: the same as before, unless that was for a lesson without figures and this one may have some.
  func memory(forFigures: Bool) -> LessonMemory {
    if let opened, opened.fonts != nil || !forFigures { return opened.memory }
    let fonts =
      forFigures ? FontState.current(known: known?.fonts, withInstalled: false) : nil
    let program = Program.current(known: known?.program)
    var digest = Digest()
    for text in [program.text, fonts?.text ?? ""] { digest.append(counted: text.utf8) }
    let circumstances = digest.hexadecimal
    let isOfThese = known?.circumstances == circumstances
    let memory = LessonMemory(
      circumstances: circumstances, entries: isOfThese ? known?.entries ?? [] : [])
    opened = Opened(memory: memory, program: program, fonts: fonts)
    return memory
  }

  /// The fonts that what is remembered holds for; nil where none was looked at.
  var fonts: FontState? { opened?.fonts }

  /// Of the families of figures, those that are not installed.
  var missingFonts: [MissingFont] { opened?.fonts?.missing ?? MissingFont.all() }

  // MARK: Writing

  /// Writes what is new.
  func save() {
    guard let opened else { return }
    var (entries, fonts) = (opened.memory.changedEntries, opened.fonts)
    if let known = fonts, FontFiles.haveInstalledBeenAsked, !known.hasInstalled {
      // What was found depends on more than its keys say; from the next build on they will say it.
      fonts = FontState.current(known: known, withInstalled: true)
      entries = []
    }
    guard let entries else { return }
    var packer = Packer()
    packer.write(opened.memory.circumstances)
    packer.write(opened.program)
    packer.write(fonts)
    packer.write(unsigned: UInt64(entries.count))
    for entry in entries {
      packer.write(unsigned: UInt64(truncatingIfNeeded: entry.key.number >> 64))
      packer.write(unsigned: UInt64(truncatingIfNeeded: entry.key.number))
      packer.write(entry.age)
      packer.write(bytes: entry.bytes)
    }
    var sum = Packer()
    sum.write(unsigned: Checksum(of: packer.bytes[...]).value)
    folder.write(Self.mark + sum.bytes + packer.bytes, to: path)
  }

  // MARK: Reading

  private struct Content {
    var circumstances: String
    var program: Program
    var fonts: FontState?
    var entries: [(key: MemoryKey, age: Int, bytes: ArraySlice<UInt8>)]
  }

  private static func read(_ path: String) -> Content? {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    guard FileKind(of: path) == .file,
      let bytes = try? Descriptor(path, flags: flags).read(limit: largest + 1),
      bytes.count <= largest, bytes.starts(with: mark)
    else { return nil }
    var unpacker = Unpacker(bytes[mark.count...])
    return try? content(&unpacker)
  }

  private static func content(_ unpacker: inout Unpacker) throws(Unpacker.Fault) -> Content {
    let sum = try unpacker.unsigned()
    guard Checksum(of: unpacker.rest).value == sum else { throw Unpacker.Fault() }
    var content = Content(
      circumstances: try unpacker.value(), program: try unpacker.value(),
      fonts: try unpacker.value(), entries: [])
    for _ in 0..<(try unpacker.count()) {
      let (high, low) = (try unpacker.unsigned(), try unpacker.unsigned())
      let age = try unpacker.integer()
      let bytes = try unpacker.slice(try unpacker.count())
      content.entries.append((MemoryKey(UInt128(high) << 64 | UInt128(low)), age, bytes))
    }
    guard unpacker.isAtEnd else { throw Unpacker.Fault() }
    return content
  }
}
