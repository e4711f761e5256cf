internal import Diagnostics
internal import Markdown
package import Text

/// A picture that a lesson shows, as its author names it.
package struct WantedPicture: Sendable {
  /// Why an address cannot be one of a picture below the lesson's folder.
  package enum Refusal: Error {
    case root, parentFolder, encodedSlash, backslash, control, noName, noText
  }

  /// The path from the lesson's folder, without `.` and `..`.
  package let path: Result<String, Refusal>
  /// The address as it is read.
  package let address: String
  package let range: SourceRange
  /// The address in bytes, which need not be text.
  let writtenAddress: [UInt8]
  /// The path that the address names, wherever it leads.
  package var namedPath: String {
    String(decoding: AddressText.path(of: address.utf8), as: UTF8.self)
  }

  init(_ address: [UInt8], at range: SourceRange) {
    self.address = String(decoding: address, as: UTF8.self)
    writtenAddress = address
    self.range = range
    path = Result { () throws(Refusal) in try Self.path(of: address) }
  }

  /// The path that an address names.
  ///
  /// - Throws: `Refusal` where that does not lead into the folder or below.
  static func path(of address: [UInt8]) throws(Refusal) -> String {
    let path = AddressText.path(of: address)
    let slash = UInt8(ascii: "/")
    if path.first == slash { throw .root }
    let slashes = address.prefix { !"?#".utf8.contains($0) }.count { $0 == slash }
    if path.count(where: { $0 == slash }) != slashes { throw .encodedSlash }
    if path.contains(.backslash) { throw .backslash }
    if path.contains(where: { $0 < 0x20 || $0 == 0x7F }) { throw .control }
    guard (try? TextError.check(path)) != nil else { throw .noText }
    let names = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
    if names.contains(where: { $0.elementsEqual("..".utf8) }) { throw .parentFolder }
    if names.isEmpty || path.last == slash { throw .noName }
    return String(decoding: Array(names.joined(separator: [slash])), as: UTF8.self)
  }
}

extension Lesson {
  /// The addresses of its images, those in captions too, in order.
  var images: [WrittenAddress] {
    let captions = blocks.filter { !$0.form.isVerbatim }.flatMap { block -> [WrittenAddress] in
      guard let range = block.content.value("caption") else { return [] }
      var text = InlineText()
      text.append(range.lower..<range.upper, of: masked)
      return WrittenAddress.all(in: text, spans: CodeSpan.all(in: text))
    }
    return (addresses + captions).filter(\.isImage).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// The pictures that it shows, and its examples, in order.
  package var wantedPictures: [WantedPicture] {
    let own = images.map {
      WantedPicture($0.address, at: SourceRange($0.range.lowerBound, $0.range.upperBound))
    }
    let shown = blocks.filter { $0.form.word == "example" }.flatMap { block in
      let text = VerbatimText(of: block.content.lines, in: source.bytes, named: block.form.word)
      return (LessonReader.read(text.source).lesson?.images ?? []).map {
        WantedPicture(
          $0.address, at: text.range(SourceRange($0.range.lowerBound, $0.range.upperBound)))
      }
    }
    return (own + shown).sorted { $0.range.lower < $1.range.lower }
  }

  /// The addresses that begin at an offset or later, in order.
  func addresses(from offset: Int) -> ArraySlice<WrittenAddress> {
    var (low, high) = (0, addresses.count)
    while low < high {
      let middle = (low + high) / 2
      if addresses[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return addresses[low...]
  }
}
