import Testing

struct PlotTests {
  let folder = TemporaryFolder()

  @Test(arguments: [
    ("a.svg", "<?xml"), ("a.png", "\u{89}PNG"), ("a.PDF", "%PDF-"),
  ])
  func takesTheFormatFromTheName(_ name: String, _ beginning: String) throws {
    let run = try Program.run(["plot", "relu(z) for z in -3..3", "-o", name], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(folder.names == [name])
    let bytes = try #require(folder.bytes(name))
    #expect(bytes.starts(with: beginning.unicodeScalars.map { UInt8($0.value) }))
  }

  @Test func writesToStandardOutput() throws {
    let run = try Program.run(["plot", "relu(z)", "-o", "-"], in: folder)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("<?xml"))
    #expect(run.output.hasSuffix("</svg>\n"))
    #expect(folder.names.isEmpty)
    let png = try Program.run(["plot", "relu(z)", "-o", "-", "--format", "png"], in: folder)
    #expect(png.output.contains("IHDR"))
  }

  @Test func callsTheFigureByItsTitle() throws {
    let arguments = [
      "plot", "-relu(z), sigmoid(z)", "-o", "my figure.svg", "--title", "Two -- & <more>",
      "--x", "-3..3", "--y-label", "a", "--label", "-relu(z) : down", "--theme", "dark",
    ]
    let run = try Program.run(arguments, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let svg = try #require(folder.text("my figure.svg"))
    #expect(svg.contains(#"<title id="my-figure-title">Two -- &amp; &lt;more&gt;</title>"#))
  }

  @Test func isDescribedInALanguage() throws {
    let run = try Program.run(
      ["plot", "leaky_relu(z, 0.5) for z in -1.5..1", "-o", "a.svg", "--lang", "de"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let svg = try #require(folder.text("a.svg"))
    #expect(
      svg.contains(
        ">LeakyReLU(z; 0,5): verläuft von −0,75 bis 1; hat bei z = 0 einen Knick.</desc>"))
  }

  @Test func makesTheSameBytesAgain() throws {
    for name in ["a", "b"] {
      try folder.write("", to: "\(name)/here")
      let file = "\(name)/curve.svg"
      let run = try Program.run(["plot", "gelu(z), gelu'(z)", "-o", file], in: folder)
      #expect(run.code == 0)
    }
    #expect(folder.bytes("a/curve.svg") != nil)
    #expect(folder.bytes("a/curve.svg") == folder.bytes("b/curve.svg"))
  }

  @Test(arguments: [
    (["tahn(z)"], "<expression>:1:1: error: unknown function 'tahn'"),
    (["relu(z),\n  tahn(z)"], "<expression>:2:3: error: unknown function 'tahn'"),
    (["relu(z)", "--label", "relu(z)"], "--label:1:8: error:"),
    (["relu(z)", "--size", "huge"], "--size:1:1: error:"),
    (["relu(z)", "--x-label", ""], "--x-label:1:1: error:"),
    (["f(z)", "--define", "f(z) = q"], "<definition>:1:8: error:"),
  ])
  func pointsIntoTheArgument(_ arguments: [String], _ beginning: String) throws {
    let run = try Program.run(["plot"] + arguments + ["-o", "a.svg"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix(beginning), "\(run.errors)")
    #expect(folder.names.isEmpty)
  }

  @Test func optionsAfterAPanelBelongToIt() throws {
    let lesson = """
      ```figure
      id: a
      y: -1..3
      panel: Left
      plot: relu(z) for z in -3..3
      mark: relu(z) at z = 1 : one
      panel: Right
      bars: [1, 2]
      names: a_1, a_2
      columns: 2
      ```
      """
    try folder.write(lesson, to: "a.md")
    let built = try Program.run(["build", "a.md", "-o", "Out", "--format", "svg"], in: folder)
    #expect(built.code == 0, "\(built.errors)")
    let arguments = [
      "plot", "-o", "a.svg", "--y", "-1..3", "--panel", "Left", "--plot", "relu(z) for z in -3..3",
      "--mark", "relu(z) at z = 1 : one", "--panel", "Right", "--bars", "[1, 2]", "--names",
      "a_1, a_2", "--columns", "2",
    ]
    let drawn = try Program.run(arguments, in: folder)
    #expect(drawn.code == 0, "\(drawn.errors)")
    #expect(folder.bytes("a.svg") != nil)
    #expect(folder.bytes("a.svg") == folder.bytes("Out/figures/a.svg"))
    let wrong = try Program.run(arguments + ["--mark", "z at z = 1"], in: folder)
    #expect(wrong.errors.hasPrefix("--mark:1:1: error: 'mark' is for curves"), "\(wrong.errors)")
  }

  @Test func drawsBars() throws {
    let arguments = ["bars", "softmax([1, 2, 3], T) for T in [1, 5]", "--names", "a_1, a_2, a_3"]
    let run = try Program.run(arguments + ["-o", "bars.svg"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(folder.text("bars.svg")?.contains("T = 5") == true)
  }
}
