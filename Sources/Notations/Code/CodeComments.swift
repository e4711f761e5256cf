/// What is said in comments of printed code, in one language; each is a sentence.
package protocol CodeComments: Sendable {
  /// Above what takes the place of NumPy's error functions.
  var noErrorFunction: String { get }
  /// That the code below computes a formula in a safer form.
  var safeForm: String { get }
  /// That all branches of a choice are computed.
  var allBranches: String { get }
  func leftOut(_ name: String, because reason: CodeOmission.Reason) -> String
}

/// A formula that printed code leaves out.
package struct CodeOmission: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case derivativeWithoutFormula(of: String)
    /// It needs a derivative that cannot be formed; why, as messages say it.
    case underivable(String)
    case calls(String)
  }

  package let name: String
  package let reason: Reason
}

package struct EnglishComments: CodeComments {
  package init() {}

  package let noErrorFunction = "NumPy has no error function."
  package let safeForm = "Equal to the formula above, but safer to compute."
  package let allBranches = "All branches are computed; those not taken may warn."

  package func leftOut(_ name: String, because reason: CodeOmission.Reason) -> String {
    "\(name) is left out: \(Self.words(reason))."
  }

  /// A reason as messages and comments say it.
  package static func words(_ reason: CodeOmission.Reason) -> String {
    switch reason {
    case .derivativeWithoutFormula(let name):
      "it needs the derivative of \(name), which has no formula"
    case .underivable(let why): "it needs a derivative, but \(why)"
    case .calls(let name): "it calls \(name)"
    }
  }
}
