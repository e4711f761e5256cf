import Testing

/// How large pictures of `plot` and `bars` are.
struct PictureSizeTests {
  let folder = TemporaryFolder()

  private func draw(_ options: String...) throws -> Program.Run {
    try Program.run(["plot", "sigmoid(z) for z in -3..3"] + options, in: folder)
  }

  /// Width, height and pixels a metre, as the file says them.
  private func measures(_ name: String) throws -> [Int] {
    let bytes = try #require(folder.bytes(name))
    let density = try #require(
      bytes.indices.first { bytes[$0...].starts(with: "pHYs".utf8) })
    return [16, 20, density + 4].map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
  }

  @Test(arguments: [
    ([], [1440, 900, 5669]), (["--width", "1920"], [1920, 1200, 7559]),
    (["--width", "720"], [720, 450, 2835]), (["--width", "1001"], [1001, 626, 3941]),
    (["--width", "333", "--size", "700x500"], [333, 238, 1348]),
    (["--width", "640", "--scale", "1.5"], [640, 400, 2520]),
  ])
  func inPixels(options: [String], expected: [Int]) throws {
    let run = try Program.run(
      ["plot", "relu(z), relu'(z) for z in -3..3", "-o", "a.png"] + options, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try measures("a.png") == expected)
  }

  @Test(arguments: [
    (["-o", "a.svg", "--width", "900"], "'--width' is for PNG: SVG has no pixels"),
    (["-o", "-", "--width", "900"], "'--width' is for PNG: SVG has no pixels"),
    (["-o", "a.pdf", "--width", "900"], "'--width' is for PNG: PDF has no pixels"),
    (["-o", "a.png", "--width", "15"], "a width is 16 to 10000 pixels, not 15"),
    (["-o", "a.png", "--width", "10001"], "a width is 16 to 10000 pixels, not 10001"),
    (["-o", "a.png", "--width", "-3"], "is invalid for '--width"),
  ])
  func otherWidthsAreRefused(options: [String], expected: String) throws {
    for command in ["plot", "bars"] {
      let run = try Program.run([command, "[1, 2]"] + options, in: folder)
      #expect(run.code == 64)
      #expect(run.errors.contains(expected), "\(run.errors)")
    }
    #expect(folder.names.isEmpty)
  }

  @Test func aScaleMakesTypeLarger() throws {
    #expect(try draw("-o", "a.svg").code == 0)
    #expect(try draw("-o", "b.svg", "--scale", "1.5").code == 0)
    let (usual, large) = (folder.text("a.svg") ?? "", folder.text("b.svg") ?? "")
    for svg in [usual, large] { #expect(svg.contains("width=\"720\" height=\"450\"")) }
    #expect(usual.contains("stroke-width=\"3\"") && !usual.contains("stroke-width=\"4.5\""))
    #expect(large.contains("stroke-width=\"4.5\"") && !large.contains("stroke-width=\"3\""))
  }

  @Test(arguments: [
    ("0.49", "a scale is a number from 0.5 to 4"), ("4.1", "a scale is a number from 0.5 to 4"),
    ("large", "a scale is a number from 0.5 to 4"), ("nan", "a scale is a number from 0.5 to 4"),
    ("3", "at this scale a page is at least 360 points wide and high"),
  ])
  func otherScalesAreRefused(scale: String, expected: String) throws {
    let run = try draw("-o", "a.svg", "--size", "720x300", "--scale", scale)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("--scale:1:1: error: \(expected)"), "\(run.errors)")
  }
}
