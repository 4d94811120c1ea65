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
	for (uint32_t i = 0; i < value->size; i++) {
		if (value->bytes[i] != (uint8_t)text[i])
			return false;
		if (!text[i])
			return true;
	}
	return false;
}

/* Are texts the same? Both have so many bytes, of which the last is NUL. */
static bool property_is(const char *a, const char *b, uint32_t size)
{
	uint32_t i = 0;

	if (size < FDT_PREFIX) {
		while (i < size && a[i] == b[i])
			i++;
		return i == size;
	}
	for (; size - i > FDT_PREFIX; i += FDT_PREFIX) {
		if (fdt_prefix(a + i) != fdt_prefix(b + i))
			return false;
	}
	return fdt_prefix(a + size - FDT_PREFIX) ==
	       fdt_prefix(b + size - FDT_PREFIX);
}

/* Set the value of what has that name; of @room bytes, the last of which is NUL. */
static inline void property_set(const char *name, uint32_t room,
				const struct fdt_value *value,
				const struct fdt_wanted *wanted,
				struct fdt_value *values, unsigned int n)
{
	for (unsigned int i = 0; i < n; i++) {
		if (wanted[i].size <= room &&
		    property_is(name, wanted[i].name, wanted[i].size))
			values[i] = *value;
	}
}

/*
 * Properties come before the nodes within a node: any other token ends them. Most
 * are passed over for how their names begin.
 */
void fdt_find(const struct fdt_tree *tree, const uint8_t *at,
	      const struct fdt_wanted *wanted, struct fdt_value *values,
	      unsigned int n)
{
	const uint8_t *end = tree->structure + tree->structure_size;
	const char *strings = tree->strings;
	uint32_t strings_size = tree->strings_size;
	uint32_t begins = 0;

	for (unsigned int i = 0; i < n; i++) {
		values[i] = (struct fdt_value){NULL, 0};
		begins |= FDT_BEGIN(*wanted[i].name);
	}
	while (end - at >= 12) {
		uint32_t token = fdt_word(at);
		uint32_t size = fdt_word(at + 4);
		uint32_t offset = fdt_word(at + 8);

		if (token == FDT_NOP) {
			at += 4;
			continue;
		}
		at += 12;
		if (token != FDT_PROPERTY || size > (size_t)(end - at) ||
		    offset >= strings_size)
			return;
		if (begins >> (strings[offset] & 31) & 1) {
			struct fdt_value value = {at, size};

			property_set(strings + offset, strings_size - offset,
				     &value, wanted, values, n);
		}
		at = fdt_aligned(at + size);
	}
}

bool fdt_is_named(const uint8_t *name, const char *wanted)
{
	while (*wanted && *name == (uint8_t)*wanted) {
		name++;
		wanted++;
	}
	return !*wanted && (!*name || *name == '@');
}

const uint8_t *fdt_behind_name(const uint8_t *at, const uint8_t *end)
{
	const uint8_t *name = at;

	while (at < end && *at)
		at++;
	return at < end ? name + ((at - name + 4) & ~3) : NULL;
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

const uint8_t *fdt_find_node(const struct fdt_tree *tree, const char *wanted)
{
	const uint8_t *at = tree->structure;
	const uint8_t *end = at + tree->structure_size;
	unsigned int entered = 0;

	while (at && end - at >= 8) {
		const uint8_t *node = at + 4;
		uint32_t token = fdt_word(at);

		at += 4;
		if (token == FDT_BEGIN_NODE) {
			at = fdt_behind_name(at, end);
			if (at && ++entered == 2 && fdt_is_named(node, wanted))
				return at;
		} else if (token == FDT_END_NODE) {
			entered--;
		} else if (token == FDT_PROPERTY) {
			at += 8 + (((size_t)fdt_word(at) + 3) & ~(size_t)3);
		} else if (token != FDT_NOP) {
			return NULL;
		}
	}
	return NULL;
}
