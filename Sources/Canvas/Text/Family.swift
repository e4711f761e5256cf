internal import CPangoCairo
internal import Drawings

/// The font families that figures are set in.
enum Family: String, CaseIterable {
  case text = "Lato"
  case mathematics = "TeX Gyre Pagella Math"

  init(of face: Font.Face) {
    switch face {
    case .regular, .medium, .bold: self = .text
    case .math, .mathItalic: self = .mathematics
    }
  }

  /// The files of its faces, as Debian names them.
  var files: [String] {
    switch self {
    case .text: ["Lato-Regular.ttf", "Lato-Medium.ttf", "Lato-Bold.ttf"]
    case .mathematics: ["texgyrepagella-math.otf"]
    }
  }

  /// The Debian package that installs it.
  var package: String {
    switch self {
    case .text: "fonts-lato"
    case .mathematics: "fonts-texgyre-math"
    }
  }
}

/// A family that is not installed; text that wants it is set in the next best font.
package struct MissingFont: Hashable, Sendable {
  package let family: String
  /// The Debian package that installs it.
  package let package: String

  package init(family: String, package: String) {
    self.family = family
    self.package = package
  }

  /// Those of the families of figures that are not installed.
  package static func all() -> [MissingFont] {
    let families = Typesetter.current.families
    return Family.allCases.filter { !families.contains($0.rawValue) }
      .map { MissingFont(family: $0.rawValue, package: $0.package) }
  }
}
