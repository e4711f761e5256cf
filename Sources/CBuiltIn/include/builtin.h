#include <stddef.h>

/// A file that is part of the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} EmbeddedFile;

/// The lesson that ships inside the program.
EmbeddedFile built_in_lesson(void);
