/// KaTeX, of the package `katex` on Debian, as a judge of LaTeX.
package enum KaTeX {
  static let node = "NODE_PATH=/usr/share/nodejs:/usr/share/node_modules node"

  package static let isAvailable = Judge.isAvailable(node + " -e \"require('katex')\"")

  /// What KaTeX does not take of some formulas, a line each.
  package static func complaints(of formulas: [String]) -> String {
    let lines = formulas.map { $0.replacing("\n", with: " ") }.joined(separator: "\n") + "\n"
    let program = """
      const lines = require('fs').readFileSync(process.argv[2], 'utf8').trim().split('\\n')
      // Letters beyond ASCII are an author's own names.
      const strict = (code) => /unicode|unknownSymbol/.test(code) ? 'ignore' : 'error'
      for (const line of lines)
        try { require('katex').renderToString(line, { displayMode: true, strict }) }
        catch (error) { console.log(line, error.message) }
      """
    let result = Judge.withFile(program) { script in
      Judge.withFile(lines) { Judge.run("\(node) \(script) \($0)") }
    }
    return result.output + (result.status == 0 ? "" : "KaTeX ended with \(result.status)")
  }
}
