import FormulaTesting
import Notations
import Testing

struct SymbolTableTests {
  /// Each command has the class and the character that KaTeX gives it.
  @Test(.enabled(if: KaTeX.isAvailable))
  func symbolsAreThoseOfKaTeX() {
    var commands: [(name: String, expected: String)] = []
    for row in SymbolTable.rows {
      for name in row.names {
        commands.append((name, "\(row.sign.kind.katex) \(row.sign.character)"))
      }
    }
    for row in LetterTable.rows {
      for name in row.names { commands.append((name, "mord \(row.character)")) }
    }
    #expect(commands.count > 500)
    for ((name, expected), found) in zip(commands, KaTeX.symbols(commands.map(\.name))) {
      if let known = Self.known[name] {
        #expect(found.hasPrefix(known), "\(name)")
      } else {
        #expect(found == expected, "\(name)")
      }
    }
  }

  /// What KaTeX has otherwise on purpose, or lacks: other characters for bars and the dot, Latin capitals
  /// for Greek ones that look alike, dotless letters in italics.
  private static let known: [String: String] = {
    var known = [
      "coloneq": "mrel :−", "Perp": "KaTeX parse error", "iddots": "KaTeX parse error",
      "Diamond": "mord ◊", "imath": "mord ı", "jmath": "mord ȷ", "vert": "mord ∣",
      "lvert": "mopen ∣", "rvert": "mclose ∣", "Vert": "mord ∥", "|": "mord ∥",
      "lVert": "mopen ∥", "rVert": "mclose ∥", "cdotp": "mpunct ⋅",
    ]
    for name in ["cdot", "sdot", "centerdot"] { known[name] = "mbin ⋅" }
    let capitals = [
      "Alpha", "Beta", "Epsilon", "Zeta", "Eta", "Iota", "Kappa", "Mu", "Nu", "Omicron", "Rho",
      "Tau", "Chi",
    ]
    for (name, letter) in zip(capitals, "ABEZHIKMNOPTX") { known[name] = "mord \(letter)" }
    return known
  }()

  /// No command has two meanings, and each sign's command reads as the sign.
  @Test func namesAreUnique() {
    var seen: Set<String> = []
    for name in SymbolTable.rows.flatMap(\.names) + LetterTable.rows.flatMap(\.names) {
      #expect(seen.insert(name).inserted, "\(name)")
    }
    for row in SymbolTable.rows {
      for name in row.names {
        var macros = TeXMacros()
        let result = TeX.read("\\\(name) ", display: false, macros: &macros)
        #expect(result == .success(.sign(row.sign)), "\(name)")
      }
    }
  }

  /// A sign that an author gives another class keeps its command.
  @Test func anotherClassLeavesTheCommand() {
    let relations = Set(SymbolTable.rows.filter { $0.sign.kind == .relation }.map(\.sign.character))
    var count = 0
    for row in SymbolTable.rows where row.sign.kind == .ordinary {
      let character = row.sign.character
      guard let name = row.names.first, character.utf8.allSatisfy({ $0 >= 0x80 }),
        !relations.contains(character)
      else { continue }
      let relation = Notation.sign(Notation.Sign(character, .relation))
      #expect(relation.exactLaTeX == #"\mathrel{\\#(name)}"#, "\(name)")
      count += 1
    }
    #expect(count > 20)
  }
}

extension Notation.Sign.Kind {
  fileprivate var katex: String {
    switch self {
    case .ordinary, .invisible: "mord"
    case .largeOperator: "mop"
    case .binary: "mbin"
    case .relation: "mrel"
    case .opening: "mopen"
    case .closing: "mclose"
    case .punctuation: "mpunct"
    case .inner: "minner"
    }
  }
}
