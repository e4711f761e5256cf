internal import CBuiltIn
internal import Diagnostics
package import Text

/// The lessons that ship inside the program, by the names of their files.
package enum BuiltInLesson: String, CaseIterable, Sendable {
  /// A formula, a value, a figure and a claim, to begin with.
  case first
  /// The one that `build` takes without a lesson.
  case activationFunctions = "activation-functions"
  /// The whole language.
  case manual
  /// A figure of each kind.
  case gallery

  /// The file's name, for who writes it out.
  package var fileName: String { rawValue + ".md" }

  /// The text of the file as it was when the program was built.
  package var source: SourceText {
    let file =
      switch self {
      case .first: built_in_first()
      case .activationFunctions: built_in_activation_functions()
      case .manual: built_in_manual()
      case .gallery: built_in_gallery()
      }
    return SourceText(
      name: fileName, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
