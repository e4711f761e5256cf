internal import Glibc

/// The user's browser.
enum Browser {
  /// Opens an address in it, as far as the system knows one (xdg-open(1)); says so where it does not.
  static func open(_ address: String) {
    var words: [UnsafeMutablePointer<CChar>?] = []
    for word in ["xdg-open", address] { words.append(strdup(word)) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process = pid_t()
    if posix_spawnp(&process, "xdg-open", nil, nil, &words, environ) != 0 {
      Terminal.report("warning: there is no 'xdg-open' to open the page with")
    }
  }
}
