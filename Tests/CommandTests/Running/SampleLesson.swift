/// A short lesson with one of each: a formula, a value, a figure and a claim.
enum SampleLesson {
  /// The lesson, with a slope on the left and a claim.
  static func text(slope: String = "0.01", claim: String = "leaky'(0) == 0.01") -> String {
    """
    # Leaky ReLU

    ```formula
    leaky(z, alpha=\(slope)) = where(z > 0, z, alpha * z)
    ```

    It returns `= leaky(-2)` at −2.

    ```figure
    id: leaky
    title: Leaky ReLU
    plot: leaky(z) for z in -5..5
    ```

    ```check
    \(claim)
    ```

    """
  }

  static let files = [
    "figures", "figures/leaky.png", "figures/leaky.svg", "report.md", "values.json",
  ]
}
