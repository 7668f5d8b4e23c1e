/// The same coverage in plain words of 64 bits, and the same questions as loops over them.
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A bit for each connector and capability: rows by connector, columns by capability.
struct words {
  size_t connectors, capabilities;
  size_t words_per_row, words_per_column;
  uint64_t *supported, *unsupported, *not_implemented;
  uint64_t *columns;
};

enum { shelf_connectors = 8, shelf_capabilities = 100, shelf_words = 2 };

/// The rows of a table whose size the compiler knows, as it does that of generated code.
extern uint64_t shelf_supported[shelf_connectors][shelf_words];
extern uint64_t shelf_unsupported[shelf_connectors][shelf_words];
extern uint64_t shelf_not_implemented[shelf_connectors][shelf_words];

/// Puts a bit into a row of the small table: 0 for supported, 1 for unsupported, 2 for not implemented.
void shelf_set(int status, size_t connector, size_t capability);
bool shelf_supports(size_t connector, size_t capability);
/// 0 for supported, 1 for unsupported, 2 for not implemented, 3 for unlisted.
uint8_t shelf_status(size_t connector, size_t capability);
/// What a call costs that answers nothing.
bool shelf_nothing(size_t connector, size_t capability);

struct words words_make(size_t connectors, size_t capabilities);
void words_set(struct words *table, int status, size_t connector, size_t capability);

/// The connectors that support all of some capabilities: an array to be freed, and how many there are.
size_t *words_find(const struct words *table, const size_t *capabilities, size_t count, size_t *found);

/// The connectors that support all of some capabilities, as bits.
void words_assess(const struct words *table, const size_t *capabilities, size_t count, uint64_t *satisfied);

/// And the connectors that are not known to lack any: none of whose refusals is wanted. The words in which anything is
/// wanted are given by their indices.
void words_undecided(
    const struct words *table, const size_t *indices, const uint64_t *wanted, size_t count,
    const uint64_t *satisfied, uint64_t *undecided);

#endif
