/* SPDX-License-Identifier: BSD-3-Clause */
/* What the parts of the library share. */
#pragma once

#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/sys.h>
#include <arrow/vfs.h>

/* Access to an inode, as in the low bits of a mode. */
#define VFS_EXECUTE 1u
#define VFS_WRITE 2u
#define VFS_READ 4u

/* Flags of the ...at calls; Linux's values. */
#define VFS_AT_CWD (-100)
#define VFS_AT_NOFOLLOW 0x100u
#define VFS_AT_EACCESS 0x200u
#define VFS_AT_REMOVEDIR 0x200u
#define VFS_AT_FOLLOW 0x400u
#define VFS_AT_NO_AUTOMOUNT 0x800u
#define VFS_AT_EMPTY 0x1000u

/* How a path is walked. */
#define VFS_WALK_FOLLOW 1u    /* a link at the end, too */
#define VFS_WALK_EMPTY 2u     /* an empty path is the start itself */
#define VFS_WALK_DIRECTORY 4u /* the end must be a directory */
#define VFS_WALK_TRUSTED 8u   /* for the kernel: no permission is needed */

/* How openat2 says that a path is walked: its RESOLVE_ bits from here on. */
#define VFS_WALK_RESOLVE(bits) ((unsigned int)(bits) << 4)
#define VFS_WALK_NO_MOUNTS VFS_WALK_RESOLVE(1) /* stay in the file system */
#define VFS_WALK_NO_JUMPS VFS_WALK_RESOLVE(2)  /* no link that has no text */
#define VFS_WALK_NO_LINKS VFS_WALK_RESOLVE(4)  /* no link at all */
#define VFS_WALK_BENEATH VFS_WALK_RESOLVE(8)   /* never leave the start */
#define VFS_WALK_IN_ROOT VFS_WALK_RESOLVE(16)  /* the start is the root */

#define VFS_LINKS_MAX 40

/* Bytes that a name adds to the size of its directory, as on Linux's tmpfs. */
#define VFS_NAME_SIZE 20

/* Flag of an entry: made by O_TMPFILE, and link may give it a name. */
#define VFS_ENTRY_LINKABLE 32u

#define VFS_PATH_FEW 160

/* A path of the program. */
struct vfs_path {
	char *text;
	char few[VFS_PATH_FEW];
};

/* What the last component of a path is. */
enum vfs_last_kind {
	VFS_LAST_NAME,
	VFS_LAST_DOT,
	VFS_LAST_DOT_DOT,
	VFS_LAST_ROOT,
};

struct vfs_walk {
	struct arrow_vfs_entry *at;    /* where the walk is, held */
	struct arrow_vfs_entry *start; /* for openat2, else NULL */
	const char *rest;	       /* of the text that is walked */
	unsigned int flags;
	unsigned int followed;
	unsigned int depth;
	enum vfs_last_kind last;
	bool slash; /* behind the last component */
	struct arrow_vfs_name name; /* of the last component, in @at */
	struct arrow_vfs_inode *link; /* whose text is walked, held */
	struct {
		const char *rest;
		struct arrow_vfs_inode *link;
	} stack[VFS_LINKS_MAX]; /* of links that wait */
};

/* The program's place in the tree. */
struct vfs_process {
	struct arrow_vfs_entry *root;
	struct arrow_vfs_entry *directory;
	uint32_t umask;
};
extern struct vfs_process vfs_process;

/* path.c: copy a path; 0, -EFAULT, -ENAMETOOLONG, -ENOENT if it is empty and
 * not allowed to be, -ENOMEM. */
int vfs_path_take(struct vfs_path *path, uintptr_t address, bool may_be_empty);
void vfs_path_end(struct vfs_path *path);

/* Whether the path is "", which is checked before anything is copied. */
bool vfs_path_is_empty(uintptr_t address);

/* walk.c. The walk ends with vfs_walk_end() if it began with 0. */
int vfs_walk_begin(struct vfs_walk *walk, long directory, const char *text,
		   unsigned int flags);
int vfs_walk_parents(struct vfs_walk *walk);
int vfs_walk_last(struct vfs_walk *walk);
int vfs_walk_whole(struct vfs_walk *walk);
int vfs_walk_follow(struct vfs_walk *walk, struct arrow_vfs_entry *link);
int vfs_walk_up(struct vfs_walk *walk);
void vfs_walk_move(struct vfs_walk *walk, struct arrow_vfs_entry *to);
void vfs_walk_end(struct vfs_walk *walk);
int vfs_lookup_last(struct vfs_walk *walk, struct arrow_vfs_entry **found);

