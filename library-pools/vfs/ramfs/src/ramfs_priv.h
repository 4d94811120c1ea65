/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/vfs.h>
#include <arrow/vma.h>

#define RAMFS_PAGE 4096
#define RAMFS_PAGE_SHIFT 12

/* Memory of a page in units of arrow_vfs_inode.blocks. */
#define RAMFS_PAGE_BLOCKS (RAMFS_PAGE / ARROW_FILE_BLOCK_UNIT)

/*
 * The pages of a file by index. What is not there is a hole and costs nothing.
 * @root: NULL; a page if @height is 0; else a node
 * @height: levels of nodes
 */
struct ramfs_pages {
	void *root;
	unsigned int height;
};

/*
 * @pages: those that were written or mapped
 * @lower: content in the archive, for what is not in @pages; or NULL
 * @lower_size: bytes of it that still count
 * @source: for who maps the file
 * @mapped: how many do
 */
struct ramfs_file {
	struct arrow_vfs_inode vfs;
	struct ramfs_pages pages;
	char *lower;
	uint64_t lower_size;
	struct arrow_vma_source source;
	unsigned int mapped;
};

/* @lower: index in the archive, %RAMFS_NOWHERE if it is not from there */
struct ramfs_directory {
	struct arrow_vfs_inode vfs;
	uint32_t lower;
};
#define RAMFS_NOWHERE UINT32_MAX

struct ramfs_link {
	struct arrow_vfs_inode vfs;
	char text[];
};

/* A file of several names in the archive, kept while one of them may come. */
struct ramfs_shared {
	struct arrow_vfs_inode *inode;
	struct ramfs_shared *next;
};

/* All kinds have one table: what is not said of a kind is not called for it. */
extern const struct arrow_vfs_inode_ops ramfs_inode_ops;
extern const struct arrow_vma_source_ops ramfs_source_ops;

/* inode.c: an inode of the kind of @mode with one reference; NULL: no memory.
 * @target: of a link, @length characters of it */
struct arrow_vfs_inode *ramfs_inode_new(struct arrow_vfs_system *system,
					uint32_t mode, const char *target,
					size_t length);
void ramfs_inode_free(struct arrow_vfs_inode *inode);

/* pages.c: the pages are the page allocator's, and go back to it. */
void *ramfs_pages_get(const struct ramfs_pages *pages, uint64_t index);
bool ramfs_pages_set(struct ramfs_pages *pages, uint64_t index, void *page);
bool ramfs_pages_is_empty(const struct ramfs_pages *pages, uint64_t index);
void ramfs_pages_mark(struct ramfs_pages *pages, uint64_t index, bool empty);
uint64_t ramfs_pages_drop(struct ramfs_pages *pages, uint64_t first,
			  uint64_t last);
uint64_t ramfs_pages_next(const struct ramfs_pages *pages, uint64_t from);

/* content.c */
static inline uint64_t ramfs_pages_of(uint64_t bytes)
{
	return (bytes >> RAMFS_PAGE_SHIFT) + (bytes % RAMFS_PAGE != 0);
}
char *ramfs_file_page(struct ramfs_file *file, uint64_t index);
char *ramfs_file_reserve(struct ramfs_file *file, uint64_t index);
void ramfs_file_clear(struct ramfs_file *file, uint64_t from, uint64_t to);
ssize_t ramfs_file_read(struct arrow_vfs_inode *inode, struct arrow_io *io,
			int64_t *position);
ssize_t ramfs_file_write(struct arrow_vfs_inode *inode, struct arrow_io *io,
			 int64_t *position);

/* extent.c */
int ramfs_file_resize(struct arrow_vfs_inode *inode, uint64_t size);
int64_t ramfs_file_seek_data(struct arrow_vfs_inode *inode, int64_t offset,
			     bool hole);
int ramfs_file_allocate(struct arrow_vfs_inode *inode, int mode,
			uint64_t offset, uint64_t size);

/* directory.c */
void ramfs_directory_list(struct arrow_vfs_entry *directory,
			  struct arrow_vfs_list *list);
bool ramfs_directory_is_empty(struct arrow_vfs_entry *directory);

/* lower.c: the names of the archive */
int ramfs_lower_lookup(struct arrow_vfs_entry *directory,
		       const struct arrow_vfs_name *name,
		       struct arrow_vfs_entry **found);
int ramfs_lower_root(struct arrow_vfs_system *system,
		     struct arrow_vfs_inode **root);
void ramfs_lower_forget(struct arrow_vfs_inode *inode);

static inline struct ramfs_file *ramfs_file_of(struct arrow_vfs_inode *inode)
{
	return ARROW_CONTAINER_OF(inode, struct ramfs_file, vfs);
}

static inline struct ramfs_directory *
ramfs_directory_of(struct arrow_vfs_inode *inode)
{
	return ARROW_CONTAINER_OF(inode, struct ramfs_directory, vfs);
}
