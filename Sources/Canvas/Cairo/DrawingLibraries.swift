internal import CLateLibraries

/// The C libraries that figures are drawn and measured with. Nobody has to open them: whatever needs one does.
package enum DrawingLibraries {
  /// Opens them, and waits for it. Where they cannot be opened nothing happens: what needs them will say so.
  package static func open() { late_libraries_open() }
}
