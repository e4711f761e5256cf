internal import ArgumentParser
internal import Numerals

/// `cache`: what builds remember from one to the next.
struct Cache: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    _superCommandName: programName,
    abstract: "Say what builds remember, or forget it.",
    discussion: """
      A build remembers what it found at each block of a lesson, so that the next one works only what \
      changed. That lies in a folder of the user's caches ($XDG_CACHE_HOME/curvesheet, or \
      ~/.cache/curvesheet), holds no more than 512 megabytes, and can be removed at any time: the next \
      build takes longer, and writes the same. 'build --no-cache' neither reads nor writes it.

      Example:

        $ curvesheet cache --size
      """)

  @Flag(help: "Say how much there is, and where; the same as without an option.")
  var size = false

  @Flag(help: "Remove it all.")
  var clear = false

  func validate() throws {
    if size && clear { throw ValidationError("'--size' and '--clear' exclude each other") }
  }

  func run() throws {
    guard let folder = MemoryFolder() else {
      return try Terminal.print(
        "nothing is remembered: neither XDG_CACHE_HOME nor HOME says where")
    }
    let (files, bytes) = folder.size
    if clear { try folder.clear() }
    let megabytes = NumberText.significantDigits(3, of: Double(bytes) / 1e6)
    try Terminal.print(
      "\(clear ? "removed " : "")\(megabytes) MB in \(files) file\(files == 1 ? "" : "s"), \(folder.path)"
    )
  }
}
