internal import CPangoCairo

/// A picture could not be made: memory ran out, a page is too large, a drawing has a dash that no
/// library draws.
package struct CanvasError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done: `make an image of 1440 × 900 pixels`.
  package let attempted: String
  /// Why it failed, in the words of the library that refused.
  package let reason: String

  package var description: String { "cannot \(attempted): \(reason)" }
}

extension CanvasError {
  /// Throws unless `status` says success.
  static func check(
    _ status: cairo_status_t, _ attempted: @autoclosure () -> String
  ) throws(CanvasError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw CanvasError(
      attempted: attempted(), reason: String(cString: cairo_status_to_string(status)))
  }
}
