#include "late_libraries.h"

#if defined(__x86_64__)

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const libraries[] = {
#define LIBRARY(name) name,
#include "libraries.h"
};

static const char *const functions[] = {
#define FUNCTION(name) #name,
#include "functions.h"
};

enum { library_count = sizeof libraries / sizeof *libraries };
enum { function_count = sizeof functions / sizeof *functions };

// Where the trampolines of these functions jump, in the same order.
extern void *late_places[function_count];

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char fault[256];

static void open_all(void) {
  void *handles[library_count];
  for (int i = 0; i < library_count; i++) {
    handles[i] = dlopen(libraries[i], RTLD_LAZY | RTLD_LOCAL);
    if (!handles[i]) {
      snprintf(fault, sizeof fault, "%s", dlerror());
      return;
    }
  }
  void *found[function_count];
  for (int i = 0; i < function_count; i++) {
    found[i] = 0;
    for (int j = 0; j < library_count && !found[i]; j++) found[i] = dlsym(handles[j], functions[i]);
    if (!found[i]) {
      snprintf(fault, sizeof fault, "no library has the function %s", functions[i]);
      return;
    }
  }
  // Whoever reads one while this goes on waits for the end of it.
  for (int i = 0; i < function_count; i++)
    __atomic_store_n(&late_places[i], found[i], __ATOMIC_RELEASE);
}

const char *late_libraries_open(void) {
  pthread_once(&once, open_all);
  return *fault ? fault : 0;
}

// Called where a function is to be called and its library may not be open.
__attribute__((visibility("hidden"))) void late_libraries_need(void) {
  const char *reason = late_libraries_open();
  if (!reason) return;
  fprintf(stderr, "error: cannot draw figures: %s\n", reason);
  exit(1);
}

#else

const char *late_libraries_open(void) { return 0; }

#endif
