/* SPDX-License-Identifier: BSD-3-Clause */
/* Entries: their table by hash, their place among siblings, their life. */
#include <arrow/alloc.h>
#include <arrow/mem.h>

#include "vfs_priv.h"

/* Buckets at first; they grow fourfold when entries are twice as many. */
#define ENTRY_BUCKETS 64

static struct arrow_vfs_entry **entry_buckets;
static uint32_t entry_mask;
static uint32_t entry_count;

uint32_t arrow_vfs_hash(uint64_t directory, const char *text,
			unsigned int length)
{
	uint32_t hash = vfs_hash_start(directory);

	for (unsigned int i = 0; i < length; i++)
		hash = vfs_hash_add(hash, text[i]);
	return hash;
}

static void entry_rehash(struct arrow_vfs_entry **buckets, uint32_t mask)
{
	for (uint32_t i = 0; entry_buckets && i <= entry_mask; i++) {
		struct arrow_vfs_entry *entry = entry_buckets[i];

		while (entry) {
			struct arrow_vfs_entry *next = entry->chain;
			uint32_t to = entry->hash & mask;

			entry->chain = buckets[to];
			buckets[to] = entry;
			entry = next;
		}
	}
	arrow_free(entry_buckets);
	entry_buckets = buckets;
	entry_mask = mask;
}

/* Without memory for more buckets the chains grow; false only at the start. */
static bool entry_has_room(void)
{
	uint32_t size = entry_buckets ? (entry_mask + 1) * 4 : ENTRY_BUCKETS;

	if (entry_buckets && entry_count / 2 <= entry_mask)
		return true;
	struct arrow_vfs_entry **buckets =
		arrow_alloc_zeroed(size, sizeof(*buckets));

	if (buckets)
		entry_rehash(buckets, size - 1);
	return entry_buckets;
}

void vfs_entry_chain(struct arrow_vfs_entry *entry)
{
	struct arrow_vfs_entry **bucket =
		&entry_buckets[entry->hash & entry_mask];

	entry->chain = *bucket;
	*bucket = entry;
	entry_count++;
}

void vfs_entry_unchain(struct arrow_vfs_entry *entry)
{
	struct arrow_vfs_entry **link =
		&entry_buckets[entry->hash & entry_mask];

	while (*link != entry)
		link = &(*link)->chain;
	*link = entry->chain;
	entry_count--;
}

/* Make it the newest child of its parent. */
void vfs_entry_link(struct arrow_vfs_entry *entry)
{
	struct arrow_vfs_entry *parent = entry->parent;

	entry->place = ++parent->place;
	entry->previous = NULL;
	entry->next = parent->children;
	if (entry->next)
		entry->next->previous = entry;
	parent->children = entry;
}

void vfs_entry_unlink(struct arrow_vfs_entry *entry)
{
	if (entry->previous)
		entry->previous->next = entry->next;
	else
		entry->parent->children = entry->next;
	if (entry->next)
		entry->next->previous = entry->previous;
}

struct arrow_vfs_entry *arrow_vfs_entry_new(struct arrow_vfs_entry *parent,
					    const struct arrow_vfs_name *name,
					    struct arrow_vfs_inode *inode)
{
	unsigned int length = parent ? name->length : 0;

	if (!entry_has_room())
		return NULL;
	struct arrow_vfs_entry *entry =
		arrow_alloc(sizeof(*entry) + length + 1);

	if (!entry)
		return NULL;
	*entry = (struct arrow_vfs_entry){
		.parent = parent ? arrow_vfs_entry_hold(parent) : entry,
		.inode = inode,
		.references = 1,
		.hash = parent ? name->hash : 0,
		.flags = parent ? 0 : ARROW_VFS_ROOT,
		.length = (uint16_t)length,
		.name = entry->own,
	};
	if (length)
		memcpy(entry->own, name->text, length);
	entry->own[length] = '\0';
	return entry;
}

void arrow_vfs_entry_add(struct arrow_vfs_entry *entry)
{
	entry->flags |= ARROW_VFS_TREE;
	entry->references++;
	vfs_entry_chain(entry);
	vfs_entry_link(entry);
}

static bool entry_is(const struct arrow_vfs_entry *entry,
		     const struct arrow_vfs_entry *parent,
		     const struct arrow_vfs_name *name)
{
	return entry->hash == name->hash && entry->parent == parent &&
	       entry->length == name->length &&
	       memcmp(entry->name, name->text, name->length) == 0;
}

/* A name that was made anew stands beside the entry that hides its past. */
struct arrow_vfs_entry *arrow_vfs_entry_find(const struct arrow_vfs_entry *parent,
					     const struct arrow_vfs_name *name)
{
	struct arrow_vfs_entry *entry =
		entry_buckets ? entry_buckets[name->hash & entry_mask] : NULL;
	struct arrow_vfs_entry *hider = NULL;

	for (; entry; entry = entry->chain) {
		if (!entry_is(entry, parent, name))
			continue;
		if (!(entry->flags & ARROW_VFS_GONE))
			return entry;
		hider = entry;
	}
	return hider;
}

static void entry_drop_inode(struct arrow_vfs_entry *entry)
{
	struct arrow_vfs_inode *inode = entry->inode;

	entry->inode = NULL;
	if (inode)
		arrow_vfs_inode_release(inode);
}

void arrow_vfs_entry_release(struct arrow_vfs_entry *entry)
{
	while (--entry->references == 0) {
		struct arrow_vfs_entry *parent = entry->parent;
		bool root = entry->flags & ARROW_VFS_ROOT;

		entry_drop_inode(entry);
		if (entry->name != entry->own)
			arrow_free(entry->name);
		arrow_free(entry);
		if (root)
			return;
		entry = parent;
	}
	/* The tree alone still knows it, to hide the name of an archive. */
	if (entry->references == 1 && entry->flags & ARROW_VFS_GONE &&
	    entry->flags & ARROW_VFS_TREE)
		entry_drop_inode(entry);
}

/*
 * Take an entry out of the tree; the caller holds it. One that stands for a
 * name of the archive stays, to hide that name.
 */
void vfs_entry_remove(struct arrow_vfs_entry *entry)
{
	vfs_entry_unlink(entry);
	entry->flags |= ARROW_VFS_GONE;
	if (entry->flags & ARROW_VFS_LOWER)
		return;
	vfs_entry_unchain(entry);
	entry->flags &= (uint16_t)~ARROW_VFS_TREE;
	entry->references--;
}

void arrow_vfs_inode_release(struct arrow_vfs_inode *inode)
{
	if (--inode->references == 0)
		inode->ops->release(inode);
}

int vfs_lookup(struct arrow_vfs_entry *directory,
	       const struct arrow_vfs_name *name,
	       struct arrow_vfs_entry **found)
{
	struct arrow_vfs_entry *entry = arrow_vfs_entry_find(directory, name);

	if (!entry) {
		if (!directory->inode->ops->lookup ||
		    directory->flags & ARROW_VFS_GONE)
			return -ENOENT;
		return directory->inode->ops->lookup(directory, name, found);
	}
	if (entry->flags & ARROW_VFS_GONE)
		return -ENOENT;
	*found = arrow_vfs_entry_hold(entry);
	return 0;
}
