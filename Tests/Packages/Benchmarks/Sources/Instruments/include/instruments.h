/// What a piece of work costs apart from time: instructions, counted by valgrind, and allocations.
#ifndef INSTRUMENTS_H
#define INSTRUMENTS_H

#include <stdbool.h>
#include <stddef.h>

/// Whether this program runs under valgrind and can tell it when to count.
bool instructions_are_counted(void);
void instructions_start(void);
/// Makes callgrind write what was counted since the start under a name.
void instructions_stop(const char *name);

/// Whether allocations are counted: where the C library is glibc, whose functions a program may replace.
bool allocations_are_counted(void);
/// How many blocks of memory this program has asked for.
size_t allocations_count(void);

#endif
