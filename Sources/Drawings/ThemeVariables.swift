extension Role {
  /// The custom property that stands for the role's colour in a style sheet: `--curve-text-0`.
  package var variable: String { "--" + name.replacing("/", with: "-of-") }
}

extension Theme {
  /// Declarations of the roles' colours as custom properties (CSS Variables 1, section 2), one a line.
  package func declarations(of roles: [Role]) -> String {
    roles.map { "\($0.variable): \(color(of: $0).hexadecimal);" }.joined(separator: "\n")
  }
}

extension Color {
  /// `#006bbf`.
  package var hexadecimal: String {
    levels.reduce("#") { $0 + ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }

  /// Red, green and blue, 0 to 255.
  var levels: [UInt8] {
    [red, green, blue].map { UInt8((min(max($0, 0), 1) * 255).rounded()) }
  }
}

extension Drawing {
  /// The roles of all paints, in the order of their first use.
  package var roles: [Role] {
    var found: [Role] = []
    var known: Set<Role> = []
    func take(_ items: [Item]) {
      for item in items {
        switch item {
        case .fill(_, let paint), .stroke(_, let paint, _): take(paint.role)
        case .text(let text): take(text.paint.role)
        case .glyphs(let run): take(run.paint.role)
        case .group(let group): take(group.items)
        }
      }
    }
    func take(_ role: Role) {
      if known.insert(role).inserted { found.append(role) }
    }
    take(items)
    return found
  }
}
