internal import CBuiltIn
internal import Diagnostics
package import Text

/// The lesson that ships inside the program.
package enum BuiltInLesson {
  /// The file's name, for who writes it out.
  package static let fileName = "activation-functions.md"

  /// The text of `activation-functions.md` as it was when the program was built.
  package static var source: SourceText {
    let file = built_in_lesson()
    return SourceText(
      name: fileName, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
