/// An address beside the text that a link or an image names, in the author's bytes: of Markdown, of a
/// definition that it refers to, or of an element of HTML.
package struct WrittenAddress: Hashable, Sendable {
  /// Without brackets and quotation marks.
  package let range: Range<Int>
  /// What it says, without escapes and entities.
  package let address: [UInt8]
  /// Whether an image is shown from it.
  package let isImage: Bool

  /// Those of a text that is read alone.
  package static func all(in text: InlineText, spans: [CodeSpan]) -> [WrittenAddress] {
    AddressFinder.addresses(in: text, spans: spans) { AddressFinder.isBeside($0.address) }
  }
}

/// What the parser found of addresses: how many links and images name each.
struct AddressCount {
  struct Target: Hashable {
    let address: [UInt8]
    let isImage: Bool
  }

  private var counts: [Target: Int] = [:]

  var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ target: Target) { counts[target, default: 0] += 1 }

  /// Takes one away, where there is one.
  mutating func take(_ target: Target) -> Bool {
    guard let count = counts[target] else { return false }
    counts[target] = count == 1 ? nil : count - 1
    return true
  }

  /// Adds what is left of another count.
  mutating func add(_ other: AddressCount) { counts.merge(other.counts, uniquingKeysWith: +) }

  func names(_ address: [UInt8], asImage isImage: Bool) -> Bool {
    counts[Target(address: address, isImage: isImage)] != nil
  }
}
