/// Compresses the rows of a chart, which are long runs with a few places where something is drawn.
///
/// A run is taken as it comes; what stands between two runs, a stretch, is parsed.
package struct Deflater: ~Copyable {
  /// A run is longer than this.
  private static let longestInStretch = 16
  private static let longestStretch = 4_096
  private static let tokensInBlock = 16_384

  private var window = Window()
  private let parser = StretchParser(longestStretch: longestStretch + longestInStretch)
  private var checksum = Adler32()
  private var stretchStart = 0
  /// What was appended last, so often, and stands in neither stretch nor run yet.
  private var last: UInt8 = 0
  private var repeats = 0
  private var tokens: [Token] = []
  private var out = BitWriter()

  package init() {
    tokens.reserveCapacity(Self.tokensInBlock + Self.longestStretch)
    // Deflate with a window of 32 kB; not the fastest compressor, nor the densest (RFC 1950, 2.2).
    out.append(0x9C78, count: 16)
  }

  /// Appends `byte`, `count` times.
  @inline(__always)
  package mutating func append(_ byte: UInt8, count: Int) {
    if byte == last {
      repeats += count
    } else {
      endRepeats()
      (last, repeats) = (byte, count)
    }
  }

  @inline(__always)
  private mutating func endRepeats() {
    while repeats > Self.longestInStretch { appendRun() }
    for _ in 0..<repeats { window.append(last) }
    if window.end - stretchStart >= Self.longestStretch { endStretch(at: window.end) }
  }

  /// The first byte of a run belongs to the stretch before it.
  private mutating func appendRun() {
    window.append(last)
    let (start, length) = (window.end, min(repeats - 1, Window.longestRun))
    repeats -= 1 + length
    window.makeRoom(length)
    window.append(last, count: length)
    endStretch(at: start)
    checksum.append(last, count: length)
    stretchStart = window.end
    var rest = length
    while rest >= 3 {
      let part = min(rest, Window.longestMatch)
      tokens.append(Token(length: part, distance: 1))
      rest -= part
    }
    for _ in 0..<rest { tokens.append(Token(last)) }
    if tokens.count >= Self.tokensInBlock { endBlock(isLast: false) }
  }

  private mutating func endStretch(at end: Int) {
    parser.parse(stretchStart, end, of: window, into: &tokens)
    checksum.append(
      UnsafeRawBufferPointer(start: window.pointer(to: stretchStart), count: end - stretchStart))
    stretchStart = end
    if tokens.count >= Self.tokensInBlock { endBlock(isLast: false) }
    window.makeRoom(Self.longestStretch + Self.longestInStretch)
  }

  private mutating func endBlock(isLast: Bool) {
    let block = DeflateBlock(tokens)
    block.write(to: &out, isLast: isLast)
    parser.costs.update(from: block)
    tokens.removeAll(keepingCapacity: true)
  }

  /// Ends the stream.
  ///
  /// - Returns: all of it, in the zlib format (RFC 1950).
  package consuming func finish() -> [UInt8] {
    endRepeats()
    endStretch(at: window.end)
    endBlock(isLast: true)
    out.alignToByte()
    out.reserve(bits: 32)
    out.append(UInt64(checksum.value.byteSwapped), count: 32)
    return out.bytes
  }
}
