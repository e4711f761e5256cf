internal import ArgumentParser
internal import Lessons

/// `help`: what there is to know of a command, of the language, or of one of its words.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    _superCommandName: programName,
    abstract: "Explain a command, the language, or one of its words.",
    discussion: """
      Explains commands, fence words, keys and what they can show, clauses, builtins, formulas of the \
      prelude, constants and operators, with an example each. 'help language' is all of them on two \
      screens.

      Example:

        $ curvesheet help language
        $ curvesheet help x label
        $ curvesheet help softmax
      """,
    helpNames: [])

  @Argument(help: "A command, 'language', or a word of the language.")
  var subject: [String] = []

  /// As after every other command; what it stands behind is explained.
  @Flag(name: [.short, .long], help: .private)
  var help = false

  func run() throws {
    let name = subject.map(withoutProtection).joined(separator: " ")
    if name.isEmpty {
      let text =
        help ? Curvesheet.helpMessage(for: Help.self) : Curvesheet.helpMessage()
      return try Terminal.print(text)
    }
    if name == Self.language { return try Terminal.print(LanguagePage.text) }
    let command = Self.commands.first { $0.configuration.commandName == name }
    let texts =
      [command.map { Curvesheet.helpMessage(for: $0) }].compactMap(\.self)
      + Reference.entries(named: name).map(\.text)
    guard !texts.isEmpty else { throw Self.unknown(name) }
    try Terminal.print(texts.joined(separator: "\n\n"))
  }

  private static let language = "language"

  private static var commands: [any ParsableCommand.Type] {
    Curvesheet.configuration.subcommands
  }

  private static func unknown(_ name: String) -> ValidationError {
    let others = commands.compactMap { $0.configuration.commandName } + [language]
    let nearest = Reference.nearest(to: name, besides: others).map { "; did you mean '\($0)'?" }
    return ValidationError(
      "there is no help on '\(name)'"
        + (nearest ?? "; 'curvesheet help language' names all that there is"))
  }
}
