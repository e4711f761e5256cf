internal import ArgumentParser

/// Where a preview is, and whether it is opened: the options that `serve` and `lsp` share.
struct PortOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Where it listens; without it, any port that is free.", valueName: "port"))
  var port: Int?

  @Flag(help: "Open the page in the browser.")
  var open = false

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("'--port' wants a number from 1 to 65535")
    }
  }
}
