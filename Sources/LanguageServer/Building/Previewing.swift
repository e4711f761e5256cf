package import Text

/// The page of the lesson that the editor shows, in a browser.
package protocol Previewing: Sendable {
  /// What a browser opens.
  var address: String { get }

  /// Opens it in the user's browser.
  func open()

  /// Shows what a text came to; on the thread that builds, as long as it takes to make a page.
  func show(_ built: BuiltLesson, of source: SourceText, called uri: String)

  /// Brings what a line, from 0, has become before the reader's eyes.
  func point(to line: Int, of uri: String)

  /// Lets readers ask for places, which the editor can show.
  func takeClicks()
}
