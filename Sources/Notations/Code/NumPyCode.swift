package import Functions
internal import Expressions

/// Formulas as Python functions on NumPy arrays, ready to run.
package struct NumPyCode {
  /// The text of a Python module with the formulas `names`, the formulas that they call before them,
  /// and their stated derivatives as `name_prime`; names that are no formulas are left out.
  package let source: String
  package let omissions: [CodeOmission]

  /// The code of some formulas, with comments in the language of a lesson.
  ///
  /// The functions take numbers and lists as the language does, and give its values. They compute what
  /// `computed as` says, where a formula has it, and show the textbook form in their docstring. A
  /// derivative that is called and not stated is derived; what calls one that has no formula is left out
  /// with a comment. The lesson's constants that they name stand above them, by their values.
  package init(
    of names: [String], in library: Library, language: NotationLanguage = .english,
    comments: any CodeComments = EnglishComments()
  ) {
    // Formulas in code have its numbers.
    let module = CodeModule<Python>(
      of: names.compactMap { library.functions[$0] }, language: language.withPoint)
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
        "import math\n\n" + head + "\n\n# \(comments.noErrorFunction)\n"
        + lines.joined(separator: "\n")
    }
    if !module.constants.isEmpty {
      head += "\n\n" + module.constants.map(Python.assignment).joined(separator: "\n")
    }
    let omissions = module.omissions.map { "# " + comments.leftOut($0.name, because: $0.reason) }
    let parts =
      [head] + translations.map { $0.source(comments) } + [omissions.joined(separator: "\n")]
    source = parts.filter { !$0.isEmpty }.joined(separator: "\n\n\n") + "\n"
    self.omissions = module.omissions
  }
}

extension NumPyTranslation {
  /// The function as Python defines it.
  fileprivate func source(_ comments: any CodeComments) -> String {
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
      lines.append("    # " + comments.safeForm)
    }
    var indent = "    "
    let risks = branches.risks(of: part.expressions)
    if !risks.isEmpty {
      lines.append("    # " + comments.allBranches)
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
