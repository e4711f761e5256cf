internal import CPangoCairo

/// Where pictures take the megabytes that each needs for a moment.
package enum PictureMemory {
  /// Lets the process keep what a picture has done with for the next one. Without this the system
  /// takes it back each time, and clears it before it gives it out again.
  package static func keep() {
    mallopt(M_MMAP_THRESHOLD, 64 << 20)
    mallopt(M_TRIM_THRESHOLD, 128 << 20)
  }
}
