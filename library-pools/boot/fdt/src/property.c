/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Values, and properties that are asked for by name.
 */
#include "fdt_priv.h"

uint64_t fdt_number(const uint8_t *at, uint32_t words)
{
	uint64_t number = 0;

	for (; words; words--, at += 4)
		number = number << 32 | fdt_word(at);
	return number;
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

/* Does the name of a property, which ends, read so? */
static bool property_is(const char *name, const char *wanted)
{
	while (*wanted && *name == *wanted) {
		name++;
		wanted++;
	}
	return *name == *wanted;
}

/*
 * Go to the next property of a node. Properties come before the nodes within a
 * node: any other token ends them.
 * @at: set to where its value begins. Return: its name, or NULL.
 */
static inline const char *property_next(const struct fdt_tree *tree,
					uint32_t *at, uint32_t *size)
{
	const uint8_t *structure = tree->structure;

	while (tree->structure_size - *at >= 12) {
		uint32_t token = fdt_word(structure + *at);
		uint32_t name = fdt_word(structure + *at + 8);

		if (token != FDT_PROPERTY) {
			if (token != FDT_NOP)
				return NULL;
			*at += 4;
			continue;
		}
		*size = fdt_word(structure + *at + 4);
		*at += 12;
		if (*size > tree->structure_size - *at ||
		    name >= tree->strings_size)
			return NULL;
		return tree->strings + name;
	}
	return NULL;
}

bool fdt_find(const struct fdt_tree *tree, uint32_t at, const char *name,
	      struct fdt_value *value)
{
	const char *found;
	uint32_t size;

	while ((found = property_next(tree, &at, &size))) {
		if (*found == *name && property_is(found, name)) {
			*value = (struct fdt_value){tree->structure + at, size};
			return true;
		}
		at += (size + 3) & ~3u;
	}
	return false;
}

bool fdt_find_name(const struct fdt_tree *tree, uint32_t at, const char *name,
		   uint32_t *offset)
{
	struct fdt_value value;

	if (!fdt_find(tree, at, name, &value))
		return false;
	*offset = fdt_word(value.bytes - 4);
	return true;
}

/* The number that a property of a node is; what no number has is nonsense. */
static uint32_t property_cells(const struct fdt_walk *walk, unsigned int depth,
			       const char *name, uint32_t otherwise)
{
	struct fdt_value value;
	uint32_t cells = otherwise;

	if (fdt_find(&walk->tree, walk->inside[depth], name, &value) &&
	    value.size == 4)
		cells = fdt_word(value.bytes);
	return cells <= 4 ? cells : otherwise;
}

uint32_t fdt_address_cells(const struct fdt_walk *walk, unsigned int depth)
{
	return property_cells(walk, depth, "#address-cells", 2);
}

uint32_t fdt_size_cells(const struct fdt_walk *walk, unsigned int depth)
{
	return property_cells(walk, depth, "#size-cells", 1);
}

/* What follows a node's name; NULL if that does not end. */
static const uint8_t *property_behind_name(const uint8_t *at, const uint8_t *end)
{
	const uint8_t *name = at;

	while (at < end && *at)
		at++;
	return at < end ? name + ((at - name + 4) & ~3) : NULL;
}

uint32_t fdt_find_node(const struct fdt_tree *tree, const char *wanted)
{
	const uint8_t *at = tree->structure;
	const uint8_t *end = at + tree->structure_size;
	unsigned int entered = 0;

	while (at && end - at >= 8) {
		uint32_t token = fdt_word(at);
		uint32_t node = (uint32_t)(at + 4 - tree->structure);

		at += 4;
		if (token == FDT_BEGIN_NODE) {
			at = property_behind_name(at, end);
			if (at && ++entered == 2 &&
			    fdt_is_named(tree, node, wanted))
				return (uint32_t)(at - tree->structure);
		} else if (token == FDT_END_NODE) {
			entered--;
		} else if (token == FDT_PROPERTY) {
			at += 8 + (((size_t)fdt_word(at) + 3) & ~(size_t)3);
		} else if (token != FDT_NOP) {
			return 0;
		}
	}
	return 0;
}
