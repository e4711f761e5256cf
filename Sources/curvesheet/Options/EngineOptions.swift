internal import ArgumentParser

/// What a build tells the program that runs it.
struct EngineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write what the build depends on and makes: rules for make and ninja, or JSON if the name ends with .json.",
      valueName: "file"),
    completion: .file())
  var deps: String?

  @Option(
    help: ArgumentHelp("Write the claims as test cases, in JUnit's XML.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var junit: String?

  @Option(
    help: ArgumentHelp(
      "How the build says what it does: human, or json, an object a line on standard output.",
      valueName: "format"))
  var messageFormat = MessageFormat.human

  @Flag(help: "Only list the files that a build makes, evaluating nothing.")
  var outputs = false

  func validate() throws {
    for (name, file) in [("deps", deps), ("junit", junit)] where file?.isEmpty == true {
      throw ValidationError("the name of the file of '--\(name)' is empty")
    }
  }

  /// Nil where no file asks for what it holds.
  var record: BuildRecord? {
    deps == nil && junit == nil
      ? nil : BuildRecord(isSumming: deps.map { Dependencies(path: $0).hasSums } ?? false)
  }

  /// Writes the files that were asked for.
  ///
  /// - Throws: `FileError`.
  func write(_ record: BuildRecord?, isDone: Bool) throws(FileError) {
    guard let record else { return }
    if let junit { try record.write(TestResults.xml(of: record), to: junit) }
    if let deps { try Dependencies(path: deps).write(record, isDone: isDone) }
  }
}

extension MessageFormat: ExpressibleByArgument {}
