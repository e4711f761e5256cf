/// A family of commands: names parted by spaces, and what they do.
typealias CommandRow = (names: String, command: Command)

/// All commands. A new one is a row in its family's file.
enum CommandTable {
  static let all: [String: Command] = {
    var all: [String: Command] = [:]
    all.reserveCapacity(1_000)
    for row in SymbolTable.rows {
      for name in row.names { all[name] = .symbol(.sign(row.sign)) }
    }
    for row in LetterTable.rows {
      for name in row.names { all[name] = .symbol(row.notation) }
    }
    for family in families {
      for row in family {
        for name in row.names.split(separator: " ") { all[String(name)] = row.command }
      }
    }
    all[Spaces.control.name] = Spaces.control.command
    return all
  }()

  private static let families: [[CommandRow]] = [
    Structure.rows, Accents.rows, Fonts.rows, Fractions.rows, Stacks.rows, OperatorCommands.rows,
    Delimiters.rows, Texts.rows, Spaces.rows, Dots.rows, Styles.rows, Colors.rows, Labels.rows,
    Negation.rows, MacroDefinitions.rows,
  ]

  /// Characters that stand for signs; letters stand for themselves.
  static let characters: [String: Notation] = {
    var characters: [String: Notation] = [:]
    characters.reserveCapacity(500)
    for row in LetterTable.rows { characters[row.character] = row.notation }
    for row in SymbolTable.rows where characters[row.sign.character] == nil {
      characters[row.sign.character] = .sign(row.sign)
    }
    for (character, notation) in Characters.all { characters[character] = notation }
    return characters
  }()
}
