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

/* How the names of nodes begin that mean something. */
#define WALK_BEGINS \
	(FDT_BEGIN('a') | FDT_BEGIN('c') | FDT_BEGIN('m') | FDT_BEGIN('r'))

/* May a node of the root's have a meaning by its name? */
static inline bool walk_has_meaning(const uint8_t *name)
{
	return WALK_BEGINS >> (*name & 31) & 1;
}

/*
 * May a driver know one of these texts? What is shorter than a prefix, none, so
 * that of few characters only the first text counts.
 */
static inline bool walk_is_device(const struct fdt_walk *walk,
				  const uint8_t *texts, size_t size)
{
	if (size >= 2 * FDT_PREFIX)
		return true;
	return size >= FDT_PREFIX &&
	       walk->drivers >> fdt_hash(fdt_prefix(texts)) & 1;
}

static void walk_chosen(struct fdt_walk *walk, const uint8_t *at)
{
	static const char *const wanted[] = {"bootargs", "stdout-path",
					     "linux,initrd-start",
					     "linux,initrd-end"};
	struct fdt_value values[ARROW_COUNT(wanted)] = {{NULL, 0}};

	fdt_find(&walk->tree, at, wanted, FDT_BEGINS_4(wanted), values,
		 ARROW_COUNT(wanted));
	walk->chosen = (struct fdt_chosen){
		.bootargs = values[0],
		.stdout_path = values[1],
		.initrd_start = values[2],
		.initrd_end = values[3],
	};
}

static void walk_memory(struct fdt_walk *walk, const uint8_t *at)
{
	static const char *const wanted[] = {"device_type", "reg"};
	struct fdt_value values[ARROW_COUNT(wanted)] = {{NULL, 0}};

	fdt_find(&walk->tree, at, wanted, FDT_BEGINS_2(wanted), values,
		 ARROW_COUNT(wanted));
	if (fdt_is_text(&values[0], "memory"))
		fdt_take_memory(walk, &values[1], true);
}

/* A node of the root's that may have a meaning by its name; @at: what is in it. */
static __noinline void walk_enter(struct fdt_walk *walk, const uint8_t *at)
{
	if (fdt_is_named(walk->nodes[1], "memory"))
		walk_memory(walk, at);
	else if (fdt_is_named(walk->nodes[1], "chosen"))
		walk_chosen(walk, at);
	else if (fdt_is_named(walk->nodes[1], "aliases"))
		walk->aliases = at;
}

/* A node in one of the root's: memory that is reserved? */
static __noinline void walk_enter_second(struct fdt_walk *walk,
					 const uint8_t *at)
{
	static const char *const wanted = "reg";
	struct fdt_value reg = {NULL, 0};

	if (!fdt_is_named(walk->nodes[1], "reserved-memory"))
		return;
	fdt_find(&walk->tree, at, &wanted, FDT_BEGIN(*wanted), &reg, 1);
	fdt_take_memory(walk, &reg, false);
}

/* What the root says of all below it. Its name is empty. */
static void walk_root(struct fdt_walk *walk)
{
	static const char *const wanted[] = {"compatible", "#address-cells",
					     "#size-cells"};
	struct fdt_value values[ARROW_COUNT(wanted)] = {{NULL, 0}};

	fdt_find(&walk->tree, walk->tree.structure + 8, wanted,
		 FDT_BEGINS_3(wanted), values, ARROW_COUNT(wanted));
	walk->compatible = UINT32_MAX;
	if (values[0].bytes)
		walk->compatible = fdt_raw(values[0].bytes - 4);
	else if (CONFIG_FDT_NAMELESS_ROOT)
		walk->compatible = fdt_name(&walk->tree, wanted[0]);
	walk->address_cells = fdt_cells(&values[1], 2);
	walk->size_cells = fdt_cells(&values[2], 1);
}

/*
 * What follows a name that ends before @last, rounded; NULL: it does not. Its
 * first eight bytes can be read.
 */
static inline const uint8_t *walk_behind_name(const uint8_t *at,
					      const uint8_t *last)
{
	uint64_t nul;

	while (!(nul = fdt_nul(fdt_prefix(at)))) {
		at += FDT_PREFIX;
		if (at > last)
			return NULL;
	}
	return (uint32_t)nul ? at + 4 : at + 8;
}

