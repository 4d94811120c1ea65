/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An index for an archive that has none. One pass over the headers counts, a
 * second one puts each path into a tree, making directories that are missing;
 * the same path again takes the place of the first. Then entries are numbered so
 * that those of a directory lie together, sorted by name.
 */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/mem.h>

#include "build_priv.h"

#define BUILD_KIND 0170000u
#define BUILD_DIRECTORY 0040000u

/* How much there will be at most. */
static int build_count(struct build *build)
{
	struct cpiofs_header header;
	uint64_t nodes = 1, names = 0;

	for (uint64_t at = 0;; at = header.next) {
		if (!cpiofs_header_read(at, &header))
			return -EINVAL;
		if (cpiofs_header_is_last(&header))
			break;
		nodes++;
		for (uint32_t i = 0; i < header.name_size; i++)
			nodes += header.name[i] == '/';
		names += header.name_size;
	}
	if (nodes > BUILD_NODES_MAX || names > UINT32_MAX)
		return -EINVAL;
	build->room = (uint32_t)nodes;
	build->names_room = (uint32_t)names;
	return 0;
}

static struct build_node *build_child(struct build *build, uint32_t parent,
				      const char *name, uint32_t length)
{
	uint32_t *bucket =
		&build->buckets[cpiofs_hash(parent, name, length) &
				build->mask];

	for (uint32_t at = *bucket; at; at = build->nodes[at].entry.hash_next) {
		struct build_node *node = &build->nodes[at];

		if (node->entry.parent == parent &&
		    node->entry.name_length == length &&
		    memcmp(build->names + node->entry.name, name, length) == 0)
			return node;
	}
	struct build_node *node = &build->nodes[build->count];

	node->entry = (struct arrow_cpiofs_entry){
		.name = build->names_size,
		.name_length = length,
		.parent = parent,
		.hash_next = *bucket,
		.mode = BUILD_DIRECTORY | 0755,
		.nlink = 2,
	};
	memcpy(build->names + build->names_size, name, length);
	build->names_size += length;
	*bucket = build->count++;
	return node;
}

/* The next component of a path, "." and empty ones left out; its length. */
static uint32_t build_component(const char **path)
{
	const char *at = *path;
	uint32_t length;

	do {
		while (*at == '/')
			at++;
		for (length = 0; at[length] && at[length] != '/'; length++)
			;
		*path = at;
		at += length;
	} while (length == 1 && **path == '.');
	return length;
}

/* The node of a path; NULL if it leaves the archive or a name is too long. */
static struct build_node *build_path(struct build *build, const char *path)
{
	struct build_node *node = &build->nodes[0];
	uint32_t length;

	while ((length = build_component(&path))) {
		if (length > BUILD_NAME_MAX ||
		    (length == 2 && path[0] == '.' && path[1] == '.'))
			return NULL;
		node = build_child(build, (uint32_t)(node - build->nodes), path,
				   length);
		path += length;
	}
	return node;
}

static void build_set(struct build_node *node, uint64_t offset,
		      const struct cpiofs_header *header)
{
	node->number = header->number;
	node->device = (uint64_t)header->major << 32 | header->minor;
	node->entry.header_offset = offset;
	node->entry.data_offset = header->data_offset;
	node->entry.mode = header->mode;
	node->entry.uid = header->uid;
	node->entry.gid = header->gid;
	node->entry.nlink = header->links;
	node->entry.size = header->size;
	node->entry.mtime = header->mtime;
	node->entry.rdev_major = header->rdev_major;
	node->entry.rdev_minor = header->rdev_minor;
}

static void build_fill(struct build *build)
{
	struct cpiofs_header header;

	for (uint64_t at = 0; cpiofs_header_read(at, &header) &&
			      !cpiofs_header_is_last(&header);
	     at = header.next) {
		struct build_node *node = build_path(build, header.name);
		bool root = node == build->nodes;

		if (node && (!root || (header.mode & BUILD_KIND) ==
					      BUILD_DIRECTORY))
			build_set(node, at, &header);
	}
}

static int build_room(struct build *build)
{
	uint32_t buckets = 1;

	while (buckets < build->room)
		buckets *= 2;
	build->mask = buckets - 1;
	build->nodes = arrow_alloc_zeroed(build->room, sizeof(*build->nodes));
	build->names = arrow_alloc(build->names_room);
	build->buckets = arrow_alloc_zeroed(buckets, sizeof(*build->buckets));
	build->order = arrow_alloc_zeroed(build->room, sizeof(*build->order));
	build->entries =
		arrow_alloc_zeroed(build->room, sizeof(*build->entries));
	if (!build->nodes || !build->names || !build->buckets ||
	    !build->order || !build->entries)
		return -ENOMEM;
	build->count = 1;
	build->nodes[0].entry.mode = BUILD_DIRECTORY | 0755;
	build->nodes[0].entry.nlink = 2;
	return 0;
}

int cpiofs_index_build(struct cpiofs_index *index)
{
	struct build build = {0};
	int error = build_count(&build);

	if (!error)
		error = build_room(&build);
	if (!error)
		build_fill(&build);
	if (cpiofs_archive_lacked_memory())
		error = -ENOMEM;
	if (!error) {
		cpiofs_build_join_links(&build);
		cpiofs_build_number(&build);
		*index = (struct cpiofs_index){
			.entries = build.entries,
			.buckets = build.buckets,
			.names = build.names,
			.count = build.count,
			.hash_mask = build.mask,
			.names_size = build.names_size,
		};
	} else {
		arrow_free(build.names);
		arrow_free(build.buckets);
		arrow_free(build.entries);
	}
	arrow_free(build.nodes);
	arrow_free(build.order);
	return error;
}
