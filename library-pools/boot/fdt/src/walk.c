/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The walk over nodes and properties. A tree has hundreds of properties, of
 * which few matter, and this loop is most of what a start costs. So it looks for
 * one name only, `compatible`, by the offset that the name has among the
 * strings: whoever writes a tree puts each name there once. The nodes that have
 * a meaning by their own name are told when they begin, and what they hold is
 * looked up then.
 */
#include "fdt_priv.h"

/* The shortest property; behind the last place where one may be, none matters. */
#define WALK_PROPERTY 12

/* How the names of nodes begin that mean something; bits of characters. */
#define WALK_BIT(c) (UINT64_C(1) << ((c) & 63))
#define WALK_BEGINS (WALK_BIT('c') | WALK_BIT('m') | WALK_BIT('r'))

const char *fdt_name(const struct fdt_tree *tree, uint32_t at)
{
	return (const char *)tree->structure + at;
}

bool fdt_is_named(const struct fdt_tree *tree, uint32_t at, const char *wanted)
{
	const char *name = fdt_name(tree, at);

	while (*wanted && *name == *wanted) {
		name++;
		wanted++;
	}
	return !*wanted && (!*name || *name == '@');
}

/*
 * May a driver know one of these texts? What is shorter than a prefix, none, so
 * that of few characters only the first text counts.
 */
static inline bool walk_is_device(const struct fdt_walk *walk,
				  const uint8_t *texts, uint32_t size)
{
	if (size >= 2 * FDT_PREFIX)
		return true;
	return size >= FDT_PREFIX &&
	       walk->drivers >> fdt_hash(fdt_prefix(texts)) & 1;
}

static void walk_chosen(struct fdt_walk *walk)
{
	struct fdt_chosen *chosen = &walk->chosen;
	uint32_t at = walk->inside[1];

	fdt_find(&walk->tree, at, "bootargs", &chosen->bootargs);
	fdt_find(&walk->tree, at, "stdout-path", &chosen->stdout_path);
	if (fdt_find(&walk->tree, at, "linux,initrd-start",
		     &chosen->initrd_start))
		fdt_find(&walk->tree, at, "linux,initrd-end",
			 &chosen->initrd_end);
}

static bool walk_is_memory(const struct fdt_walk *walk)
{
	struct fdt_value type;

	return fdt_find(&walk->tree, walk->inside[1], "device_type", &type) &&
	       fdt_is_text(&type, "memory");
}

/*
 * A node of the root's that may have a meaning by its name. Return: whether the
 * nodes in it are memory that is reserved.
 */
static __noinline bool walk_enter(struct fdt_walk *walk)
{
	uint32_t at = walk->nodes[1];

	if (fdt_is_named(&walk->tree, at, "memory")) {
		if (walk_is_memory(walk))
			fdt_take_memory(walk, true);
	} else if (fdt_is_named(&walk->tree, at, "chosen")) {
		walk_chosen(walk);
	}
	return fdt_is_named(&walk->tree, at, "reserved-memory");
}

/* The offset of that name, as it stands in each property; the root has one. */
static uint32_t walk_compatible(const struct fdt_tree *tree)
{
	uint32_t offset;

	/* behind the root's token and its name, which is empty */
	if (!fdt_find_name(tree, 8, "compatible", &offset))
		return UINT32_MAX;
	return __builtin_bswap32(offset);
}

/* What follows a text that ends before @last, rounded; NULL: it does not. */
static inline const uint8_t *walk_behind_name(const uint8_t *at,
					      const uint8_t *last)
{
	for (; at <= last; at += FDT_PREFIX) {
		uint64_t nul = fdt_nul(fdt_prefix(at));

		if (nul)
			return at + ((uint32_t)nul ? 4 : 8);
	}
	return NULL;
}

/*
 * Each step goes forward by a word at least, and by less than 2^33 bytes. Only
 * what is looked at must lie in the structure; the next token must, too, or the
 * walk ends.
 */
void fdt_walk(struct fdt_walk *walk)
{
	const uint8_t *structure = walk->tree.structure;
	const uint8_t *end = structure + walk->tree.structure_size;
	const uint8_t *last = end - WALK_PROPERTY;
	const uint8_t *at = structure;
	uint32_t compatible = walk_compatible(&walk->tree);
	unsigned int entered = 0;
	bool reserved = false;

	while (at <= last) {
		uint32_t token = fdt_word(at);
		uint32_t size = fdt_word(at + 4);
		uint32_t name = fdt_raw(at + 8);

		if (likely(token == FDT_PROPERTY)) {
			if (name == compatible) {
				const uint8_t *texts = at + WALK_PROPERTY;

				if (size > (size_t)(end - texts) || !entered)
					return;
				if (walk_is_device(walk, texts, size)) {
					walk->depth = entered - 1;
					fdt_note_device(walk, texts, size);
				}
			}
			at += ((size_t)size + WALK_PROPERTY + 3) & ~(size_t)3;
		} else if (token == FDT_BEGIN_NODE) {
			const uint8_t *node = at + 4;

			if (entered == FDT_DEPTH_MAX)
				return;
			at = walk_behind_name(node, end - FDT_PREFIX);
			if (!at)
				return;
			walk->nodes[entered] = (uint32_t)(node - structure);
			walk->inside[entered++] = (uint32_t)(at - structure);
			if (entered == 2 &&
			    unlikely(WALK_BEGINS >> (*node & 63) & 1)) {
				walk->depth = 1;
				reserved = walk_enter(walk);
			} else if (unlikely(reserved) && entered == 3) {
				walk->depth = 2;
				fdt_take_memory(walk, false);
			}
		} else if (token == FDT_END_NODE) {
			if (entered < 2)
				return;
			if (--entered == 1)
				reserved = false;
			at += 4;
		} else if (token == FDT_NOP) {
			at += 4;
		} else {
			return;
		}
	}
}
