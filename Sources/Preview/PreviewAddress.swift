/// Where a page is shown, below the server's address.
package struct PreviewAddress: Hashable, Sendable {
  /// A name, as it is without numbers for its bytes; empty for the first page, which the server's address leads to.
  package let folder: String
  /// What the page is called in its folder, beside the address of the folder itself; empty for nothing more.
  package let document: String

  package init(folder: String = "", document: String = "") {
    (self.folder, self.document) = (folder, document)
  }
}
