internal import Glibc

/// Who may do what with a file, which the file that replaces it keeps.
struct FileAccess {
  /// The permissions, without the file's kind.
  let mode: mode_t
  private let owner: uid_t
  private let group: gid_t

  /// That of the file at a path; nil if there is none.
  ///
  /// - Throws: `FileError` if it is not to be written. To replace it only its folder has to be, and the
  ///   superuser may write all, so it is the file itself that is asked.
  init?(of path: String) throws(FileError) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let isWritable = status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0
    guard isWritable, faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else {
      throw FileError(.write, path, because: "it is read-only")
    }
    mode = status.st_mode & ~S_IFMT
    owner = status.st_uid
    group = status.st_gid
  }

  /// Gives an open file, which is the process's own, the same.
  ///
  /// - Returns: `errno` if that fails.
  func pass(to number: Int32) -> Int32? {
    // Only the superuser gives files away, and others only to groups of theirs.
    var mode = mode
    if fchown(number, owner, group) != 0, fchown(number, .max, group) != 0 {
      // What was for the old group is not for the new one, if it was not for all.
      let others = mode & S_IRWXO
      mode = mode & ~S_IRWXG | mode & others << 3
    }
    return fchmod(number, mode) == 0 ? nil : errno
  }
}
