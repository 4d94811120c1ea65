/* SPDX-License-Identifier: BSD-3-Clause */
/* Sorting the nodes of a new index: for hard links, then for directories. */
#include <arrow/mem.h>

#include "build_priv.h"

#define NUMBER_KIND 0170000u
#define NUMBER_DIRECTORY 0040000u

typedef int number_compare(const struct build *build, uint32_t a, uint32_t b);

static int number_by_file(const struct build *build, uint32_t a, uint32_t b)
{
	const struct build_node *left = &build->nodes[a];
	const struct build_node *right = &build->nodes[b];

	if (left->device != right->device)
		return left->device < right->device ? -1 : 1;
	if (left->number != right->number)
		return left->number < right->number ? -1 : 1;
	return a < b ? -1 : a > b;
}

static int number_by_place(const struct build *build, uint32_t a, uint32_t b)
{
	const struct arrow_cpiofs_entry *left = &build->nodes[a].entry;
	const struct arrow_cpiofs_entry *right = &build->nodes[b].entry;
	uint32_t shorter = left->name_length < right->name_length
				   ? left->name_length
				   : right->name_length;

	if (left->parent != right->parent)
		return left->parent < right->parent ? -1 : 1;
	int order = memcmp(build->names + left->name,
			   build->names + right->name, shorter);

	if (order)
		return order;
	return left->name_length < right->name_length
		       ? -1
		       : left->name_length > right->name_length;
}

static void number_sift(struct build *build, number_compare *compare,
			uint32_t at, uint32_t n)
{
	uint32_t *order = build->order;
	uint32_t moved = order[at];

	for (;;) {
		uint32_t child = 2 * at + 1;

		if (child >= n)
			break;
		if (child + 1 < n &&
		    compare(build, order[child], order[child + 1]) < 0)
			child++;
		if (compare(build, moved, order[child]) >= 0)
			break;
		order[at] = order[child];
		at = child;
	}
	order[at] = moved;
}

/* Heapsort: no recursion, no further memory. */
static void number_sort(struct build *build, number_compare *compare,
			uint32_t n)
{
	uint32_t *order = build->order;

	for (uint32_t i = n / 2; i > 0; i--)
		number_sift(build, compare, i - 1, n);
	for (uint32_t i = n; i > 1; i--) {
		uint32_t largest = order[0];

		order[0] = order[i - 1];
		order[i - 1] = largest;
		number_sift(build, compare, 0, i - 1);
	}
}

static bool number_is_directory(const struct build_node *node)
{
	return (node->entry.mode & NUMBER_KIND) == NUMBER_DIRECTORY;
}

/* The names order[first] to order[end - 1] are one file. Its content may stand
 * with any of them. */
static void number_join(struct build *build, uint32_t first, uint32_t end)
{
	const struct arrow_cpiofs_entry *content =
		&build->nodes[build->order[first]].entry;

	for (uint32_t i = first; i < end; i++) {
		if (build->nodes[build->order[i]].entry.size)
			content = &build->nodes[build->order[i]].entry;
	}
	struct arrow_cpiofs_entry shared = *content;

	for (uint32_t i = first; i < end; i++) {
		struct arrow_cpiofs_entry *entry =
			&build->nodes[build->order[i]].entry;

		entry->link_group = build->order[first];
		entry->nlink = end - first;
		entry->size = shared.size;
		entry->data_offset = shared.data_offset;
	}
}

void cpiofs_build_join_links(struct build *build)
{
	uint32_t n = 0, first = 0;

	for (uint32_t i = 0; i < build->count; i++) {
		build->nodes[i].entry.link_group = i;
		if (number_is_directory(&build->nodes[i]))
			continue;
		if (build->nodes[i].entry.nlink > 1)
			build->order[n++] = i;
		else
			build->nodes[i].entry.nlink = 1;
	}
	number_sort(build, number_by_file, n);
	for (uint32_t i = 1; i <= n; i++) {
		const struct build_node *a = &build->nodes[build->order[first]];
		const struct build_node *b =
			&build->nodes[i < n ? build->order[i] : 0];

		if (i < n && a->device == b->device && a->number == b->number)
			continue;
		number_join(build, first, i);
		first = i;
	}
}

/* Links of directories, and where their entries begin. */
static void number_count(struct build *build)
{
	for (uint32_t i = 0; i < build->count; i++) {
		if (number_is_directory(&build->nodes[i]))
			build->nodes[i].entry.nlink = 2;
	}
	for (uint32_t i = build->count; i-- > 1;) {
		struct build_node *node = &build->nodes[build->order[i]];
		struct arrow_cpiofs_entry *parent =
			&build->nodes[node->entry.parent].entry;

		parent->first_child = i;
		parent->child_count++;
		parent->nlink += number_is_directory(node);
	}
}

void cpiofs_build_number(struct build *build)
{
	for (uint32_t i = 0; i < build->count; i++)
		build->order[i] = i;
	/* the root stays first */
	build->order++;
	number_sort(build, number_by_place, build->count - 1);
	build->order--;
	for (uint32_t i = 0; i < build->count; i++)
		build->nodes[build->order[i]].final = i;
	number_count(build);
	memset(build->buckets, 0, ((size_t)build->mask + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i < build->count; i++) {
		struct arrow_cpiofs_entry *entry = &build->entries[i];

		*entry = build->nodes[build->order[i]].entry;
		entry->parent = build->nodes[entry->parent].final;
		entry->link_group = build->nodes[entry->link_group].final;
		if (i == 0)
			continue;
		uint32_t *bucket = &build->buckets[cpiofs_hash(
			entry->parent, build->names + entry->name,
			entry->name_length) & build->mask];

		entry->hash_next = *bucket;
		*bucket = i;
	}
}
