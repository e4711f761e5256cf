internal import Text

/// The formats of pictures that browsers show in an `img`, as their first bytes tell them.
package enum PictureFormat: Sendable {
  case png, jpeg, gif, webp, svg

  /// Nil for bytes of another kind, whatever the file is called.
  package init?(of bytes: [UInt8]) {
    func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: signature)
    }
    if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) {
      self = .gif
    } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if Self.isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// As data URIs name it.
  package var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .webp: "image/webp"
    case .svg: "image/svg+xml"
    }
  }

  /// Whether the first element of XML in UTF-8 is `svg`.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.starts(with: "<svg".utf8) {
        return rest.dropFirst(4).first.map { $0.isWhitespace || "/>".utf8.contains($0) } ?? false
      }
      let ending: [UInt8]
      if rest.starts(with: "<!--".utf8) {
        ending = Array("-->".utf8)
      } else if rest.starts(with: "<?".utf8) {
        ending = Array("?>".utf8)
      } else if rest.starts(with: "<!DOCTYPE".utf8) {
        let subset = rest.prefix { $0 != UInt8(ascii: ">") }.contains(UInt8(ascii: "["))
        ending = Array((subset ? "]>" : ">").utf8)
      } else {
        return false
      }
      guard let end = rest.firstIndex(of: ending) else { return false }
      rest = rest[(end + ending.count)...]
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes stand first.
  fileprivate func firstIndex(of pattern: [UInt8]) -> Int? {
    indices.first { self[$0] == pattern[0] && self[$0...].starts(with: pattern) }
  }
}
