import Canvas
import Diagnostics
import Drawings
import Formulas
import Glibc
import Lessons

func write(_ bytes: [UInt8], _ path: String) {
  let f = fopen(path, "w")
  bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, f) }
  fclose(f)
}
var source = BuiltInLesson.source
if CommandLine.arguments.count > 1, CommandLine.arguments[1] != "-" {
  let f = fopen(CommandLine.arguments[1], "r")
  var b = [UInt8](repeating: 0, count: 1 << 20)
  let n = b.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, f) }
  source = SourceText(name: CommandLine.arguments[1], bytes: Array(b[..<n]))
}
let (lesson, diagnostics) = LessonReader.read(source)
for d in diagnostics { print(source.render(d, color: false)) }
if let lesson {
  let (report, _) = ReportBuilder.report(on: lesson, measurer: PangoMeasurer())
  for d in report.diagnostics { print(source.render(d, color: false)) }
  for f in report.figures {
    let p = Picture(f.drawing, theme: f.theme, id: f.id, title: f.title, description: f.description)
    write(try p.png(), "/tmp/out/\(f.id).png")
    print(f.id, f.alt)
    print("   ", f.description)
  }
}
