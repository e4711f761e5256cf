internal import Diagnostics
internal import Expressions
internal import Text

/// What the resolver says.
extension Diagnostic {
  private static func didYouMean(_ name: String?) -> String? {
    name.map { "did you mean '\($0)'?" }
  }

  static func unknownName(_ name: String, nearest: String?, at range: SourceRange) -> Diagnostic {
    .error(
      "unknown name '\(name)'", at: range,
      hint: ForeignNames.hint(forValue: name) ?? didYouMean(nearest))
  }

  static func unknownFunction(
    _ name: String, nearest: String?, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "unknown function '\(name)'", at: range,
      hint: ForeignNames.hint(for: name) ?? didYouMean(nearest))
  }

  static func refused(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' has a mistake in its own line", at: range)
  }

  static func unknownNumPy(
    _ name: String, isOurs: Bool, nearest: String?, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "'np.\(name)' is not a builtin", at: range,
      hint: ForeignNames.hint(forNumPy: name)
        ?? (isOurs
          ? "write '\(name)' for the formula of that name"
          : ForeignNames.hint(for: name) ?? didYouMean(nearest)))
  }

  static func functionWithoutCall(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' is a function", at: range, hint: "write '\(name)(…)'")
  }

  static func notAFunction(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "'\(name)' is a value, not a function", at: range, hint: "write '\(name) * (…)' to multiply")
  }

  static func callsItself(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "'\(name)' calls itself", at: range,
      hint: Builtin.named[name] == nil
        ? "a formula may only call others" : "write 'np.\(name)' for the builtin")
  }

  static func tooManyPrimes(at range: SourceRange) -> Diagnostic {
    .error("a derivative of more than third order", at: range)
  }

  static func unknownArgument(
    _ name: String, of function: String, isVariable: Bool, nearest: String?, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "'\(function)' has no parameter '\(name)'", at: range,
      hint: ForeignNames.hint(forArgument: name) ?? didYouMean(nearest)
        ?? (isVariable ? "write '==' to compare" : nil))
  }

  static func argumentTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' is given twice", at: range)
  }

  static func positionalAfterNamed(at range: SourceRange) -> Diagnostic {
    .error("an argument without a name follows one with a name", at: range)
  }

  static func tooManyArguments(
    _ name: String, _ wanted: Int, _ given: Int, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "'\(name)' takes \(wanted) argument\(wanted == 1 ? "" : "s"), not \(given)", at: range,
      hint: Builtin.named[name]?.pairwise.map {
        "'\(name)' gives one number of a vector; write '\($0)(a, b)' to compare element by element"
      } ?? ForeignNames.hint(forFurtherArgumentsOf: name))
  }

  static func missingArgument(
    _ parameter: String, of name: String, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "'\(name)' needs its argument '\(parameter)'", at: range,
      hint: ForeignNames.hint(forArgumentMissingIn: name))
  }

  static func onlyWritten(at range: SourceRange) -> Diagnostic {
    .error(
      "this can be written but not evaluated", at: range,
      hint: "such mathematics belongs in the key 'formula' or a span that begins with '$ '")
  }

  static func partialByNoVariable(at range: SourceRange) -> Diagnostic {
    .error(
      "'partial' is by a parameter or a variable", at: range,
      hint: "write 'partial(f(a, b), a)' where 'a' is one")
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    .error("calls nest deeper than \(Limits.maximumDepth) levels", at: range)
  }

  static func tooCostly(at range: SourceRange) -> Diagnostic {
    .error(
      "one evaluation takes more than \(Limits.maximumCost / 1_000_000) million operations",
      at: range, hint: "each call of a formula does all of its work again")
  }
}
