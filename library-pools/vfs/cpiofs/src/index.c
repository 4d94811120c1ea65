/* SPDX-License-Identifier: BSD-3-Clause */
/* The index: opening it, and looking things up in it. */
#include <arrow/errno.h>
#include <arrow/mem.h>

#include "cpiofs_priv.h"

#define INDEX_NAME ".arrow-index"
#define INDEX_MAGIC "ARROWIDX"
#define INDEX_VERSION 1
#define INDEX_NAME_MAX 255

#define HASH_START 2166136261u
#define HASH_FACTOR 16777619u

static struct cpiofs_index index_open;
static bool index_is_open;

uint32_t cpiofs_hash(uint32_t parent, const char *name, unsigned int length)
{
	uint32_t hash = HASH_START;

	for (unsigned int i = 0; i < sizeof(parent); i++)
		hash = (hash ^ (parent >> 8 * i & 0xff)) * HASH_FACTOR;
	for (unsigned int i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)name[i]) * HASH_FACTOR;
	return hash;
}

int cpiofs_index_check(const void *bytes, uint64_t size,
		       struct cpiofs_index *index)
{
	const struct cpiofs_head *head = bytes;
	const char *at = bytes;

	if (size < sizeof(*head) ||
	    memcmp(head->magic, INDEX_MAGIC, sizeof(head->magic)) != 0 ||
	    head->version != INDEX_VERSION || !head->count ||
	    head->hash_mask & ((uint64_t)head->hash_mask + 1))
		return -EINVAL;
	uint64_t entries =
		(uint64_t)head->count * sizeof(struct arrow_cpiofs_entry);
	uint64_t buckets = ((uint64_t)head->hash_mask + 1) * sizeof(uint32_t);

	if (sizeof(*head) + entries + buckets + head->names_size > size)
		return -EINVAL;
	at += sizeof(*head);
	*index = (struct cpiofs_index){
		.entries = (const void *)at,
		.buckets = (const void *)(at + entries),
		.names = at + entries + buckets,
		.count = head->count,
		.hash_mask = head->hash_mask,
		.names_size = head->names_size,
	};
	return 0;
}

/* The index that the archive begins with, if it has one. */
static int index_find(struct cpiofs_index *index)
{
	struct cpiofs_header header;

	if (!cpiofs_header_read(0, &header))
		return -EINVAL;
	if (header.name_size < sizeof(INDEX_NAME) ||
	    memcmp(header.name, INDEX_NAME, sizeof(INDEX_NAME)) != 0)
		return -EINVAL;
	return cpiofs_index_check(
		arrow_cpiofs_data(header.data_offset, header.size),
		header.size, index);
}

int arrow_cpiofs_open(void)
{
	if (index_is_open)
		return 0;
	int error = cpiofs_archive_locate();

	if (error)
		return error;
	(void)cpiofs_archive_lacked_memory();
	if (index_find(&index_open))
		error = cpiofs_index_build(&index_open);
	index_is_open = !error;
	return error;
}

uint32_t arrow_cpiofs_count(void)
{
	return index_open.count;
}

const char *arrow_cpiofs_name(const struct arrow_cpiofs_entry *entry)
{
	return index_open.names + entry->name;
}

static bool index_is_sound(const struct arrow_cpiofs_entry *entry)
{
	uint64_t count = index_open.count;
	uint64_t size = cpiofs_archive_size();

	return entry->name_length <= INDEX_NAME_MAX &&
	       (uint64_t)entry->name + entry->name_length <=
		       index_open.names_size &&
	       entry->parent < count && entry->link_group < count &&
	       (uint64_t)entry->first_child + entry->child_count <= count &&
	       entry->data_offset <= size &&
	       entry->size <= size - entry->data_offset;
}

const struct arrow_cpiofs_entry *arrow_cpiofs_at(uint32_t index)
{
	if (index >= index_open.count)
		return NULL;
	const struct arrow_cpiofs_entry *entry = &index_open.entries[index];

	return index_is_sound(entry) ? entry : NULL;
}

int arrow_cpiofs_find(uint32_t parent, const char *name, unsigned int length,
		      uint32_t hash, uint32_t *index)
{
	if (!index_open.count)
		return -ENOENT;
	uint32_t at = index_open.buckets[hash & index_open.hash_mask];
	uint32_t left = index_open.count;

	while (at) {
		const struct arrow_cpiofs_entry *entry = arrow_cpiofs_at(at);

		/* a chain longer than the index goes in a circle */
		if (!entry || !left--)
			return -EIO;
		if (entry->parent == parent && entry->name_length == length &&
		    memcmp(arrow_cpiofs_name(entry), name, length) == 0) {
			*index = at;
			return 0;
		}
		at = entry->hash_next;
	}
	return -ENOENT;
}
