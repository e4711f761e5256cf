internal import Text

/// The address of a link as it is while it is written, up to a place: `[](softmax.md#fig-`.
struct OpenLink {
  /// Where the address begins.
  let start: Int
  /// The file that it names so far.
  let file: String
  /// Where the name of a place in the file begins; nil where none is written.
  let anchor: Int?

  /// - Parameter line: a line up to the place; nil where that lies in no link's address.
  init?(in line: ArraySlice<UInt8>) {
    let bracket = line.indices.last { line[$0...].starts(with: "](".utf8) }
    guard let bracket,
      let opening = line[..<bracket].lastIndex(of: UInt8(ascii: "[")),
      line[..<opening].last != UInt8(ascii: "!"),
      line[..<opening].count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2)
    else { return nil }
    var address = line[(bracket + 2)...]
    let isEnclosed = address.first == UInt8(ascii: "<")
    if isEnclosed { address = address.dropFirst() }
    guard
      !address.contains(where: { isEnclosed ? $0 == UInt8(ascii: ">") : ") ".utf8.contains($0) })
    else { return nil }
    start = address.startIndex
    let hash = address.firstIndex(of: UInt8(ascii: "#"))
    file = String(
      decoding: AddressText.path(of: address[..<(hash ?? address.endIndex)]), as: UTF8.self)
    anchor = hash.map { $0 + 1 }
  }

  /// Whether a line begins as an item of a list (CommonMark 5.2).
  static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    let digits = line.prefix(while: \.isDigit)
    let signs = digits.isEmpty ? "-*+" : ".)"
    let rest = line.dropFirst(digits.count)
    return rest.first.map(signs.utf8.contains) ?? false && rest.dropFirst().first?.isBlank ?? false
  }
}
