/// Appends path data or a coordinate with every number rounded to three decimals, halves away from
/// zero, and with only the spaces that are needed (SVG 1.1, section 8.3.9).
package func appendCoordinates(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
  var rest = text
  var followsNumber = false
  while let first = rest.first {
    if first == UInt8(ascii: "-") || first == UInt8(ascii: ".") || isDigit(first) {
      let end =
        rest.dropFirst().firstIndex { !(isDigit($0) || $0 == UInt8(ascii: ".")) } ?? rest.endIndex
      let number = thousandths(rest[..<end])
      if followsNumber, number >= 0 { out.append(UInt8(ascii: " ")) }
      out += decimal(number).utf8
      followsNumber = true
      rest = rest[end...]
    } else {
      if first != UInt8(ascii: " "), first != UInt8(ascii: ",") {
        out.append(first)
        followsNumber = false
      }
      rest = rest.dropFirst()
    }
  }
}

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

/// A decimal number in whole thousandths.
private func thousandths(_ number: ArraySlice<UInt8>) -> Int {
  var value = 0
  // How many decimals are still wanted; nil before the point.
  var wanted: Int?
  for byte in number {
    if byte == UInt8(ascii: ".") {
      wanted = 3
    } else if isDigit(byte) {
      let digit = Int(byte - UInt8(ascii: "0"))
      if wanted == 0 {
        if digit >= 5 { value += 1 }
        break
      }
      value = value * 10 + digit
      wanted = wanted.map { $0 - 1 }
    }
  }
  for _ in 0..<(wanted ?? 3) { value *= 10 }
  return number.first == UInt8(ascii: "-") ? -value : value
}

/// Thousandths as the shortest decimal.
private func decimal(_ thousandths: Int) -> String {
  let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
  let sign = thousandths < 0 ? "-" : ""
  guard part > 0 else { return "\(sign)\(whole)" }
  var digits = String(1000 + part).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "\(sign)\(whole).\(digits)"
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
