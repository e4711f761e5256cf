internal import CGLib

/// SHA-256 (FIPS 180-4), by which other programs tell whether a file has changed.
enum SHA256 {
  /// 64 digits for some bytes.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
    else {
      preconditionFailure("GLib knows SHA-256")
    }
    defer { g_free(text) }
    return String(cString: text)
  }
}
