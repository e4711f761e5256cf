import Formulas
import Diagnostics

var diagnostics: [Diagnostic] = []
for text in CommandLine.arguments.dropFirst() {
  let source = SourceText(name: "<e>", text: text)
  var d: [Diagnostic] = []
  guard let phrase = Parse.phrase(source.bytes[...], reporting: &d) else {
    for d in d { print(source.render(d, color: false)) }
    continue
  }
  do {
    for e in phrase.expressions {
      let library = Prelude.library
      let free = library.freeNames(of: e)
      let f = try library.resolve(e, variables: free)
      if free.isEmpty { print(try f.evaluate()) } else {
        for r in try RealFunction.elements(of: f, near: 0.5) {
          for p in r.points(in: -6.0...6.0) {
            print(p.at, p.kind, p.value.left, p.value.here, p.value.right, "|", p.slope.left, p.slope.here, p.slope.right, p.isExtrapolated)
          }
          print(r.horizontalAsymptotes)
        }
      }
    }
  } catch {
    for d in error.diagnostics { print(source.render(d, color: false)) }
  }
}
