internal import Text

/// Finds addresses in the author's bytes. What is a link or an image says the parser, which does not say where
/// its address stands.
enum AddressFinder {
  /// The addresses of inline links and images, and of tags of HTML, in a paragraph, heading or cell.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - spans: its code spans, in order, which hold none.
  ///   - expected: what the parser found; what stays in it is named by reference.
  /// - Returns: the addresses in order.
  static func addresses(
    in text: InlineText, spans: [CodeSpan], expecting expected: inout AddressCount
  ) -> [WrittenAddress] {
    if expected.isEmpty, !text.bytes.contains(UInt8(ascii: "<")) { return [] }
    return addresses(in: text, spans: spans) { expected.take($0) }
  }

  /// The addresses that `isOne` says are such.
  static func addresses(
    in text: InlineText, spans: [CodeSpan], where isOne: (AddressCount.Target) -> Bool
  ) -> [WrittenAddress] {
    let bytes = text.bytes
    let tags = TightConstructs(bytes)
    var found: [WrittenAddress] = []
    var spans = spans[...]
    var brackets: [Bool] = []
    var afterEscape = -1
    var offset = 0
    while offset < bytes.count {
      while let span = spans.first, span.textRange.upperBound <= offset { spans.removeFirst() }
      if let span = spans.first, span.textRange.contains(offset) {
        offset = span.textRange.upperBound
        continue
      }
      let start = offset
      offset += 1
      switch bytes[start] {
      case .backslash where offset < bytes.count && bytes[offset].isPunctuation:
        offset += 1
        afterEscape = offset
      case UInt8(ascii: "<"):
        guard let end = tags.end(at: start) else { continue }
        found += ofTags(in: bytes, start..<end).map {
          WrittenAddress(range: text.source($0.range), address: $0.address, isImage: $0.isImage)
        }
        offset = end
      case UInt8(ascii: "["):
        let isImage = start > 0 && bytes[start - 1] == UInt8(ascii: "!") && afterEscape != start
        brackets.append(isImage)
      case UInt8(ascii: "]"):
        guard let isImage = brackets.popLast(), let tail = LinkTail.tail(in: bytes, at: offset)
        else { continue }
        let address = unescaped(bytes[tail.destination])
        guard isOne(AddressCount.Target(address: address, isImage: isImage)) else {
          continue
        }
        found.append(
          WrittenAddress(
            range: text.source(tail.destination), address: address, isImage: isImage))
        offset = tail.end
      default: break
      }
    }
    return found
  }

  /// The addresses of pictures and links in HTML.
  static func ofTags(in bytes: [UInt8], _ range: Range<Int>) -> [WrittenAddress] {
    var tokens = HTMLTokenizer(bytes, in: range)
    var found: [WrittenAddress] = []
    while let token = tokens.next() {
      guard case .open(let tag) = token, let name = ["img": "src", "a": "href"][tag.name],
        let value = tag.attributes.first(where: { $0.name == name })?.value
      else { continue }
      let address = AddressText.withoutEntities(value)
      guard isBeside(address) else { continue }
      found.append(
        WrittenAddress(
          range: value.startIndex..<value.endIndex, address: address, isImage: tag.name == "img"))
    }
    return found
  }

  /// The address of a line that defines one by a name, `[name]: address`, if links or images name it by
  /// reference.
  static func ofDefinition(
    in bytes: [UInt8], line: Range<Int>, expecting expected: AddressCount
  ) -> WrittenAddress? {
    let text = bytes[line].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    guard text.first == UInt8(ascii: "["), text.dropFirst().first != UInt8(ascii: "^"),
      let end = text.indices.first(where: {
        bytes[$0] == UInt8(ascii: "]") && bytes[$0 - 1] != .backslash
      }), text[end...].dropFirst().first == UInt8(ascii: ":")
    else { return nil }
    let rest = Array(text[(end + 2)...].drop(while: \.isBlank))
    guard let place = LinkTail.destination(in: rest, at: 0), !place.isEmpty else { return nil }
    let start = line.upperBound - rest.count
    let destination = start + place.lowerBound..<start + place.upperBound
    let address = unescaped(bytes[destination])
    let isImage = expected.names(address, asImage: true)
    guard isImage || expected.names(address, asImage: false) else { return nil }
    return WrittenAddress(range: destination, address: address, isImage: isImage)
  }

  /// Whether an address is looked for: one beside the text, or the way to a picture from the root.
  static func isBeside(_ address: [UInt8]) -> Bool {
    AddressText.isRelative(address)
      || address.first == UInt8(ascii: "/") && address.dropFirst().first != UInt8(ascii: "/")
  }

  /// As the parser reads a destination (CommonMark 2.4 and 2.5).
  private static func unescaped(_ destination: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var rest = AddressText.withoutEntities(destination)[...]
    while let byte = rest.popFirst() {
      if byte == .backslash, let next = rest.first, next.isPunctuation {
        rest = rest.dropFirst()
        out.append(next)
      } else {
        out.append(byte)
      }
    }
    return out
  }
}
