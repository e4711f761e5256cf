internal import Diagnostics
internal import Functions
internal import Text

/// What the findings of a whole lesson come to within its bounds: it does not depend on the order in
/// which the pieces were worked.
struct Outcome {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var failures: [Diagnostic] = []
  /// What is wrong with examples.
  private(set) var shown: [Diagnostic] = []
  private(set) var values = StatedValues()
  /// The same in the lesson's order, those that say the same again among them.
  private(set) var statements: [StatedValues.Statement] = []
  private var mistakes = 0
  private var numbers = 0
  /// Each is told once.
  private var lacked: Set<Character> = []
  /// The last piece that is evaluated, once the bounds are reached.
  private var last: Lesson.Piece?

  init(_ findings: Findings, of lesson: Lesson) {
    for entry in findings.entries {
      switch entry.kind {
      case .misread(let diagnostic): diagnostics.append(diagnostic)
      case .noticed(let diagnostic) where entry.piece == last: diagnostics.append(diagnostic)
      case _ where last == nil: take(entry, at: lesson.range(of: entry.piece))
      default: break
      }
      if last == nil, mistakes >= LessonLimits.mistakes { last = entry.piece }
    }
  }

  private mutating func take(_ entry: Findings.Entry, at range: SourceRange) {
    switch entry.kind {
    case .misread: break
    case .rejected where entry.operations > OperationBudget.usual,
      .ended where entry.operations > OperationBudget.usual:
      // From an evaluation that is cut short nothing follows.
      stop(.budgetSpent(at: range))
    case .ended: break
    case .noticed(let diagnostic): diagnostics.append(diagnostic)
    case .rejected(let told):
      mistakes += 1
      diagnostics += told
      if mistakes == LessonLimits.mistakes {
        diagnostics.append(
          .error("after so many mistakes nothing more is evaluated", at: diagnostics.last?.range))
      }
    case .failed(let claim): failures.append(claim)
    case .shown(let mistake): shown.append(mistake)
    case .lacked(let character, let range):
      if lacked.insert(character).inserted {
        diagnostics.append(.noFont(has: character, at: range))
      }
    case .stated(let statement):
      numbers += statement.value.leafCount
      if numbers > LessonLimits.statedNumbers {
        stop(.tooManyNumbers(at: range))
      } else {
        values.state(statement)
        statements.append(statement)
      }
    }
  }

  /// Lets nothing more follow, because of a mistake.
  private mutating func stop(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    mistakes = LessonLimits.mistakes
  }
}

extension Diagnostic {
  fileprivate static func noFont(has character: Character, at range: SourceRange) -> Diagnostic {
    let codes = character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return .warning(
      "no font that is installed has '\(character)' (\(codes.joined(separator: " ")))", at: range,
      hint: ScriptFont.package(for: character).map { "apt install \($0)" })
  }

  fileprivate static func tooManyNumbers(at range: SourceRange) -> Diagnostic {
    .error("a report states at most \(LessonLimits.statedNumbers) numbers", at: range)
  }
}
