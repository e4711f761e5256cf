/// The environments, one row for each.
enum EnvironmentTable {
  static let all: [String: Environment] = {
    var all: [String: Environment] = [:]
    for (names, environment) in rows {
      for name in names.split(separator: " ") { all[String(name)] = environment }
    }
    return all
  }()

  private static let rows: [(String, Environment)] = [
    (
      "align align* aligned split flalign flalign*",
      Environment(kind: .aligned, columns: .pairs)
    ),
    (
      "alignat alignat* alignedat xalignat xalignat*",
      Environment(kind: .aligned, columns: .countedPairs)
    ),
    (
      "eqnarray eqnarray*",
      Environment(kind: .aligned, columns: .fixed([.right, .center, .left]))
    ),
    (
      "gather gather* gathered multline multline*",
      Environment(kind: .aligned, columns: .fixed([.center]))
    ),
    (
      "equation equation* displaymath math",
      Environment(kind: .aligned, columns: .pairs, isTransparent: true)
    ),
    (
      "cases",
      Environment(kind: .cases, columns: .fixed([.left]), fence: .openBrace)
    ),
    (
      "dcases dcases*",
      Environment(kind: .cases, columns: .fixed([.left]), fence: .openBrace, style: .display)
    ),
    ("rcases", Environment(kind: .cases, columns: .fixed([.left]), fence: .closeBrace)),
    (
      "drcases",
      Environment(kind: .cases, columns: .fixed([.left]), fence: .closeBrace, style: .display)
    ),
    ("matrix", matrix(nil)), ("pmatrix", matrix(.parentheses)), ("bmatrix", matrix(.brackets)),
    ("Bmatrix", matrix(.braces)), ("vmatrix", matrix(.bars)), ("Vmatrix", matrix(.doubleBars)),
    ("matrix*", starred(nil)), ("pmatrix*", starred(.parentheses)),
    ("bmatrix*", starred(.brackets)), ("Bmatrix*", starred(.braces)),
    ("vmatrix*", starred(.bars)), ("Vmatrix*", starred(.doubleBars)),
    ("smallmatrix", small(nil)), ("psmallmatrix", small(.parentheses)),
    ("bsmallmatrix", small(.brackets)), ("Bsmallmatrix", small(.braces)),
    ("vsmallmatrix", small(.bars)), ("Vsmallmatrix", small(.doubleBars)),
    ("array", Environment(kind: .matrix, columns: .specified)),
    ("darray", Environment(kind: .matrix, columns: .specified, style: .display)),
    ("subarray", Environment(kind: .lines, columns: .specified)),
  ]

  private static func matrix(_ fence: Notation.Fence?) -> Environment {
    Environment(kind: .matrix, columns: .fixed([.center]), fence: fence)
  }

  /// Those of mathtools, with an argument for the columns.
  private static func starred(_ fence: Notation.Fence?) -> Environment {
    Environment(kind: .matrix, columns: .optional, fence: fence)
  }

  private static func small(_ fence: Notation.Fence?) -> Environment {
    Environment(kind: .small, columns: .fixed([.center]), fence: fence)
  }
}

extension Notation.Fence {
  fileprivate static let openBrace = Notation.Fence("{", "")
  fileprivate static let closeBrace = Notation.Fence("", "}")
}
