// The C libraries that figures are drawn with, opened when one of their functions is first called.
//
// They and all that they load in turn take most of the time in which a program like this one starts, and most
// commands draw nothing. `functions.h` lists the functions that are called; each has a trampoline in `calls.S`,
// so that callers and the libraries' own headers know nothing of it. On other processors than x86-64 the
// libraries are linked as usual.

/// Opens the libraries, if that has not been done. Any thread may call it, and waits for one that is at it.
///
/// - Returns: nothing, or why they cannot be opened, in the words of dlopen(3) or dlsym(3).
const char *late_libraries_open(void);

/// Tells the path of each library that the process has loaded so far, late ones or not (dl_iterate_phdr(3)).
///
/// - Parameters:
///   - told: called with each path, and with the context.
///   - context: anything.
void late_libraries_loaded(void (*told)(const char *path, void *context), void *context);
