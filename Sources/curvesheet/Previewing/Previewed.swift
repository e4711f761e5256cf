internal import Preview

/// What becomes pages for browsers, again and again.
protocol Previewed {
  /// Looks what there is now.
  ///
  /// - Parameter looking: told of each file that what is shown is made of, before it is read.
  /// - Returns: where its pages are.
  func pages(looking: UsedFiles.Looking) -> [PreviewAddress]

  /// What there is to show in the folder of a page.
  ///
  /// - Parameters:
  ///   - folder: of a page that there is, or was.
  ///   - looking: told of each file that the page is made of, before it is read.
  /// - Returns: the page, or the last one and what is wrong now.
  func content(in folder: String, looking: UsedFiles.Looking) -> PreviewContent
}

extension LessonPreview: Previewed {
  func pages(looking: UsedFiles.Looking) -> [PreviewAddress] { [PreviewAddress()] }

  func content(in folder: String, looking: UsedFiles.Looking) -> PreviewContent {
    content(looking: looking)
  }
}
