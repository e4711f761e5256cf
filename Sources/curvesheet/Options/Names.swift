internal import ArgumentParser
internal import Canvas
internal import Diagnostics
internal import Drawings
internal import Lessons

/// A theme by its name.
struct ThemeName: ExpressibleByArgument {
  let theme: Theme

  static let light = ThemeName(theme: .light)
  static var allValueStrings: [String] { Theme.all.map(\.name) }
  var defaultValueDescription: String { theme.name }

  private init(theme: Theme) { self.theme = theme }

  init?(argument: String) {
    guard let theme = Theme.all.first(where: { $0.name == argument }) else { return nil }
    self.theme = theme
  }
}

/// A file format by its name.
struct FormatName: ExpressibleByArgument {
  let format: Format

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }

  init?(argument: String) {
    guard let format = Format(rawValue: argument) else { return nil }
    self.format = format
  }
}

/// A profile by its name.
struct ProfileName: ExpressibleByArgument {
  let profile: Profile

  static let github = ProfileName(profile: .github)
  static var allValueStrings: [String] { Profile.allCases.map(\.rawValue) }
  var defaultValueDescription: String { profile.rawValue }

  private init(profile: Profile) { self.profile = profile }

  init?(argument: String) {
    guard let profile = Profile(rawValue: argument) else { return nil }
    self.profile = profile
  }
}

/// File formats in a row, `svg,png`.
struct FormatNames: ExpressibleByArgument {
  let formats: [Format]

  static let usual = FormatNames(formats: [.svg, .png])
  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }

  /// The one that a report shows: vectors rather than pixels, and what browsers draw.
  var shown: Format { Format.allCases.first { formats.contains($0) } ?? .svg }

  private init(formats: [Format]) { self.formats = formats }

  init?(argument: String) {
    var formats: [Format] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = Format(rawValue: String(part)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    self.formats = formats
  }
}

/// How many significant digits numbers are printed with.
struct DigitCount: ExpressibleByArgument {
  let count: Int

  init?(argument: String) {
    guard let count = Int(argument), (1...17).contains(count) else { return nil }
    self.count = count
  }
}
