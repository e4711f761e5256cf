#include <stddef.h>

/// A file that is part of the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} EmbeddedFile;

/// The lessons that ship inside the program.
EmbeddedFile built_in_first(void);
EmbeddedFile built_in_activation_functions(void);
EmbeddedFile built_in_manual(void);
EmbeddedFile built_in_gallery(void);
