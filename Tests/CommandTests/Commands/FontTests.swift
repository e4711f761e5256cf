import Foundation
import Testing

/// The fonts beside the program, those of the system, and none.
struct FontTests {
  private let folder = TemporaryFolder()

  /// The program with fonts of its own, in which nothing may be changed.
  private static let installation = Result { try Installation() }

  /// A tree with the program and, beside it, the fonts of figures; and the program without them in `bare/bin`.
  private struct Installation {
    static let files = [
      "Lato-Regular.ttf", "Lato-Medium.ttf", "Lato-Bold.ttf", "texgyrepagella-math.otf",
    ]
    let folder = TemporaryFolder.shared()

    init() throws {
      let script = """
        mkdir -p bin bare/bin share/curvesheet/fonts && cp "$(command -v curvesheet)" bin &&
          ln bin/curvesheet bare/bin
        for file in \(Self.files.joined(separator: " ")); do
          cp "$(fc-list --format '%{file}\\n' | grep -m 1 "/$file\\$")" share/curvesheet/fonts || exit 1
        done
        """
      let run = try Program.shell(script, in: folder)
      if run.code != 0 { throw Program.CannotRun(reason: run.errors) }
      try folder.write("<fontconfig></fontconfig>", to: "none.conf")
    }

    /// Runs a line of a shell in another folder; `program` is the one with these fonts, or others, `bare` the one
    /// without, and `FONTCONFIG_FILE=none` lets the system have none.
    func run(_ line: String, fonts: String? = nil, in other: TemporaryFolder) throws -> Program.Run
    {
      var tree = folder.path
      if let fonts {
        tree = other.path("tree")
        let made = try Program.shell(
          "mkdir -p tree/bin tree/share && ln '\(folder.path)/bin/curvesheet' tree/bin/ && "
            + "cp -r '\(folder.path)/share/curvesheet' tree/share && cd tree/share/curvesheet/fonts && "
            + fonts, in: other)
        if made.code != 0 { throw Program.CannotRun(reason: made.errors) }
      }
      let words = line.replacing("program", with: "'\(tree)/bin/curvesheet'")
        .replacing("bare", with: "'\(folder.path)/bare/bin/curvesheet'")
        .replacing("=none", with: "='\(folder.path)/none.conf'")
      let run = try Program.shell(words, in: other)
      if fonts != nil { _ = try Program.shell("rm -rf tree", in: other) }
      return run
    }
  }

  private func run(_ line: String, fonts: String? = nil) throws -> Program.Run {
    try Self.installation.get().run(line, fonts: fonts, in: folder)
  }

  /// Twice as large letters, since an em has half as many units (OpenType specification, "head").
  private static let enlarged = """
    python3 -c '
    import struct
    data = bytearray(open("Lato-Regular.ttf", "rb").read())
    for record in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16):
        if data[record:record + 4] == b"head":
            place = struct.unpack_from(">I", data, record + 8)[0] + 18
            struct.pack_into(">H", data, place, struct.unpack_from(">H", data, place)[0] // 2)
    open("Lato-Regular.ttf", "wb").write(data)
    '
    """

  @Test func theProgramsFontsDrawWithoutTheSystems() throws {
    let plot = "plot 'relu(z), z**2 for z in -2..2' --title 'Hello σ' -o a.svg"
    #expect(try run("bare \(plot)").code == 0)
    let installed = try #require(folder.bytes("a.svg"))
    for line in ["program \(plot)", "FONTCONFIG_FILE=none program \(plot)"] {
      let drawn = try run(line)
      #expect(drawn.code == 0 && drawn.errors.isEmpty, "\(drawn.errors)")
      #expect(folder.bytes("a.svg") == installed)
    }
  }

  /// Also where a font of mathematics has to come from the system.
  @Test(arguments: ["", " && rm texgyrepagella-math.otf"])
  func theProgramsFontsComeBeforeTheSystems(_ change: String) throws {
    let plot = "program plot 'relu(z)' -o a.svg"
    #expect(try run(plot, fonts: "true" + change).errors.isEmpty)
    let usual = try #require(folder.bytes("a.svg"))
    #expect(try run(plot, fonts: Self.enlarged + change).errors.isEmpty)
    #expect(folder.bytes("a.svg") != usual)
  }

