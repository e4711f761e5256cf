internal import Diagnostics
package import Expressions
package import Functions
internal import Numerals
internal import Text

extension Builtin {
  /// The name with its parameters: `linspace(start, stop, num=50)`.
  package var signature: String {
    Self.signature(
      name, parameters.map { ($0.name, $0.fallback.map { NumberText.shortest($0) }) })
  }

  fileprivate static func signature(
    _ name: String, _ parameters: [(name: String, fallback: String?)]
  ) -> String {
    let written = parameters.map { $0.name + ($0.fallback.map { "=" + $0 } ?? "") }
    return "\(name)(\(written.joined(separator: ", ")))"
  }
}

extension Definition {
  /// The name with its parameters: `leaky_relu(z, alpha=0.01)`.
  package var signature: String {
    Builtin.signature(
      name, parameters.map { ($0.name, $0.fallback?.source.filter { $0 != " " }) })
  }
}

extension Prelude {
  /// The prelude's formulas in the order of its text, without their stated derivatives.
  package static let formulas: [Definition] = {
    var faults: [Diagnostic] = []
    return Parse.definitions(source.bytes[...], reporting: &faults).items.filter {
      $0.primes == 0
    }
  }()
}
