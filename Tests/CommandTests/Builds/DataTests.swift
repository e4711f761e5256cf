import Foundation
import Testing

struct DataTests {
  let folder = TemporaryFolder()

  @Test func writesTheNumbersOfEachFigure() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.run(["build", "lesson.md", "--data"], in: folder)
    #expect(run.output.contains("leaky.csv written\n"))
    let lines = try #require(folder.text("Output/data/leaky.csv")).split(separator: "\n")
    #expect(lines[0] == "z,leaky(z),slope of leaky(z)")
    #expect(lines[1] == "-5,-0.05,0.01")
    #expect(lines.last == "5,5,1")
    #expect(
      try Program.run(["build", "lesson.md", "--data"], in: folder).output == "nothing changed\n")
    let stamp = folder.stamp("Output/data/leaky.csv")
    #expect(
      try Program.run(["build", "lesson.md"], in: folder).output
        == "values.json written\nleaky.csv left as it is: '--data' writes it anew\n")
    #expect(folder.stamp("Output/data/leaky.csv") == stamp)
  }

  /// Python's own modules read both files.
  @Test func pythonReadsThem() throws {
    let example = """
      import csv, json
      values = json.load(open("Out/values.json"))
      samples = list(csv.DictReader(open("Out/data/leaky.csv")))
      print(values["inline"]["leaky(-2)"])
      print([float(row["z"]) for row in samples])
      """
    try folder.write(example, to: "example.py")
    try folder.write(SampleLesson.text(), to: "leaky.md")
    #expect(try Program.run(["build", "leaky.md", "-o", "Out", "--data"], in: folder).code == 0)
    let run = try Program.shell("python3 example.py", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("-0.02\n[-5.0, -4.95, "))
  }

  @Test func theReportShowsTheFormatThatThereIs() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    for (formats, shown) in [
      ("png", "png"), ("pdf,png", "png"), ("png,svg", "svg"), ("pdf", "pdf"),
    ] {
      _ = try Program.run(["build", "lesson.md", "--format", formats], in: folder)
      #expect(folder.text("Output/report.md")?.contains("(figures/leaky.\(shown))") == true)
    }
  }
}
