/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Values, and properties that are asked for by name.
 */
#include "fdt_priv.h"

uint64_t fdt_number(const uint8_t *at, uint32_t words)
{
	uint64_t number;

	if (!words)
		return 0;
	at += (words - 1) * 4;
	number = fdt_word(at);
	return words == 1 ? number : number | (uint64_t)fdt_word(at - 4) << 32;
}

bool fdt_is_text(const struct fdt_value *value, const char *text)
{
	const uint8_t *at = value->bytes;
	size_t left = value->size;

	do {
		if (!left--)
			return false;
		if (*at++ != (uint8_t)*text)
			return false;
	} while (*text++);
	return true;
}

/* What stands before a property's value; the smallest structure has room for it. */
#define PROPERTY_SIZE 12

/* Are texts the same? Both end. */
static inline bool property_is(const char *a, const char *b)
{
	while (*a == *b && *a) {
		a++;
		b++;
	}
	return *a == *b;
}

/*
 * Properties come before the nodes within a node: any other token ends them. Most
 * are passed over for how their names begin. One that leads out of the structure
 * is followed by nothing.
 */
void fdt_find(const struct fdt_tree *tree, const uint8_t *at,
	      const char *const *wanted, uint32_t begins,
	      struct fdt_value *values, unsigned int n)
{
	const uint8_t *end = tree->structure + tree->structure_size;
	const uint8_t *last = end - PROPERTY_SIZE;
	const char *strings = tree->strings;
	uint32_t strings_size = tree->strings_size;
	unsigned int left = n;

	if (at > last)
		return;
	do {
		uint32_t token = fdt_word(at);
		size_t size = fdt_word(at + 4);
		uint32_t offset = fdt_word(at + 8);

		if (token != FDT_PROPERTY) {
			if (token != FDT_NOP)
				return;
			at += 4;
			continue;
		}
		at += PROPERTY_SIZE;
		if (offset >= strings_size)
			return;
		if (begins >> (strings[offset] & 31) & 1) {
			if (size > (size_t)(end - at))
				return;
			for (unsigned int i = 0; i < n; i++) {
				if (!property_is(strings + offset, wanted[i]))
					continue;
				values[i] = (struct fdt_value){at, size};
				if (!--left)
					return;
				break;
			}
		}
		at = fdt_aligned(at + size);
	} while (at <= last);
}

bool fdt_is_named(const uint8_t *name, const char *wanted)
{
	while (*wanted && *name == (uint8_t)*wanted) {
		name++;
		wanted++;
	}
	return !*wanted && (!*name || *name == '@');
}

/* The last byte of the strings is NUL. */
uint32_t fdt_name(const struct fdt_tree *tree, const char *name)
{
	const char *strings = tree->strings;
	uint32_t at = 0;

	while (at < tree->strings_size) {
		uint32_t start = at;
		bool same = true;

		do
			same &= strings[at] == name[same ? at - start : 0];
		while (strings[at++]);
		if (same)
			return __builtin_bswap32(start);
	}
	return UINT32_MAX;
}
