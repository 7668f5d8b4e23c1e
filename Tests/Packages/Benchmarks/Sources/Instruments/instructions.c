#include "instruments.h"

#if defined(__has_include)
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#define COUNTS 1
#endif
#endif

#ifdef COUNTS

bool instructions_are_counted(void) { return RUNNING_ON_VALGRIND != 0; }

void instructions_start(void) {
  CALLGRIND_START_INSTRUMENTATION;
  CALLGRIND_ZERO_STATS;
}

void instructions_stop(const char *name) {
  CALLGRIND_DUMP_STATS_AT(name);
  CALLGRIND_STOP_INSTRUMENTATION;
}

#else

bool instructions_are_counted(void) { return false; }
void instructions_start(void) {}
void instructions_stop(const char *name) {}

#endif
