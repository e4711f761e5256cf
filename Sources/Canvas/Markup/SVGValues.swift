/// Appends a style with its colours, which Cairo writes as `rgb(0%,41.960784%,74.901961%)`, as
/// `#006bbf`, or as what `names` calls that, and without what holds where nothing is said.
///
/// Cairo puts no styled group into another, so that nothing else can hold there.
package func appendStyle(
  _ text: [UInt8], names: [String: String] = [:], to out: inout [UInt8]
) {
  var rest = text[...]
  while let first = rest.first {
    if rest.startIndex == 0 || text[rest.startIndex - 1] == UInt8(ascii: ";"),
      let usual = usualStyles.first(where: { rest.starts(with: $0) })
    {
      rest = rest.dropFirst(usual.count)
    } else if first == UInt8(ascii: "r"), rest.starts(with: "rgb(".utf8),
      let end = rest.firstIndex(of: UInt8(ascii: ")")),
      let color = hexadecimal(rest[(rest.startIndex + 4)..<end])
    {
      out += (names[color] ?? color).utf8
      rest = rest[(end + 1)...]
    } else {
      out.append(first)
      rest = rest.dropFirst()
    }
  }
}

/// What each style is by itself (SVG 1.1, 11.3 and 11.4), as Cairo writes it.
private let usualStyles = [
  "fill-rule:nonzero;", "fill-opacity:1;", "stroke:none;", " stroke:none;", "stroke-opacity:1;",
  "stroke-linecap:butt;", "stroke-linejoin:miter;",
].map { Array($0.utf8) }

extension MarkupTag.Attribute {
  /// Whether it is a style that holds where nothing is said.
  var isUsual: Bool {
    isNamed("style") && usualStyles.contains { value.elementsEqual($0) }
  }
}

/// `#rrggbb` for three percentages; nil for anything else.
private func hexadecimal(_ percentages: ArraySlice<UInt8>) -> String? {
  let parts = percentages.split(separator: UInt8(ascii: ","))
  guard parts.count == 3, parts.allSatisfy({ $0.last == UInt8(ascii: "%") }) else { return nil }
  return parts.reduce("#") { color, part in
    let level = min((thousandths(part.dropLast()) * 255 + 50_000) / 100_000, 255)
    return color + (level < 16 ? "0" : "") + String(level, radix: 16)
  }
}
