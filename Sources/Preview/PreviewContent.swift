/// What a browser is shown of a lesson.
package struct PreviewContent: Sendable {
  /// The last page without mistakes, a whole HTML document with the preview's script; nil before there is one.
  package var page: [UInt8]?
  /// What is wrong now, as a terminal shows it; empty where nothing is.
  package var mistakes: String
  /// What the page shows that is not in it, by its address from the page.
  package var files: [String: File]

  /// A file that the page shows.
  package struct File: Sendable {
    package let mediaType: String
    package let bytes: [UInt8]

    package init(mediaType: String, bytes: [UInt8]) {
      (self.mediaType, self.bytes) = (mediaType, bytes)
    }
  }

  package init(page: [UInt8]? = nil, mistakes: String = "", files: [String: File] = [:]) {
    (self.page, self.mistakes, self.files) = (page, mistakes, files)
  }
}
