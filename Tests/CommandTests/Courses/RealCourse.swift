import Foundation

/// A course as somebody would write it: contents, shared formulas, a lesson of its own, the built-in lesson and
/// those of newcomers.
enum RealCourse {
  static let lessons = [
    "activation-functions", "gates", "losses", "optimisers", "turning", "exploration", "policies",
  ]

  /// Puts it into a folder of its own.
  static func write(to folder: TemporaryFolder, as name: String = "course") throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let own = try FileManager.default.contentsOfDirectory(
      atPath: tests.appending(path: "Courses/activations").path)
    var files = own.map { tests.appending(path: "Courses/activations/\($0)") }
    files.append(tests.appending(path: "../Sources/Lessons/BuiltIn/activation-functions.md"))
    for lesson in lessons where !files.contains(where: { $0.lastPathComponent == lesson + ".md" }) {
      files.append(tests.appending(path: "LessonsTests/Courses/\(lesson).md"))
    }
    for file in files {
      try folder.write(Array(Data(contentsOf: file)), to: "\(name)/\(file.lastPathComponent)")
    }
  }
}

/// A short course of three lessons in two parts.
enum SampleCourse {
  static let files = [
    "course/index.md": """
    # Activations

    - [](relu.md)

    ## Smooth ones

    1. [Soft](softmax.md)
    2. [Losses](losses.md): see [](softmax.md#fig-temperature)

    """,
    "course/common.md": """
    ```formula
    leaky(z, alpha=0.01) = where(z > 0, z, alpha * z)
    steep(z) = leaky(z, 0.5)
    rate = 0.1
    ```

    """,
    "course/relu.md": """
    ---
    use: common.md
    ---
    # The *leaky* ReLU $\\sigma$

    At −2 it is `= leaky(-2)`. Next comes [](softmax.md) with [](softmax.md#fig-temperature), then [words](losses.md).

    ```figure
    id: leaky
    title: Leaky
    caption: As in [](softmax.md#tab-t), and [here](softmax.md#fig-temperature).
    plot: leaky(z) for z in -3..3
    ```

    See [](#fig-leaky).

    """,
    "course/softmax.md": """
    # Softmax

    ```figure
    id: temperature
    title: At temperatures
    bars: softmax([1, 2, 3], T) for T in [1, 2]
    ```

    ```table
    id: t
    caption: A table
    z, tanh(z) for z in [1, 2]
    ```

    <details>
    <summary>Solution</summary>

    ```figure
    id: hidden
    title: Hidden
    plot: relu(z) for z in -1..1
    ```

    </details>

    """,
    "course/losses.md": """
    ---
    use: common.md
    ---
    # Losses

    A rate of `= rate * 2` and `= steep(-1)`, after [](relu.md#fig-leaky) and [](relu.md).

    ```check
    rate == 0.1
    ```

    """,
  ]

  static func write(to folder: TemporaryFolder, _ changed: [String: String] = [:]) throws {
    for (name, text) in files.merging(changed, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: name)
    }
  }
}
