internal import Glibc

/// An open file; closes when it goes out of use.
struct Descriptor: ~Copyable {
  private let number: Int32

  /// What failed, as `errno` says it.
  struct Failure: Error {
    let code: Int32
  }

  init(_ path: String, flags: Int32, mode: mode_t = 0) throws(Failure) {
    repeat {
      let opened = open(path, flags | O_CLOEXEC, mode)
      if opened >= 0 {
        number = opened
        return
      }
    } while errno == EINTR
    throw Failure(code: errno)
  }

  deinit { Glibc.close(number) }

  /// Everything from here to the end, or the first `limit` bytes.
  func read(limit: Int) throws(Failure) -> [UInt8] {
    var status = stat()
    let size = fstat(number, &status) == 0 ? Int(status.st_size) : 0
    // One byte more tells that a file ends where it says; what says no size comes in pieces.
    var (bytes, hasEnded) = try piece(of: min(size + 1, limit))
    while !hasEnded, bytes.count < limit {
      let (more, isLast) = try piece(of: min(1 << 16, limit - bytes.count))
      bytes += more
      hasEnded = isLast
    }
    return bytes
  }

  /// The next bytes, fewer than `count` only before the end.
  private func piece(of count: Int) throws(Failure) -> (bytes: [UInt8], isLast: Bool) {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      while filled < count {
        let count = Glibc.read(number, room.baseAddress?.advanced(by: filled), count - filled)
        if count == 0 { return }
        if count > 0 {
          filled += count
        } else if errno != EINTR {
          failure = Failure(code: errno)
          return
        }
      }
    }
    if let failure { throw failure }
    return (bytes, bytes.count < count)
  }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    if let code = Self.write(bytes, to: number) { throw Failure(code: code) }
  }

  /// Waits until what was written has gone through the operating system's memory to the disk, where there is one.
  private func settle() throws(Failure) {
    while fsync(number) != 0 {
      // Pipes and devices have nothing to wait for (fsync(2)).
      if errno == EINVAL || errno == EROFS { return }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  /// Closes now; some file systems say only here that the disk is full.
  private consuming func close() throws(Failure) {
    let number = number
    discard self
    if Glibc.close(number) != 0, errno != EINTR { throw Failure(code: errno) }
  }

  /// Makes a file that was not there, with these bytes. What fails on the way leaves none.
  ///
  /// - Parameters:
  ///   - path: where it is made.
  ///   - bytes: all that it holds.
  ///   - name: what messages call it.
  ///   - access: that of the file that it is to replace, if there is one.
  ///   - isWaiting: whether the bytes are on the disk when it returns.
  /// - Throws: `FileError`.
  static func make(
    _ path: String, of bytes: [UInt8], named name: String, like access: FileAccess? = nil,
    isWaiting: Bool = true
  ) throws(FileError) {
    let file: Descriptor
    do {
      let mode = access?.mode ?? usualMode
      file = try Descriptor(path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    } catch {
      throw FileError(.make, name, error.code)
    }
    do throws(Failure) {
      try file.write(bytes)
      if isWaiting { try file.settle() }
      if let code = access?.pass(to: file.number) { throw Failure(code: code) }
      try file.close()
    } catch {
      // Only what was made here a moment ago is taken away.
      unlink(path)
      throw FileError(.write, name, error.code)
    }
  }

  /// Waits until the bytes of a file are on the disk.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - name: what messages call it.
  /// - Throws: `FileError`.
  static func settle(_ path: String, named name: String) throws(FileError) {
    do {
      try Descriptor(path, flags: O_RDONLY).settle()
    } catch  where error.code == EACCES {
      // A mask can forbid even its maker to open the file again.
      sync()
    } catch {
      throw FileError(.write, name, error.code)
    }
  }

  /// Writes bytes into what is there, whatever it is; a link that leads to nothing gets its file.
  ///
  /// - Throws: `FileError`.
  static func write(_ bytes: [UInt8], into path: String) throws(FileError) {
    do {
      let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOCTTY
      let file = try Descriptor(path, flags: flags, mode: usualMode)
      try file.write(bytes)
      try file.settle()
      try file.close()
    } catch {
      throw FileError(FileIdentity(of: path) == nil ? .make : .write, path, error.code)
    }
  }

  /// Reading and writing for all whom the process's own mask allows it.
  private static let usualMode: mode_t = 0o666

  /// Writes all bytes to an open file.
  ///
  /// - Returns: `errno` if that fails.
  static func write(_ bytes: [UInt8], to number: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
