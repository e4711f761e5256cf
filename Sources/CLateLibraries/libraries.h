// What LIBRARY is given: the name of a library by which the system's loader finds it. Those that it needs itself
// come with it.
LIBRARY("libpangocairo-1.0.so.0")
LIBRARY("libpangoft2-1.0.so.0")
