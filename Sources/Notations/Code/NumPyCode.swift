package import Functions
internal import Expressions

/// Formulas as Python functions on NumPy arrays, ready to run.
package enum NumPyCode {
  /// The text of a Python module with the formulas `names`, the formulas that they call before them,
  /// and their stated derivatives as `name_prime`; names that are no formulas are left out.
  ///
  /// The functions compute what `computed as` says, where a formula has it, and show the textbook
  /// form in their docstring. A derivative that is not stated has no formula: what calls one is left
  /// out with a comment.
  package static func source(of names: [String], in library: Library) -> String {
    let module = CodeModule<Python>(of: names.compactMap { library.functions[$0] })
    let translations = module.parts.map { NumPyTranslation($0, in: module) }
    var head = "import numpy as np"
    let helpers = Set(translations.flatMap(\.helpers)).sorted()
    if !helpers.isEmpty {
      let lines = helpers.map { name in
        "\(Python.helper(name, module.taken)) = np.vectorize(math.\(name), otypes=[float])"
      }
      head =
        "import math\n\n" + head + "\n\n# NumPy has no error function.\n"
        + lines.joined(separator: "\n")
    }
    let comments = module.omissions.map { "# \($0.name) is left out: \($0.reason)." }
    let parts = [head] + translations.map(\.source) + [comments.joined(separator: "\n")]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n\n") + "\n"
  }
}

extension NumPyTranslation {
  /// The function as Python defines it.
  fileprivate var source: String {
    let parameters = part.definition.parameters.map { parameter in
      Python.identifier(parameter.name)
        + (parameter.fallback.map { "=" + python($0).source } ?? "")
    }
    var lines = ["def \(part.name)(\(parameters.joined(separator: ", "))):"]
    if let equation = part.equation { lines.append("    \"\"\"\(equation.unicode)\"\"\"") }
    if part.definition.primes == 0, part.definition.computed != nil {
      lines.append("    # Equal to the formula above, but safer to compute.")
    }
    var indent = "    "
    let risks = branches.risks(of: part.body)
    if !risks.isEmpty {
      lines.append("    # All branches are computed; those not taken may warn.")
      let settings = risks.map { "\($0.rawValue)=\"ignore\"" }.joined(separator: ", ")
      lines.append("    with np.errstate(\(settings)):")
      indent += "    "
    }
    lines += Python.lines("return ", python(part.body), indent: indent)
    return lines.joined(separator: "\n")
  }
}
