internal import Diagnostics
internal import Formulas

/// What the findings of a whole lesson come to within its bounds: it does not depend on the order in
/// which the pieces were worked.
struct Outcome {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var failures: [Diagnostic] = []
  private(set) var values = StatedValues()
  private var mistakes = 0
  private var numbers = 0

  private var isStopped: Bool { mistakes >= LessonLimits.mistakes }

  init(_ findings: Findings, of lesson: Lesson) {
    for entry in findings.entries {
      if case .misread(let diagnostic) = entry.kind { diagnostics.append(diagnostic) }
      if !isStopped { take(entry, at: lesson.range(of: entry.piece)) }
    }
  }

  private mutating func take(_ entry: Findings.Entry, at range: SourceRange) {
    switch entry.kind {
    case .misread: break
    case .rejected where entry.operations > Allowance.usual,
      .ended where entry.operations > Allowance.usual:
      // From an evaluation that is cut short nothing follows.
      stop(.allowanceSpent(at: range))
    case .ended: break
    case .noticed(let diagnostic): diagnostics.append(diagnostic)
    case .rejected(let told):
      mistakes += 1
      diagnostics += told
      if isStopped {
        diagnostics.append(
          .error("after so many mistakes nothing more is evaluated", at: diagnostics.last?.range))
      }
    case .failed(let claim): failures.append(claim)
    case .stated(let statement):
      numbers += statement.value.leafCount
      if numbers > LessonLimits.statedNumbers {
        stop(.tooManyNumbers(at: range))
      } else {
        values.state(statement)
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
  fileprivate static func tooManyNumbers(at range: SourceRange) -> Diagnostic {
    .error("a report states at most \(LessonLimits.statedNumbers) numbers", at: range)
  }
}
