internal import CLateLibraries
internal import Glibc

/// The C libraries that figures are drawn and measured with. Nobody has to open them: whatever needs one does.
package enum DrawingLibraries {
  /// Opens them, and waits for it. Where they cannot be opened nothing happens: what needs them will say so.
  package static func open() { late_libraries_open() }

  /// Has them opened while the calling thread goes on.
  package static func openMeanwhile() { _ = beginning }

  private static let beginning: Void = {
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { _ in
        late_libraries_open()
        return nil
      }, nil)
    if status == 0 { pthread_detach(thread) }
  }()
}