/**
 * struct walk_twin - A child of the root's that no driver knows.
 * @node: its token; NULL: there is none yet
 * @tail: where its last property begins, which is `compatible`
 * @end: behind the token that ends it
 */
struct walk_twin {
	const uint8_t *node;
	const uint8_t *tail;
	const uint8_t *end;
};

/*
 * Machines have rows of devices that differ in numbers only. Does a node begin
 * with the same eight characters as the one before, and does it end with the same
 * words, at the same place, from its `compatible` on?
 */
static inline bool walk_is_twin(const struct walk_twin *twin, const uint8_t *at,
				const uint8_t *last)
{
	const uint8_t *tail = twin->tail;
	const uint8_t *tail_last;
	ptrdiff_t apart = at - twin->node;

	if (!twin->node || last - at < twin->end - twin->node ||
	    fdt_prefix(at + 4) != fdt_prefix(twin->node + 4))
		return false;
	tail_last = twin->end - 8;
	/* four words at least; the last token may remain behind the last two */
	do {
		if (fdt_prefix(tail) != fdt_prefix(tail + apart))
			return false;
		tail += 8;
	} while (tail <= tail_last);
	return fdt_raw(twin->end - 4) == fdt_raw(twin->end - 4 + apart);
}

/* Go on from a token behind properties of other names: most are such ones. */
static inline const uint8_t *walk_pass(const uint8_t *at, const uint8_t *last,
				       uint32_t compatible)
{
	while (at <= last && fdt_word(at) == FDT_PROPERTY &&
	       fdt_raw(at + 8) != compatible)
		at = fdt_aligned(at + WALK_PROPERTY + fdt_word(at + 4));
	return at;
}

/*
 * Each step goes forward by a word at least, and by less than 2^33 bytes. Only
 * what is looked at must lie in the structure; the next token must, too, or the
 * walk ends. The structure is aligned, and so is each token.
 */
void fdt_walk(struct fdt_walk *walk)
{
	const uint8_t *at = walk->tree.structure;
	const uint8_t *end = at + walk->tree.structure_size;
	const uint8_t *last = end - WALK_PROPERTY;
	struct walk_twin twin = {NULL, NULL, NULL};
	const uint8_t *tail = NULL;
	const uint8_t *tail_end = NULL;
	unsigned int entered = 0;
	uint32_t compatible;

	walk_root(walk);
	compatible = walk->compatible;
	while ((at = walk_pass(at, last, compatible)) <= last) {
		uint32_t token = fdt_word(at);

		if (token == FDT_PROPERTY) {
			const uint8_t *texts = at + WALK_PROPERTY;
			size_t size = fdt_word(at + 4);

			if (size > (size_t)(end - texts) || !entered)
				return;
			tail = at;
			at = fdt_aligned(texts + size);
			if (walk_is_device(walk, texts, size)) {
				walk->depth = entered - 1;
				fdt_note_device(walk, texts, size);
			} else {
				tail_end = at;
			}
		} else if (token == FDT_BEGIN_NODE) {
			if (entered == FDT_DEPTH_MAX)
				return;
			if (entered == 1 && walk_is_twin(&twin, at, last)) {
				at += twin.end - twin.node;
				continue;
			}
			walk->nodes[entered] = at + 4;
			at = walk_behind_name(at + 4, last);
			if (!at)
				return;
			walk->inside[entered++] = at;
			if (entered == 2) {
				if (unlikely(walk_has_meaning(walk->nodes[1])))
					walk_enter(walk, at);
			} else if (entered == 3 && *walk->nodes[1] == 'r') {
				walk_enter_second(walk, at);
			}
		} else if (token == FDT_END_NODE) {
			if (--entered - 1 >= FDT_DEPTH_MAX)
				return;
			if (at == tail_end && entered == 1 &&
			    !walk_has_meaning(walk->nodes[1]))
				twin = (struct walk_twin){walk->nodes[1] - 4,
							  tail, at + 4};
			at += 4;
		} else if (token == FDT_NOP) {
			at += 4;
		} else {
			return;
		}
	}
}
