internal import ArgumentParser
internal import Lessons

/// The tag of a known language, in which a result's words and numbers are written.
struct LanguageTag: ExpressibleByArgument {
  let language: Language

  static let english = LanguageTag(language: .english)
  var defaultValueDescription: String { "en" }

  static let help = ArgumentHelp(
    "The language of words and numbers: \(Language.codes.joined(separator: ", ")), or one with a region, 'de-AT'.",
    valueName: "tag")

  private init(language: Language) { self.language = language }

  init?(argument: String) {
    guard let language = Language(tag: argument) else { return nil }
    self.language = language
  }
}
