package import Drawings
package import Notations

extension Notation.Color {
  /// What it is painted as: text in the colour of the curve that comes nearest in the themes.
  package var role: Role {
    switch self {
    case .blue: .curveText(0)
    case .orange, .red: .curveText(1)
    case .purple: .curveText(2)
    case .green: .curveText(3)
    case .gray: .muted
    }
  }
}
