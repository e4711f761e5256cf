internal import Glibc

/// The user's browser.
enum Browser {
  /// Opens an address in it, as far as the system knows one (xdg-open(1)); says so where it does not.
  static func open(_ address: String) {
    var words: [UnsafeMutablePointer<CChar>?] = []
    for word in ["xdg-open", address] { words.append(strdup(word)) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    // What it says is no part of what this program says.
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for file in [STDIN_FILENO, STDOUT_FILENO] {
      posix_spawn_file_actions_addopen(&files, file, "/dev/null", O_RDWR, 0)
    }
    // Nobody asks how it ended, so that nothing of it stays.
    signal(SIGCHLD, SIG_IGN)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGCHLD)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    if posix_spawnp(&process, "xdg-open", &files, &attributes, &words, environ) != 0 {
      Terminal.report("warning: there is no 'xdg-open' to open the page with")
    }
  }
}
