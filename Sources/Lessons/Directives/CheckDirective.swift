internal import Numerals
internal import Diagnostics
internal import Analysis
internal import Expressions
internal import Functions
internal import Text

/// Claims, one a line, that the build tests; the report lists what was found.
enum CheckDirective: Directive {
  static let form = BlockForm(
    "check", "Claims, one a line, which each build tests.",
    example: [
      "sigmoid(0) == 0.5", "softmax([1, 2, 3]) ~= [0.0900, 0.2447, 0.6652]",
      "abs(sigmoid'(z)) <= 0.25 for z in -10..10",
    ],
    keys: [
      BlockForm.Key(
        "quiet", .expression, words: quietness.map(\.word),
        "'yes' shows nothing while all of the block's claims hold.",
        example: ["quiet: yes", "softmax([1, 2]) ~= [0.27, 0.73]"])
    ], content: "a claim")

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    var findings = Findings(at: scope.piece)
    guard let body = block.content.body else { return findings }
    let isQuiet = isQuiet(block, in: scope, reporting: &findings)
    let parsed = findings.reading { Parse.claims(scope.lesson.slice(body), reporting: &$0) }
    let test = ClaimTest(library: scope.library)
    let language = scope.language
    var tested: [TestedClaim] = []
    for claim in parsed.items {
      let verdict = scope.attempt(reporting: &findings) {
        () throws(Rejection) in try test.verdict(on: claim)
      }
      guard let verdict else { continue }
      let text = scope.lesson.code(claim.range)
      let sampled = verdict.isSampled ? language.words.sampled : ""
      let words = { mark in RichText([.text(mark), .code(text), .text(sampled)]) }
      if let failure = verdict.failure {
        let finding = claim.finding(failure, in: .english, as: .code)
        let advice = claim.advice(on: failure, in: scope.lesson).map { "; " + $0 } ?? ""
        findings.fail(.error("this claim fails", at: claim.range, hint: finding + advice))
        let found = claim.finding(failure, in: language, as: language.values)
        tested.append(
          TestedClaim(
            text: text, holds: false, words: words("✗ ") + language.words.failingClaim(found)))
      } else {
        tested.append(TestedClaim(text: text, holds: true, words: words("✓ ")))
      }
    }
    show(tested, isQuiet: isQuiet, in: scope, adding: &findings)
    return findings
  }

  private struct TestedClaim {
    let text: String
    let holds: Bool
    let words: RichText
  }

  /// Places claims where the block stands: several that hold fold into one line, one stands among those
  /// that fail, and quiet ones are left out.
  private static func show(
    _ tested: [TestedClaim], isQuiet: Bool, in scope: Scope, adding findings: inout Findings
  ) {
    let holding = tested.filter(\.holds)
    let folds = !isQuiet && holding.count > 1
    var claims = Passage.Claims()
    claims.open = tested.filter { !$0.holds || !isQuiet && !folds }.map(\.words)
    if folds {
      claims.folded = holding.map(\.words)
      claims.summary = "✓ " + scope.language.words.holdingClaims(holding.count)
    }
    var (open, folded) = (0, 0)
    for claim in tested {
      var line = 0
      if claim.holds, folds {
        line = claims.line(ofFolded: folded)
        folded += 1
      } else if !claim.holds || !isQuiet {
        line = open
        open += 1
      }
      findings.state(
        .truth(claim.holds), claim.text, as: "checks", under: scope.heading, line: line)
    }
    let isEmpty = claims.open.isEmpty && claims.folded.isEmpty
    if !isEmpty || isQuiet { findings.place(.passages(isEmpty ? [] : [.claims(claims)])) }
  }

  /// Whether the block's claims are shown only where one fails.
  private static func isQuiet(
    _ block: LessonBlock, in scope: Scope, reporting findings: inout Findings
  ) -> Bool {
    guard let range = block.content.value("quiet") else { return false }
    let word = scope.lesson.text(range)
    if let known = quietness.first(where: { $0.word == word }) { return known.isQuiet }
    findings.misread([.notYesOrNo(at: range)])
    return false
  }

  /// What the key `quiet` can say.
  private static let quietness = [(word: "yes", isQuiet: true), (word: "no", isQuiet: false)]
}

