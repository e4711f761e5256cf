package import Functions
internal import Expressions

/// Formulas as Python functions on NumPy arrays, ready to run.
package struct NumPyCode {
  /// The text of a Python module with the formulas `names`, the formulas that they call before them,
  /// and their stated derivatives as `name_prime`; names that are no formulas are left out.
  package let source: String
  /// The formulas that are left out, and why.
  package let omissions: [(name: String, reason: String)]

  /// The code of some formulas.
  ///
  /// The functions take numbers and lists as the language does, and give its values. They compute what
  /// `computed as` says, where a formula has it, and show the textbook form in their docstring. A
  /// derivative that is called and not stated is derived; what calls one that has no formula is left out
  /// with a comment. The lesson's constants that they name stand above them, by their values.
  package init(of names: [String], in library: Library) {
    let module = CodeModule<Python>(of: names.compactMap { library.functions[$0] })
    var values: [Definition: PythonValue] = [:]
    let translations = module.parts.map { part in
      let translation = NumPyTranslation(part, in: module, after: values)
      values[part.definition] = translation.value
      return translation
    }
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
    if !module.constants.isEmpty {
      head += "\n\n" + module.constants.map(Python.assignment).joined(separator: "\n")
    }
    let comments = module.omissions.map { "# \($0.name) is left out: \($0.reason)." }
    let parts = [head] + translations.map(\.source) + [comments.joined(separator: "\n")]
    source = parts.filter { !$0.isEmpty }.joined(separator: "\n\n\n") + "\n"
    omissions = module.omissions
  }
}

extension NumPyTranslation {
  /// The function as Python defines it.
  fileprivate var source: String {
    let parameters = part.definition.parameters.map { parameter in
      Python.identifier(parameter.name)
        + (fallback(of: parameter).map { "=" + $0.source } ?? "")
    }
    var lines = ["def \(part.name)(\(parameters.joined(separator: ", "))):"]
    if let equation = part.equation {
      let equations = ([equation] + part.starts).map(\.unicode).joined(separator: ", ")
      lines.append("    \"\"\"\(equations)\"\"\"")
    }
    for name in part.definition.parameters.map(\.name) where arrays.contains(name) {
      let name = Python.identifier(name)
      lines.append("    \(name) = np.asarray(\(name), dtype=float)")
    }
    if part.definition.computed != nil {
      lines.append("    # Equal to the formula above, but safer to compute.")
    }
    var indent = "    "
    let risks = branches.risks(of: part.expressions)
    if !risks.isEmpty {
      lines.append("    # All branches are computed; those not taken may warn.")
      let settings = risks.map { "\($0.rawValue)=\"ignore\"" }.joined(separator: ", ")
      lines.append("    with np.errstate(\(settings)):")
      indent += "    "
    }
    if let loop {
      return
        (lines
        + loop.lines(of: Python.identifier(part.definition.parameters[0].name), indent: indent))
        .joined(separator: "\n")
    }
    let shared = SharedParts(of: body, avoiding: taken.union(localNames))
    for (name, value) in shared.parts {
      lines += Python.lines("\(name) = ", value, indent: indent)
    }
    lines += Python.lines("return ", shared.body, indent: indent)
    return lines.joined(separator: "\n")
  }
}
