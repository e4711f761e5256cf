internal import ArgumentParser
internal import Canvas
internal import Drawings
internal import Lessons

extension Format: ExpressibleByArgument {}

extension Profile: ExpressibleByArgument {}

extension Theme: ExpressibleByArgument {
  package static var allValueStrings: [String] { all.map(\.name) }
  package var defaultValueDescription: String { name }

  package init?(argument: String) {
    guard let theme = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = theme
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