extension Claim {
  /// What was found where the claim fails: `found 0.5`, `at z = 3: found 0.95`.
  fileprivate func finding(
    _ failure: ClaimTest.Failure, in language: Language, as spelling: ValueSpelling
  ) -> String {
    let sides = sides
    let place = failure.place.flatMap { value in
      variable.map { "\($0.name) = \(Self.text(value, spelling))" }
    }
    let computed = zip(failure.found, sides).filter { !$1.isLiteral }.map(\.0)
    let shown = computed.isEmpty ? failure.found : computed
    return language.words.finding(shown.map { Self.text($0, spelling) }, at: place)
  }

  /// What there is to say of a number that is nearly the one that is claimed.
  fileprivate func advice(on failure: ClaimTest.Failure, in lesson: Lesson) -> String? {
    switch kind {
    case .approximates(_, let literal):
      guard let found = failure.found.first else { return nil }
      let pairs = zip(literal.numbers, found.elements)
      guard
        let (place, pair) = pairs.enumerated().first(where: { !$1.0.accepts($1.1) })
          .map({ ($0.offset, $0.element) }), pair.1.isFinite
      else { return nil }
      let (claimed, exact) = pair
      let off = Value.scalar(abs(exact - claimed.value)).text(.digits(3))
      let element = found.count > 1 ? "element \(place + 1) is \(off) off" : "it is \(off) off"
      if let half = claimed.half {
        return "\(element), and half a unit of the last digit is \(NumberText.shortest(half))"
      }
      guard abs(exact - claimed.value) <= 0.05 else { return element }
      let digits = lesson.text(claimed.range)
      return "\(element): '~= \(digits)' means exactly that, '~= \(digits).0' within 0.05"
    case .holds(let expression):
      guard case .comparison(let sides, let signs) = expression.kind else { return nil }
      let near = signs.indices.first { index in
        signs[index] == .equal && failure.found.indices.contains(index + 1)
          && failure.found[index].isNear(failure.found[index + 1])
      }
      guard let near else { return nil }
      let (a, b) = (sides[near].source, sides[near + 1].source)
      return
        "the sides differ by rounding, which 'allclose(\(a), \(b))' lets pass, or '~=' and digits"
    }
  }

  /// What has a value: the sides of a comparison, or the claim as a whole.
  private var sides: [Expression] {
    switch kind {
    case .approximates(let side, _): [side]
    case .holds(let expression):
      if case .comparison(let sides, _) = expression.kind { sides } else { [expression] }
    }
  }

  /// A value, shortened where it would fill the screen.
  private static func text(_ value: Value, _ spelling: ValueSpelling) -> String {
    let text = value.text(as: spelling)
    return text.utf8.count > longestFinding ? text.prefix(longestFinding) + "…" : text
  }

  private static let longestFinding = 400
}

extension Value {
  /// Whether another value is the same but for rounding.
  fileprivate func isNear(_ other: Value) -> Bool {
    guard self != other, let shape = shape.broadcast(with: other.shape) else { return false }
    return (0..<shape.count).allSatisfy { place in
      let a = self[self.shape.source(of: place, in: shape)]
      let b = other[other.shape.source(of: place, in: shape)]
      return a == b || abs(a - b) <= 1e-12 * max(abs(a), abs(b))
    }
  }
}

extension Expression {
  /// Whether it is digits, with signs and in lists: its value need not be said.
  fileprivate var isLiteral: Bool {
    switch kind {
    case .number: true
    case .prefix(let sign, let operand): sign != .not && operand.isLiteral
    case .list(let elements): elements.allSatisfy(\.isLiteral)
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func notYesOrNo(at range: SourceRange) -> Diagnostic {
    .error("'quiet' is 'yes' or 'no'", at: range)
  }
}
