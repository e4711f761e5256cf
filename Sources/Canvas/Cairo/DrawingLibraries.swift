internal import CLateLibraries

/// The C libraries that figures are drawn and measured with. Nobody has to open them: whatever needs one does.
package enum DrawingLibraries {
  /// Opens them, and waits for it. Where they cannot be opened nothing happens: what needs them will say so.
  package static func open() { late_libraries_open() }

  /// The paths of all libraries that the process has loaded so far, these or others.
  package static var loaded: [String] {
    var paths: [String] = []
    withUnsafeMutablePointer(to: &paths) { paths in
      late_libraries_loaded(
        { path, context in
          guard let path else { return }
          context?.assumingMemoryBound(to: [String].self).pointee.append(String(cString: path))
        }, paths)
    }
    return paths
  }
}
