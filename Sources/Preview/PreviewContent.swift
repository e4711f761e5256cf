/// What a browser is shown of a lesson.
package struct PreviewContent: Sendable {
  /// What the lesson is called by who shows it.
  package var subject: String
  /// The last page without mistakes; nil before there is one.
  package var page: PreviewPage?
  /// What is wrong now, as a terminal shows it; empty where nothing is.
  package var mistakes: String
  /// What the page shows that is not in it, by its address from the page.
  package var files: [String: File]
  /// Whether a reader may look at several pages of the server at once.
  package var isOneOfMany = false

  /// A file that the page shows.
  package struct File: Sendable {
    package let mediaType: String
    package let bytes: [UInt8]

    package init(mediaType: String, bytes: [UInt8]) {
      (self.mediaType, self.bytes) = (mediaType, bytes)
    }
  }

  package init(
    of subject: String, page: PreviewPage? = nil, mistakes: String = "", files: [String: File] = [:]
  ) {
    (self.subject, self.page, self.mistakes, self.files) = (subject, page, mistakes, files)
  }
}