/* path.c: all at once, from the arguments of a call; the second with its flags,
 * of which it regards VFS_AT_NOFOLLOW and VFS_AT_EMPTY. */
int vfs_find(long directory, uintptr_t path, unsigned int flags,
	     struct arrow_vfs_entry **found);
int vfs_find_at(long directory, uintptr_t path, unsigned int at,
		struct arrow_vfs_entry **found);

/* The place for a new name. */
struct vfs_parent {
	struct vfs_walk walk;
	struct vfs_path path;
};
int vfs_parent_find(struct vfs_parent *parent, long directory, uintptr_t path);
void vfs_parent_end(struct vfs_parent *parent);

/* mount.c */
int vfs_start(void);
struct arrow_vfs_entry *vfs_mount_top(struct arrow_vfs_entry *entry);
bool vfs_mount_is_point(const struct arrow_vfs_entry *entry);

/* permission.c */
int vfs_permission(const struct arrow_vfs_inode *inode, unsigned int access);
bool vfs_is_owner(const struct arrow_vfs_inode *inode);
int vfs_may_create(const struct arrow_vfs_entry *directory);
int vfs_may_delete(const struct arrow_vfs_entry *directory,
		   const struct arrow_vfs_entry *victim, bool is_directory);

/* entry.c */
#define VFS_HASH_START 2166136261u
#define VFS_HASH_FACTOR 16777619u

static inline uint32_t vfs_hash_add(uint32_t hash, char c)
{
	return (hash ^ (unsigned char)c) * VFS_HASH_FACTOR;
}

static inline uint32_t vfs_hash_start(uint64_t directory)
{
	uint32_t seed = (uint32_t)directory - 1, hash = VFS_HASH_START;

	hash = vfs_hash_add(hash, (char)seed);
	hash = vfs_hash_add(hash, (char)(seed >> 8));
	hash = vfs_hash_add(hash, (char)(seed >> 16));
	return vfs_hash_add(hash, (char)(seed >> 24));
}

int vfs_lookup(struct arrow_vfs_entry *directory,
	       const struct arrow_vfs_name *name,
	       struct arrow_vfs_entry **found);
void vfs_entry_chain(struct arrow_vfs_entry *entry);
void vfs_entry_unchain(struct arrow_vfs_entry *entry);
void vfs_entry_link(struct arrow_vfs_entry *entry);
void vfs_entry_unlink(struct arrow_vfs_entry *entry);
void vfs_entry_remove(struct arrow_vfs_entry *entry);

/* create.c */
void vfs_new_owner(const struct arrow_vfs_inode *directory,
		   struct arrow_vfs_new *how);
int vfs_create(struct arrow_vfs_entry *directory,
	       const struct arrow_vfs_name *name,
	       const struct arrow_vfs_new *how, struct arrow_vfs_entry **made);

int vfs_create_link(struct arrow_vfs_entry *directory,
		    const struct arrow_vfs_name *name,
		    struct arrow_vfs_inode *inode);

/* make.c */
int vfs_make_place(struct vfs_walk *walk, bool directory);

/* remove.c */
void vfs_remove(struct arrow_vfs_entry *entry);

/* times.c */
void vfs_touch_changed(struct arrow_vfs_inode *inode);
void vfs_touch_modified(struct arrow_vfs_inode *inode);
void vfs_touch_accessed(struct arrow_vfs_inode *inode);

/* attributes.c */
void vfs_drop_privileges(struct arrow_vfs_inode *inode);
int vfs_resize(struct arrow_vfs_inode *inode, int64_t size);

/* opened.c */
int vfs_open_entry(struct arrow_vfs_entry *entry, unsigned int flags,
		   struct arrow_file **opened);

/* stat.c */
void vfs_stat(struct arrow_vfs_inode *inode, struct arrow_file_stat *stat);
int vfs_stat_at(long directory, uintptr_t path, unsigned int flags,
		struct arrow_file_stat *stat);

static inline bool vfs_is(const struct arrow_vfs_inode *inode, uint32_t kind)
{
	return arrow_file_is(inode->mode, kind);
}

static inline bool vfs_is_directory(const struct arrow_vfs_entry *entry)
{
	return vfs_is(entry->inode, ARROW_FILE_DIRECTORY);
}
