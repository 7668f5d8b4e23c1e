#include "words.h"

#include <stdlib.h>

uint64_t shelf_supported[shelf_connectors][shelf_words];
uint64_t shelf_unsupported[shelf_connectors][shelf_words];
uint64_t shelf_not_implemented[shelf_connectors][shelf_words];

void shelf_set(int status, size_t connector, size_t capability) {
  uint64_t(*planes[])[shelf_words] = {shelf_supported, shelf_unsupported, shelf_not_implemented};
  planes[status][connector][capability / 64] |= (uint64_t)1 << capability % 64;
}

static bool has(uint64_t (*plane)[shelf_words], size_t connector, size_t capability) {
  return plane[connector][capability / 64] >> capability % 64 & 1;
}

bool shelf_supports(size_t connector, size_t capability) { return has(shelf_supported, connector, capability); }

uint8_t shelf_status(size_t connector, size_t capability) {
  if (has(shelf_supported, connector, capability)) return 0;
  if (has(shelf_unsupported, connector, capability)) return 1;
  return has(shelf_not_implemented, connector, capability) ? 2 : 3;
}

bool shelf_nothing(size_t connector, size_t capability) { return false; }

struct words words_make(size_t connectors, size_t capabilities) {
  struct words table = {connectors, capabilities, (capabilities + 63) / 64, (connectors + 63) / 64};
  table.supported = calloc(connectors * table.words_per_row, sizeof(uint64_t));
  table.unsupported = calloc(connectors * table.words_per_row, sizeof(uint64_t));
  table.not_implemented = calloc(connectors * table.words_per_row, sizeof(uint64_t));
  table.columns = calloc(capabilities * table.words_per_column, sizeof(uint64_t));
  return table;
}

void words_set(struct words *table, int status, size_t connector, size_t capability) {
  uint64_t *planes[] = {table->supported, table->unsupported, table->not_implemented};
  planes[status][connector * table->words_per_row + capability / 64] |= (uint64_t)1 << capability % 64;
  if (status == 0) {
    table->columns[capability * table->words_per_column + connector / 64] |= (uint64_t)1 << connector % 64;
  }
}

static uint64_t matching(const struct words *table, const size_t *capabilities, size_t count, size_t word) {
  uint64_t bits = ~(uint64_t)0;
  for (size_t i = 0; i < count; i++) bits &= table->columns[capabilities[i] * table->words_per_column + word];
  size_t rest = table->connectors - word * 64;
  return rest >= 64 ? bits : bits & (((uint64_t)1 << rest) - 1);
}

size_t *words_find(const struct words *table, const size_t *capabilities, size_t count, size_t *found) {
  size_t *connectors = malloc(table->connectors * sizeof(size_t));
  size_t length = 0;
  for (size_t word = 0; word < table->words_per_column; word++) {
    uint64_t bits = matching(table, capabilities, count, word);
    while (bits != 0) {
      connectors[length++] = word * 64 + (size_t)__builtin_ctzll(bits);
      bits &= bits - 1;
    }
  }
  *found = length;
  return connectors;
}

void words_assess(const struct words *table, const size_t *capabilities, size_t count, uint64_t *satisfied) {
  for (size_t word = 0; word < table->words_per_column; word++) {
    satisfied[word] = matching(table, capabilities, count, word);
  }
}

void words_undecided(
    const struct words *table, const size_t *indices, const uint64_t *wanted, size_t count,
    const uint64_t *satisfied, uint64_t *undecided) {
  for (size_t word = 0; word < table->words_per_column; word++) undecided[word] = 0;
  for (size_t connector = 0; connector < table->connectors; connector++) {
    size_t row = connector * table->words_per_row;
    uint64_t lacking = 0;
    for (size_t i = 0; i < count && lacking == 0; i++) {
      size_t word = row + indices[i];
      lacking = wanted[i] & (table->unsupported[word] | table->not_implemented[word]);
    }
    if (lacking == 0) undecided[connector / 64] |= (uint64_t)1 << connector % 64;
  }
  for (size_t word = 0; word < table->words_per_column; word++) undecided[word] &= ~satisfied[word];
}
