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
    [red, green, blue].reduce("#") { text, component in
      let level = Int((min(max(component, 0), 1) * 255).rounded())
      return text + (level < 16 ? "0" : "") + String(level, radix: 16)
    }
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
