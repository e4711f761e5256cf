/// Characters that are typed, and mean a sign of another character or class.
enum Characters {
  static let all: [String: Notation] = {
    var all: [String: Notation] = [
      "-": .sign(.minus), "−": .sign(.minus), "*": .sign(Notation.Sign("∗", .binary)),
      "·": .sign(.times), "•": .sign(Notation.Sign("∙", .binary)),
      "…": .sign(.ellipsis), "~": .space(Em.word), "–": .text("–"), "—": .text("—"),
      "∣": .sign(.given), "‖": .sign(Notation.Sign("‖", .ordinary)),
      "ℝ": .letters("R", .blackboard), "ℂ": .letters("C", .blackboard),
      "ℕ": .letters("N", .blackboard), "ℤ": .letters("Z", .blackboard),
      "ℚ": .letters("Q", .blackboard), "ℙ": .letters("P", .blackboard),
      "𝔼": .letters("E", .blackboard), "ℒ": .letters("L", .script), "∑": big(.sum),
      "∏": big(.product), "∐": big(.coproduct), "∫": big(.integral), "∬": big(.doubleIntegral),
      "∭": big(.tripleIntegral), "∮": big(.contourIntegral), "⋃": big(.union),
      "⋂": big(.intersection), "⋁": big(.disjunction), "⋀": big(.conjunction),
      "⨁": big(.directSum), "⨂": big(.tensorProduct), "⨀": big(.circledDot),
      "⨆": big(.squareUnion),
    ]
    let classes: [(String, Notation.Sign.Kind)] = [
      ("+", .binary), ("=<>:", .relation), ("([", .opening), (")]!?", .closing),
      (",;", .punctuation), ("|/.@\"`\\", .ordinary), ("⟨⌊⌈", .opening), ("⟩⌋⌉", .closing),
    ]
    for (characters, kind) in classes {
      for character in characters {
        all[String(character)] = .sign(Notation.Sign(String(character), kind))
      }
    }
    return all
  }()

  private static func big(_ sign: Notation.BigOperator) -> Notation {
    .big(sign, lower: nil, upper: nil, .empty)
  }
}
