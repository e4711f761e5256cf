#define _GNU_SOURCE
#include "late_libraries.h"

#include <link.h>

struct each {
  void (*told)(const char *path, void *context);
  void *context;
};

static int tell(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size;
  const struct each *each = context;
  // The program itself has no name, and what the kernel brings has no path.
  if (object->dlpi_name && *object->dlpi_name == '/') each->told(object->dlpi_name, each->context);
  return 0;
}

void late_libraries_loaded(void (*told)(const char *path, void *context), void *context) {
  struct each each = {told, context};
  dl_iterate_phdr(tell, &each);
}
