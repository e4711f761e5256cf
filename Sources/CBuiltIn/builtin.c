#include "builtin.h"

// C23's #embed compiles in milliseconds whatever the file's size, and the compiler lists the file
// among its dependencies, so that a changed lesson is built in again.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char first[] = {
#embed "../Lessons/BuiltIn/first.md"
};

static const unsigned char activation_functions[] = {
#embed "../Lessons/BuiltIn/activation-functions.md"
};

static const unsigned char manual[] = {
#embed "../Lessons/BuiltIn/manual.md"
};

static const unsigned char gallery[] = {
#embed "../Lessons/BuiltIn/gallery.md"
};

EmbeddedFile built_in_first(void) { return (EmbeddedFile){first, sizeof first}; }

EmbeddedFile built_in_activation_functions(void) {
  return (EmbeddedFile){activation_functions, sizeof activation_functions};
}

EmbeddedFile built_in_manual(void) { return (EmbeddedFile){manual, sizeof manual}; }

EmbeddedFile built_in_gallery(void) { return (EmbeddedFile){gallery, sizeof gallery}; }