  @Test(arguments: [
    "head -c 40000 kept > Lato-Bold.ttf", ": > Lato-Bold.ttf", "echo text > Lato-Bold.ttf",
    "head -c 100000 /dev/zero > Lato-Bold.ttf", "head -c 20 kept > Lato-Bold.ttf",
  ])
  func namesAFontThatIsDamaged(_ damage: String) throws {
    let fonts = "cp Lato-Bold.ttf kept && \(damage)"
    let run = try run("program plot 'relu(z)' -o a.svg", fonts: fonts)
    #expect(run.code == 69 && run.output.isEmpty)
    #expect(
      run.errors.contains("/tree/share/curvesheet/fonts/Lato-Bold.ttf is damaged"), "\(run.errors)")
    #expect(folder.names.isEmpty)
    #expect(try self.run("program evaluate 1", fonts: fonts).output == "1\n")
  }

  @Test(arguments: ["plot 'relu(z)' -o a.svg", "bars '[1, 2]' -o a.png", "build", "build a.md"])
  func drawsNothingWithoutFonts(_ arguments: String) throws {
    try folder.write("````example\n```figure\nid: a\nplot: z\n```\n````\n", to: "a.md")
    let run = try run("FONTCONFIG_FILE=none bare \(arguments)")
    #expect(run.code == 69 && run.output.isEmpty)
    #expect(
      run.errors == "error: no fonts are installed, so no figure can be set "
        + "(apt install fonts-lato fonts-texgyre-math)\n")
    #expect(folder.names == ["a.md"])
  }

  @Test func namesThePackagesOfMissingFonts() throws {
    let other = "<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>"
    try folder.write(other, to: "fonts.conf")
    #expect(try run("FONTCONFIG_FILE=$PWD/fonts.conf bare evaluate 1").errors.isEmpty)
    let drawn = try run("FONTCONFIG_FILE=$PWD/fonts.conf bare plot 'relu(z)' -o a.svg")
    #expect(drawn.code == 0 && folder.names.contains("a.svg"))
    let warnings = drawn.errors.split(separator: "\n").filter { $0.hasPrefix("warning: not inst") }
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasSuffix("(apt install fonts-lato fonts-texgyre-math)") == true)
  }

  @Test func aLessonWithoutFiguresNeedsNoFonts() throws {
    try folder.write("It is `= relu(2)`.\n", to: "a.md")
    let run = try run("FONTCONFIG_FILE=none bare build a.md -o Out")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func tellsCharactersThatNoFontHasAndAPackage() throws {
    let run = try run(
      "FONTCONFIG_FILE=none program plot 'relu(z)' --title '日本 🚀 ש' --subtitle 日 -o a.svg")
    #expect(run.code == 0)
    let signs = try run.errors.groups(of: "no font that is installed has '(.)' ")
    #expect(signs.sorted() == ["日", "本", "🚀", "ש"].sorted())
    for words in [
      "--title:1:1: warning: no font that is installed has '日' (U+65E5)", "'🚀' (U+1F680)",
      "apt install fonts-noto-cjk", "apt install fonts-noto-color-emoji",
      "apt install fonts-noto-core",
    ] { #expect(run.errors.contains(words), "\(words)") }
  }

  // MARK: Memory

  private func build(_ fonts: String, _ options: String = "--verbose") throws -> Program.Run {
    try run("XDG_CACHE_HOME=$PWD/caches program build a.md -o Out \(options)", fonts: fonts)
  }

  /// A copy or a touch of the fonts changes nothing, other bytes do.
  @Test func whatIsRememberedHoldsForTheFontsThatThereAre() throws {
    try folder.write("```figure\nid: a\nplot: relu(z)\n```\n", to: "a.md")
    #expect(try build("true").code == 0)
    let usual = try #require(folder.bytes("Out/figures/a.svg"))
    for change in ["true", "touch Lato-Regular.ttf"] {
      #expect(try build(change).errors == "all of it is from memory\n", "\(change)")
    }
    #expect(try build(Self.enlarged).errors.contains("a: drawing "))
    let enlarged = try #require(folder.bytes("Out/figures/a.svg"))
    #expect(enlarged != usual)
    _ = try build(Self.enlarged, "--no-cache --force")
    #expect(folder.bytes("Out/figures/a.svg") == enlarged)
    #expect(try build("true").code == 0)
    #expect(folder.bytes("Out/figures/a.svg") == usual)
  }

  /// Where a letter is looked for among all fonts that are installed, these count from then on.
  @Test func lettersOfOtherFontsMakeTheseCount() throws {
    try folder.write("```figure\nid: a\ntitle: 日\nplot: relu(z)\n```\n", to: "a.md")
    func build(_ configuration: String) throws -> String {
      try run(
        "FONTCONFIG_FILE=\(configuration) XDG_CACHE_HOME=$PWD/caches program build a.md -o Out --verbose"
      ).errors
    }
    let configuration = folder.path("fonts.conf")
    try folder.write("<fontconfig><dir>\(folder.path("more"))</dir></fontconfig>", to: "fonts.conf")
    #expect(try build(configuration).contains("a: drawing "))
    #expect(try build(configuration).contains("a: drawing "))
    #expect(try build(configuration).contains("all of it is from memory"))
    let copied = try Program.shell(
      "mkdir more && cp \"$(fc-list --format '%{file}\\n' | grep -m 1 texgyretermes-math)\" more",
      in: folder)
    #expect(copied.code == 0)
    #expect(try build(configuration).contains("a: drawing "))
  }
}
