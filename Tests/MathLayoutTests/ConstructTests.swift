import Drawings
import Notations
import MathLayout
import Testing

/// One dump for each rule, in the font of fixed widths at 10 points: a letter is 5 wide, 6 high and 1
/// deep, and the axis lies 2.5 above the baseline.
@Suite struct ConstructTests {
  private func set(
    _ notation: Notation, _ style: MathTypesetter.Style = .display, font: FixedFont = FixedFont()
  ) -> String {
    sketch(
      MathTypesetter(font: font, measurer: FixedMeasurer()).layout(notation, size: 10, style: style)
    )
  }
  @Test func aBarIsCentredOnTheAxisWithEqualGaps() {
    #expect(
      set(frac(1, "z")) == """
        box 7.4 12 6.3
        10: 1 1.2,-5.8  z 1.2,5.3
        rule 0.6,-3 6.2 0.5
        """)
  }

  @Test func fractionsInTextStyleHaveScripts() {
    #expect(
      set(frac(1, "z"), .text) == """
        box 5.9 10 4.2
        7: 1 1.2,-5.5  z 1.2,3.5
        rule 0.6,-3 4.7 0.5
        """)
  }

  /// The mark rises with what its base is higher than the font's accents are made for, and scripts stand
  /// where the letter alone has them.
  @Test func anAccentStandsOverTheMiddle() {
    #expect(
      set(row("x".scripts("i", 2), hat("x").scripts("i", 2))) == """
        box 18 8.5 3.4
        10: x 0,0
        7: 2 5,-4.2  i 5,2.7
        10: x 9,0  ̂ 9,-1.5
        7: 2 14,-4.2  i 14,2.7
        """)
  }

  @Test func aWideAccentIsAsWideAsItsBase() {
    #expect(
      set(.accent(.widehat, row("a", "b", "c"))) == """
        box 15 8.5 1
        10: a 0,0  b 5,0  c 10,0  ̂+2 0,-1.5
        """)
  }

  @Test func anOverlineStandsOverAll() {
    #expect(
      set(.accent(.overline, row("a", "b"))) == """
        box 10 8 1
        10: a 0,0  b 5,0
        rule 0,-7.5 10 0.5
        """)
  }

  /// The limits of an integral stand at its side, whatever the style.
  @Test func limitsOfAnIntegral() {
    #expect(
      set(.big(.integral, lower: 0, upper: 1, "f")) == """
        box 15.67 12.5 7.2
        10: ∫+2 0,0
        7: 1 5,-8  0 5,6.5
        10: f 10.67,0
        """)
  }

  @Test func absoluteValuesInOneAnotherGrow() {
    #expect(
      set(fence(.bars, fence(.bars, "x"))) == """
        box 25 10.5 5.5
        10: |+2 0,0  | 5,0  x 10,0  | 15,0  |+2 20,0
        """)
  }

  @Test func scriptsOfOneLetter() {
    #expect(
      set(row("x".sub("i"), "x".sup(2), "x".scripts("i", 2))) == """
        box 27 8.5 3.4
        10: x 0,0
        7: i 5,2
        10: x 9,0
        7: 2 14,-4
        10: x 18,0
        7: 2 23,-4.2  i 23,2.7
        """)
  }

  @Test func scriptsOfScriptsAreSmallest() {
    #expect(
      set("e".sup("x".sup("y".sup("z")))) == """
        box 14.6 12 1
        10: e 0,0
        7: x 5,-4
        5: y 8.5,-6.8  z 11,-8.8
        """)
  }

  @Test func primesStandBeforeThePower() {
    #expect(
      set("f".primed(2, "n")) == """
        box 16 8.5 1
        10: f 0,0
        7: ′ 5,-4  ′ 8.5,-4  n 12,-4
        """)
  }

  @Test func superscriptsStandAfterTheLeanSubscriptsBefore() {
    #expect(
      set("f".scripts(0, 1), font: FixedFont(italicCorrection: 100)) == """
        box 10 8.5 3.4
        10: f 0,0
        7: 1 6,-4.2  0 5,2.7
        """)
  }

  @Test func aScriptHangsFromTheCornersOfATallBox() {
    #expect(
      set(parens(frac(1, 2)).scripts(0, "n")) == """
        box 21.4 15.5 10.2
        10: (+3 0,0  1 6.2,-5.8  2 6.2,5.3
        rule 5.6,-3 6.2 0.5
        10: )+3 12.4,0
        7: n 17.4,-11  0 17.4,9.5
        """)
  }

  @Test func aRootSharesItsExcess() {
    #expect(
      set(root(row("x", "+", 1))) == """
        box 24.44 9 1.5
        10: √+1 0,-1
        rule 5,-8.5 19.44 0.5
        10: x 5,0  + 12.22,0  1 19.44,0
        """)
  }

  /// The degree's lower edge is at six tenths of the surd, whose hook it stands over.
  @Test func aRootHasItsDegreeBefore() {
    #expect(
      set(root("x", degree: 3)) == """
        box 11.5 9 1.5
        5: 3 2,-5
        10: √+1 1.5,-1
        rule 6.5,-8.5 5 0.5
        10: x 6.5,0
        """)
  }

  @Test func aRootGrowsByVariants() {
    #expect(
      set(root(frac(1, "z"))) == """
        box 12.4 15.5 7.25
        10: √+3 0,-1
        rule 5,-14.5 7.4 0.5
        10: 1 6.2,-5.8  z 6.2,5.3
        rule 5.6,-3 6.2 0.5
        """)
  }

  @Test func fencesKeepTheirSizeAroundALine() {
    #expect(
      set(row("f", .sign(.apply), parens("x".sub("i")))) == """
        box 24 6 2.7
        10: f 0,0  ( 5,0  x 10,0
        7: i 15,2
        10: ) 19,0
        """)
  }

  @Test func fencesGrowAroundAFraction() {
    #expect(
      set(fence(.bars, frac(1, "z"))) == """
        box 17.4 13.5 8.5
        10: |+3 0,0  1 6.2,-5.8  z 6.2,5.3
        rule 5.6,-3 6.2 0.5
        10: |+3 12.4,0
        """)
  }

  @Test func fencesGrowByAssembly() {
    #expect(
      set(fence(.brackets, frac(frac(frac(1, 2), 3), 4))) == """
        box 18.98 24 16.71
        10: ⎝ 0,15.71  ⎜ 0,10.94  ⎜ 0,6.16  ⎜ 0,1.39  ⎜ 0,-3.39  ⎜ 0,-8.16  ⎜ 0,-12.94  ⎛ 0,-17.71
        5: 1 8.24,-20.82  2 8.24,-14.3
        rule 7.82,-19 3.34 0.5
        7: 3 7.74,-5.5
        rule 6.8,-12 5.38 0.5
        10: 4 6.99,5.3
        rule 5.6,-3 7.78 0.5
        10: ⎝ 13.98,15.71  ⎜ 13.98,10.94  ⎜ 13.98,6.16  ⎜ 13.98,1.39  ⎜ 13.98,-3.39  ⎜ 13.98,-8.16  ⎜ 13.98,-12.94  ⎛ 13.98,-17.71
        """)
  }

  @Test func limitsStandAboveAndBelowInDisplay() {
    #expect(
      set(sum(row("i", "=", 1), "n", "x")) == """
        box 17.17 17 12.2
        10: ∑+2 2.75,0
        7: n 3.5,-12.5  i 0,11.5  = 3.5,11.5  1 7,11.5
        10: x 12.17,0
        """)
  }

  @Test func limitsStandAtTheSideInText() {
    #expect(
      set(sum("j", "n", "x"), .text) == """
        box 15.67 8.5 3.4
        10: ∑ 0,0
        7: n 5,-4.2  j 5,2.7
        10: x 10.67,0
        """)
  }

  @Test func casesHaveAQuadBetweenColumns() {
    #expect(
      set(cases((1, row("z", ">", 0)), (0, nil))) == """
        box 66.67 13.5 8.5
        10: {+3 0,0  1 6.67,-6  z 21.67,-6  > 29.44,-6  0 37.22,-6  0 6.67,6  o 21.67,6  t 26.67,6  h 31.67,6  e 36.67,6  r 41.67,6  w 46.67,6  i 51.67,6  s 56.67,6  e 61.67,6
        """)
  }

  @Test func rowsKeepOffTallOnes() {
    // Beside a tall row baselines are 14.4 apart, stretched by 1.2.
    #expect(
      set(cases(("z", row("z", ">", 0)), (frac("x", "y"), "a"), (1, "b"))) == """
        box 43.12 20.5 15.4
        10: ⎝ 0,12.63  ⎜ 0,8.09  ⎜ 0,3.54  ⎜ 0,-1  ⎜ 0,-5.54  ⎜ 0,-10.09  ⎛ 0,-14.63  z 6.67,-14.4  z 22.57,-14.4  > 30.34,-14.4  0 38.12,-14.4
        7: x 7.87,-5.5  y 7.87,3.5
        rule 7.27,-3 4.7 0.5
        10: a 22.57,0  1 6.67,14.4  b 22.57,14.4
        """)
  }

  @Test func limitsStandBelowMaxInDisplay() {
    let max = row("max".sub("i"), .sign(.apply), "z")
    #expect(
      set(max) == """
        box 21.67 6 7.7
        10: m 0,0  a 5,0  x 10,0
        7: i 5.75,7
        10: z 16.67,0
        """)
    #expect(
      set(max, .text) == """
        box 25.67 6 2.7
        10: m 0,0  a 5,0  x 10,0
        7: i 15,2
        10: z 20.67,0
        """)
  }

  @Test func matricesCentreTheirColumns() {
    #expect(
      set(.matrix([["a", row("b", "c")], [10, "d"]])) == """
        box 43.33 13.5 8.5
        10: [+3 0,0  a 9.17,-6  b 26.67,-6  c 31.67,-6  1 6.67,6  0 11.67,6  d 29.17,6  ]+3 38.33,0
        """)
  }

  @Test func numbersHaveTheirExponentApart() {
    #expect(
      set(.number("-7.9", exponent: -31)) == """
        box 50.44 8.5 1
        10: − 0,0  7 5,0  . 10,0  9 15,0  ⋅ 22.22,0  1 29.44,0  0 34.44,0
        7: − 39.44,-4  3 42.94,-4  1 46.44,-4
        """)
  }

  @Test func aDecimalIsSetApartFromItsFactor() {
    #expect(
      set(row("0.1", .sign(.invisibleTimes), "z", "+", 2, .sign(.invisibleTimes), "z")) == """
        box 41.11 6 1
        10: 0 0,0  . 5,0  1 10,0  z 16.67,0  + 23.89,0  2 31.11,0  z 36.11,0
        """)
  }

  @Test func functionWordsAreFollowedByAThinSpace() {
    #expect(
      set(row("ln", "x", "−", "loss", "+", "max", .sign(.apply), parens("a"))) == """
        box 85.56 6 1
        10: l 0,0  n 5,0  x 11.67,0  − 18.89,0  l 26.11,0  o 31.11,0  s 36.11,0  s 41.11,0  + 48.33,0  m 55.56,0  a 60.56,0  x 65.56,0  ( 70.56,0  a 75.56,0  ) 80.56,0
        """)
  }

  @Test func dotsStandOnTheAxisUnlessBetweenCommas() {
    #expect(
      set(row("a", ",", "…", ",", "b", "+", "⋯", "+", "c")) == """
        box 58.89 6 1
        10: a 0,0  , 5,0  … 11.67,0  , 18.33,0  b 25,0  + 32.22,0  ⋯ 39.44,0  + 46.67,0  c 53.89,0
        """)
  }

  @Test func aMinusInFrontIsNoOperation() {
    #expect(
      set(row("−", "a", "=", "−", "b", "−", "c")) == """
        box 45 6 1
        10: − 0,0  a 5,0  = 12.78,0  − 20.56,0  b 25.56,0  − 32.78,0  c 40,0
        """)
  }

  @Test func whatTheFontLacksIsText() {
    #expect(
      set(row("x", .variable("層"), .text("a b")), font: FixedFont(missing: ["層"])) == """
        box 25 6 1
        10: x 0,0
        text 層 5,0
        10: a 10,0    15,0  b 20,0
        """)
  }
}
