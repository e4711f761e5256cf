#include "builtin.h"

// C23's #embed compiles in milliseconds whatever the file's size, and the compiler lists the file
// among its dependencies, so that a changed lesson is built in again.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char lesson[] = {
#embed "../Lessons/BuiltIn/activation-functions.md"
};

EmbeddedFile built_in_lesson(void) {
  return (EmbeddedFile){lesson, sizeof lesson};
}
