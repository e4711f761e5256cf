import Diagnostics
import Text
import Lessons
import Testing

@Suite struct CheckBlockTests {
  @Test func claimsThatHoldAreListed() {
    #expect(
      reportText(
        "> ```check\n> sigmoid(0) == 0.5  # exactly\n> softmax([1, 2]) ~= [0.27,\n>   0.73]\n"
          + "> abs(tanh(z)) <= 1 for z in -9..9\n> relu(z) == z for z in [0, 1]\n> ```\n")
          == """
          > - ✓ `sigmoid(0) == 0.5`
          > - ✓ `softmax([1, 2]) ~= [0.27, 0.73]`
          > - ✓ `abs(tanh(z)) <= 1 for z in -9..9` (sampled)
          > - ✓ `relu(z) == z for z in [0, 1]`

          """)
  }

  @Test func eachFailingClaimIsMarkedWithWhatWasFound() {
    #expect(
      reportText(
        """
        ```check
        sigmoid(0) == 0.6
        sigmoid(0) == 0.5
        sigmoid(z) < 0.9 for z in [-3, 3]
        0 < relu(1) < relu(-1) + 0.5
        isnan(1)
        [1, -2] ~= [1, 2]
        z < 1 for z in 0..1
        ```
        """) == """
          - ✗ `sigmoid(0) == 0.6`: **this claim fails**, found 0.5
          - ✓ `sigmoid(0) == 0.5`
          - ✗ `sigmoid(z) < 0.9 for z in [-3, 3]`: **this claim fails**, at z = 3: found 0.9525741268224334
          - ✗ `0 < relu(1) < relu(-1) + 0.5`: **this claim fails**, found 1 and 0.5
          - ✗ `isnan(1)`: **this claim fails**, found false
          - ✗ `[1, -2] ~= [1, 2]`: **this claim fails**, found \\[1, −2\\]
          - ✗ `z < 1 for z in 0..1` (sampled): **this claim fails**, at z = 1: found 1
          error: this claim fails «sigmoid(0) == 0.6» (found 0.5)
          error: this claim fails «sigmoid(z) < 0.9 for z in [-3, 3]» (at z = 3: found 0.9525741268224334)
          error: this claim fails «0 < relu(1) < relu(-1) + 0.5» (found 1 and 0.5)
          error: this claim fails «isnan(1)» (found false)
          error: this claim fails «[1, -2] ~= [1, 2]» (found [1, -2])
          error: this claim fails «z < 1 for z in 0..1» (at z = 1: found 1)
          """)
  }

  @Test func aFailureIsRenderedAsACompilersError() throws {
    let text = "```check\nsigmoid(0) == 0.6\n```"
    let failure = try #require(report(of: text)?.failures.first)
    #expect(
      SourceText(name: "lesson.md", text: text).render(failure, color: false) == """
        lesson.md:2:1: error: this claim fails
          |
        2 | sigmoid(0) == 0.6
          | ^^^^^^^^^^^^^^^^^ found 0.5
        """)
  }

  @Test(arguments: [
    ("sigmiod(0) == 0.5", "error: unknown function 'sigmiod' «sigmiod» (did you mean 'sigmoid'?)"),
    ("sigmoid(0) ~= [0.5]", "error: a number is compared with a vector of 1 «[0.5]»"),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```check\n\(body)\n```") == expected)
  }
}
