internal import Text

/// A picture of the author's that a report takes with it.
package struct OwnPicture: Sendable {
  /// From the output folder.
  package var path: String { OwnFiles.folder + "/" + name }
  /// From the lesson's folder.
  package let name: String
  package let format: PictureFormat
  package let bytes: [UInt8]

  package init(name: String, format: PictureFormat, bytes: [UInt8]) {
    (self.name, self.format, self.bytes) = (name, format, bytes)
  }

  /// Larger ones stay files beside the page.
  private static let largestInPage = 200_000

  /// What stands for it in a page; nil for one that stays a file.
  var data: String? {
    bytes.count <= Self.largestInPage
      ? "data:\(format.mediaType);base64,\(Base64.text(bytes))" : nil
  }
}

/// What lies beside a lesson, and where a report finds it.
package struct OwnFiles: Sendable {
  /// In the output folder.
  package static let folder = "files"

  /// An address that leads from the output folder to the lesson's, empty where they are one; nil for a lesson
  /// without a folder, whose addresses stay what they are.
  private let way: String?
  /// By the bytes of their names: the same letters may be written in two ways.
  private var pictures: [[UInt8]: OwnPicture] = [:]
  /// The addresses that no report shows an image from, since who opens it may wait for ever.
  private var endless: Set<[UInt8]> = []

  private init(way: String?) { self.way = way }

  /// Of the lesson inside the program.
  package static let none = OwnFiles(way: nil)

  /// - Parameters:
  ///   - way: the path from the output folder to the lesson's.
  ///   - pictures: those that the report takes with it.
  ///   - endless: addresses of what is neither a plain file nor a folder, such as a pipe or a device.
  package init(way: String, pictures: [OwnPicture], endless: [String] = []) {
    self.way = AddressText.address(of: way)
    self.endless = Set(endless.map { Array($0.utf8) })
    for picture in pictures { self.pictures[Array(picture.name.utf8)] = picture }
  }

  /// All pictures, in the order of their names.
  package var all: [OwnPicture] {
    pictures.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// All that addresses in a report depend on.
  package var identity: String {
    let waiting = endless.map { String(decoding: $0, as: UTF8.self) }.sorted()
    return ([way ?? "none"] + all.map(\.name) + ["/"] + waiting).joined(separator: "\n")
  }

  /// The picture that an address shows, if the report takes it with it.
  func picture(at address: [UInt8]) -> OwnPicture? {
    guard !pictures.isEmpty, let path = try? WantedPicture.path(of: address) else { return nil }
    return pictures[Array(path.utf8)]
  }

  /// An address of the lesson as the report writes it.
  ///
  /// - Parameters:
  ///   - address: what it says.
  ///   - written: how the lesson writes it.
  ///   - isImage: whether an image is shown from it.
  /// - Returns: what is written in its place.
  func address(_ address: [UInt8], written: ArraySlice<UInt8>, isImage: Bool) -> ArraySlice<UInt8> {
    if isImage, endless.contains(address) { return Self.nothing[...] }
    let beginning = beginning(of: address, isImage: isImage)
    if beginning.isEmpty { return written }
    var rest = written
    while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    return Array(beginning.utf8) + rest
  }

  /// An image without bytes, in whose place readers show its words.
  private static let nothing = Array("data:,".utf8)

  /// What an address begins with in the report; empty for nothing.
  private func beginning(of address: [UInt8], isImage: Bool) -> String {
    guard let way else { return "" }
    if isImage, picture(at: address) != nil { return Self.folder + "/" }
    return way.isEmpty || !AddressText.isRelative(address) ? "" : way + "/"
  }
}
