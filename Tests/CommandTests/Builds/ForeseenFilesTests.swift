import Foundation
import Testing

/// The files that a build makes, told before: `--outputs`.
struct ForeseenFilesTests {
  private let folder = TemporaryFolder()

  /// Builds with some options, and returns the files that were foreseen and those that were made.
  private func files(
    _ lesson: [String], _ options: [String]
  ) throws -> (foreseen: [String], made: [String]) {
    let arguments = ["build"] + lesson + ["-o", "Out/deep"] + options
    let told = try Program.run(arguments + ["--outputs"], in: folder)
    #expect(told.code == 0 && told.errors.isEmpty, "\(told.errors)")
    #expect(folder.text("Out") == nil && !folder.names.contains("Out"))
    let run = try Program.run(arguments, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let made = folder.names.filter { $0.hasPrefix("Out/") && folder.bytes($0) != nil }
    try FileManager.default.removeItem(atPath: folder.path("Out"))
    return (told.output.split(separator: "\n").map(String.init).sorted(), made)
  }

  private static let lesson = """
    ![](own.png)

    ```figure
    id: a
    plot: relu(z)
    ```

    <details>
    <summary>Solution</summary>

    ```figure
    id: b
    bars: softmax([1, 2])
    ```

    ![](other.png)

    </details>

    ````example
    ```figure
    id: c
    plot: relu(z)
    ```

    ![](third.png)
    ````

    """

  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  @Test(arguments: [
    [], ["--html"], ["--data", "--format=pdf,svg"], ["--without-solutions"], ["--for=hugo"],
    ["--name=other", "--html"],
  ])
  func areThoseOfTheBuild(_ options: [String]) throws {
    try folder.write(Self.lesson, to: "a.md")
    for name in ["own", "other", "third"] { try folder.write(Self.png, to: name + ".png") }
    let files = try files(["a.md"], options)
    #expect(files.foreseen == files.made && files.made.count > 3)
  }

  @Test func ofTheBuiltInLesson() throws {
    let files = try files([], ["--format", "svg"])
    #expect(files.foreseen == files.made && files.made.count > 10)
  }

  @Test(arguments: [[], ["--html"], ["--for=mkdocs"], ["--for=hugo"], ["--without-solutions"]])
  func ofACourse(_ options: [String]) throws {
    try SampleCourse.write(to: folder)
    let files = try files(["course"], options)
    #expect(files.foreseen == files.made && files.made.count > 8)
  }

  /// Nothing is evaluated, so mistakes in values are none here; what cannot be read is one.
  @Test func onlyReadingCounts() throws {
    try folder.write("`= unknown(1)`\n", to: "a.md")
    let run = try Program.run(["build", "a.md", "--outputs"], in: folder)
    #expect(run.code == 0 && run.output == "Output/report.md\nOutput/values.json\n")
    let missing = try Program.run(["build", "b.md", "--outputs"], in: folder)
    #expect(missing.code == 66 && missing.output.isEmpty)
    try folder.write("- [](gone.md)\n", to: "course/index.md")
    let course = try Program.run(["build", "course", "--outputs"], in: folder)
    #expect(course.code == 1 && course.output.isEmpty && course.errors.contains("index.md:1:"))
  }
}
