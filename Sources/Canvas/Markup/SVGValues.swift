/// Appends a style with its colours, which Cairo writes as `rgb(0%,41.960784%,74.901961%)`, as
/// `#006bbf`, or as what `names` calls that.
package func appendStyle(
  _ text: [UInt8], names: [String: String] = [:], to out: inout [UInt8]
) {
  var rest = text[...]
  while let first = rest.first {
    if first == UInt8(ascii: "r"), rest.starts(with: "rgb(".utf8),
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

/// `#rrggbb` for three percentages; nil for anything else.
private func hexadecimal(_ percentages: ArraySlice<UInt8>) -> String? {
  let parts = percentages.split(separator: UInt8(ascii: ","))
  guard parts.count == 3, parts.allSatisfy({ $0.last == UInt8(ascii: "%") }) else { return nil }
  return parts.reduce("#") { color, part in
    let level = min((thousandths(part.dropLast()) * 255 + 50_000) / 100_000, 255)
    return color + (level < 16 ? "0" : "") + String(level, radix: 16)
  }
}
