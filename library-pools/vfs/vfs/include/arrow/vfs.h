/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The tree of files: names (entries) and what they name (inodes). A file system
 * brings inodes with operations and fills a tree of entries when it is asked;
 * walking paths, permissions and the system calls are here.
 *
 * An entry counts the references of those who look at it, of its children, and
 * one of the tree while it stands in it; it holds one on its parent and one on
 * its inode. The tree is not locked: a system call runs to its end.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/file.h>
#include <arrow/time.h>
#include <arrow/types.h>

/* Linux's limits, without and with the NUL. */
#define ARROW_VFS_NAME_MAX 255
#define ARROW_VFS_PATH_SIZE 4096

struct arrow_vfs_entry;
struct arrow_vfs_inode;
struct arrow_vfs_list;

/**
 * struct arrow_vfs_name - One component of a path, not empty, without slash.
 * @text: its first character; no NUL need follow
 * @length: characters, at most %ARROW_VFS_NAME_MAX
 * @hash: arrow_vfs_hash() of the directory and the name
 */
struct arrow_vfs_name {
	const char *text;
	unsigned int length;
	uint32_t hash;
};

/**
 * struct arrow_vfs_new - What an inode shall be made as.
 * @mode: kind and permissions, no further bits; umask and set-group-ID
 *	directory regarded
 * @uid, @gid: owner and group
 * @major, @minor: of a device
 * @target: text of a symbolic link, else NULL
 */
struct arrow_vfs_new {
	uint32_t mode;
	uint32_t uid, gid;
	uint32_t major, minor;
	const char *target;
};

/**
 * struct arrow_vfs_inode_ops - What an inode can do; NULL where said.
 *
 * What is said to be of a directory, a link or a plain file is called for no
 * other, so all kinds of a file system may share one table.
 *
 * @lookup: of a directory: make and add the entry of a name that is not in the
 *	tree, with a reference for the caller; -ENOENT if there is none. NULL: what
 *	is not in the tree does not exist
 * @list: of a directory: hand on names from the position on, see
 *	arrow_vfs_list_add(). Never NULL in a directory
 * @make: of a directory: make an inode with one reference that is not in the
 *	tree yet. NULL: -EPERM
 * @is_empty: of a directory: whether it has no names. Never NULL with @make
 * @follow: of a symbolic link: its text, that stays as long as the inode, or the
 *	entry it leads to at once, with a reference. Never NULL in a link
 * @link_text: of a symbolic link without a text: write one of up to @size bytes
 *	for readlink; the length it would have, which may be more. NULL: that of
 *	@follow
 * @open: a file was opened, @file is complete; it may get other operations,
 *	whose release gives the reference to its entry back. NULL: nothing to do
 * @read, @write: of a plain file: as of an open file; NULL: -EINVAL
 * @resize: of a plain file: set the size. NULL: -EINVAL
 * @allocate: of a plain file: fallocate, after the checks. NULL: -EOPNOTSUPP
 * @seek_data: of a plain file: the next data (@hole false) or hole from @offset
 *	on, which is within the file. NULL: all is data
 * @map: of a plain file: as of an open file. NULL: -ENODEV
 * @release: the last reference is gone. Never NULL
 */
struct arrow_vfs_inode_ops {
	int (*lookup)(struct arrow_vfs_entry *directory,
		      const struct arrow_vfs_name *name,
		      struct arrow_vfs_entry **found);
	void (*list)(struct arrow_vfs_entry *directory,
		     struct arrow_vfs_list *list);
	int (*make)(struct arrow_vfs_inode *directory,
		    const struct arrow_vfs_new *how,
		    struct arrow_vfs_inode **made);
	bool (*is_empty)(struct arrow_vfs_entry *directory);
	int (*follow)(struct arrow_vfs_inode *inode, const char **text,
		      struct arrow_vfs_entry **entry);
	ssize_t (*link_text)(struct arrow_vfs_inode *inode, char *text,
			     size_t size);
	int (*open)(struct arrow_vfs_inode *inode, struct arrow_file *file);
	ssize_t (*read)(struct arrow_vfs_inode *inode, struct arrow_io *io,
			int64_t *position);
	ssize_t (*write)(struct arrow_vfs_inode *inode, struct arrow_io *io,
			 int64_t *position);
	int (*resize)(struct arrow_vfs_inode *inode, uint64_t size);
	int (*allocate)(struct arrow_vfs_inode *inode, int mode,
			uint64_t offset, uint64_t size);
	int64_t (*seek_data)(struct arrow_vfs_inode *inode, int64_t offset,
			     bool hole);
	int (*map)(struct arrow_vfs_inode *inode,
		   struct arrow_vma_source **source);
	void (*release)(struct arrow_vfs_inode *inode);
};

/**
 * struct arrow_vfs_usage - What statfs tells of a file system.
 * @blocks, @free: pages in all, and those that are free
 * @files, @files_free: inodes likewise
 */
struct arrow_vfs_usage {
	uint64_t blocks, free;
	uint64_t files, files_free;
};

/**
 * struct arrow_vfs_system - A file system that is mounted.
 * @ops: its type
 * @root: its root's entry
 * @point: the entry it covers; NULL for the first one
 * @magic: its number for statfs
 * @device: minor number of its device, major 0
 * @attributes: attributes of statx that its files might have
 * @usage: its figures; NULL: all are 0
 */
struct arrow_vfs_system {
	const struct arrow_vfs_ops *ops;
	struct arrow_vfs_entry *root;
	struct arrow_vfs_entry *point;
	uint32_t magic;
	uint32_t device;
	uint32_t attributes;
	void (*usage)(struct arrow_vfs_usage *usage);
};

/**
 * struct arrow_vfs_ops - A type of file system, in the table `vfs`.
 * @name: as /proc/mounts shows it
 * @path: where it is mounted before the first path is walked; the first one of
 *	the table at "/". A directory that is missing there is made
 * @start: set the system's root, with one reference; or leave it NULL to mount
 *	nothing, when all that it does is to fill a directory. 0 or an error, which
 *	the calls on paths then have
 */
struct arrow_vfs_ops {
	const char *name;
	const char *path;
	int (*start)(struct arrow_vfs_system *system,
		     struct arrow_vfs_entry *point);
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_vfs_ops *const arrow_vfs_table[];
extern const unsigned int arrow_vfs_table_size;

/**
 * struct arrow_vfs_inode - A file, whatever its names.
 * @ops: its operations
 * @system: where it lives
 * @number: unique in @system, not 0
 * @size: bytes
 * @blocks: memory it takes, in units of %ARROW_FILE_BLOCK_UNIT
 * @references: of entries and others
 * @mode: kind and permissions, no further bits
 * @links: names; of a directory 2 and one for each directory in it
 * @uid, @gid: owner and group
 * @major, @minor: of a device
 * @accessed, @modified, @changed, @born: times
 */
struct arrow_vfs_inode {
	const struct arrow_vfs_inode_ops *ops;
	struct arrow_vfs_system *system;
	uint64_t number;
	uint64_t size;
	uint64_t blocks;
	uint32_t references;
	uint32_t mode;
	uint32_t links;
	uint32_t uid, gid;
	uint32_t major, minor;
	struct arrow_time_wall accessed, modified, changed, born;
};

/* Flags of an entry. */
#define ARROW_VFS_ROOT 1u	 /* root of its file system, its own parent */
#define ARROW_VFS_POINT 2u	 /* another file system covers it */
#define ARROW_VFS_GONE 4u	 /* removed; only its holders still see it */
#define ARROW_VFS_LOWER 8u	 /* stands for a name of the archive beneath */
#define ARROW_VFS_TREE 16u	 /* in the tree, which holds it */

/**
 * struct arrow_vfs_entry - A name in a directory.
 * @parent: the directory
 * @inode: what it names; NULL in a %ARROW_VFS_GONE entry that only hides a name
 * @chain: next of the same hash
 * @next, @previous: siblings in the tree, newest first
 * @children: of a directory: the newest one in the tree
 * @place: grows with each name added to the directory
 * @references: see above
 * @hash: of @parent's inode and the name
 * @flags: ARROW_VFS_ flags
 * @length: of the name
 * @name: ends with NUL; @own or allocated
 * @own: room that came with the entry
 */
struct arrow_vfs_entry {
	struct arrow_vfs_entry *parent;
	struct arrow_vfs_inode *inode;
	struct arrow_vfs_entry *chain;
	struct arrow_vfs_entry *next, *previous;
	struct arrow_vfs_entry *children;
	uint64_t place;
	uint32_t references;
	uint32_t hash;
	uint16_t flags;
	uint16_t length;
	char *name;
	char own[];
};

/**
 * arrow_vfs_hash() - The hash of a name in a directory.
 * @directory: number of the directory's inode
 * @text: the name
 * @length: its characters
 *
 * FNV-1a over the four little-endian bytes of the number less one, then the
 * name: the hash of an archive's index, if the number less one is the index of
 * the directory there.
 */
ARROW_API uint32_t arrow_vfs_hash(uint64_t directory, const char *text,
				  unsigned int length);

/**
 * arrow_vfs_entry_new() - Make an entry that is not in the tree.
 * @parent: the directory; NULL: it becomes the root of a file system
 * @name: its name; ignored for a root
 * @inode: one reference of the caller's becomes the entry's, on success
 *
 * Return: the entry with one reference, or NULL when memory is out.
 */
ARROW_API struct arrow_vfs_entry *
arrow_vfs_entry_new(struct arrow_vfs_entry *parent,
		    const struct arrow_vfs_name *name,
		    struct arrow_vfs_inode *inode) __must_check;

/** arrow_vfs_entry_add() - Put an entry into the tree, where it stays. */
ARROW_API void arrow_vfs_entry_add(struct arrow_vfs_entry *entry);

/**
 * arrow_vfs_entry_find() - Find a name in the tree.
 * @parent: the directory
 * @name: with its hash
 *
 * Return: the entry, without a reference; one that is %ARROW_VFS_GONE hides
 * the name of an archive. NULL: the tree does not know the name.
 */
ARROW_API struct arrow_vfs_entry *
arrow_vfs_entry_find(const struct arrow_vfs_entry *parent,
		     const struct arrow_vfs_name *name);

/** arrow_vfs_entry_hold() - Take a reference. Return: @entry. */
static inline struct arrow_vfs_entry *
arrow_vfs_entry_hold(struct arrow_vfs_entry *entry)
{
	entry->references++;
	return entry;
}

/** arrow_vfs_entry_release() - Give a reference back. */
ARROW_API void arrow_vfs_entry_release(struct arrow_vfs_entry *entry);

/** arrow_vfs_inode_release() - Give a reference to an inode back. */
ARROW_API void arrow_vfs_inode_release(struct arrow_vfs_inode *inode);

/**
 * arrow_vfs_list_position() - Where a list continues.
 *
 * Return: 0 at first; else what was given with the first name that did not fit,
 * or the position behind the last one.
 */
ARROW_API uint64_t arrow_vfs_list_position(const struct arrow_vfs_list *list);

/**
 * arrow_vfs_list_add() - Hand a name of a directory to the one who lists.
 * @list: passed to the list operation
 * @position: of this name, below 2^63
 * @number: of the inode
 * @mode: its kind
 * @name: the name
 * @length: its characters
 *
 * Return: false if it did not fit, and the operation returns.
 */
ARROW_API bool arrow_vfs_list_add(struct arrow_vfs_list *list,
				  uint64_t position, uint64_t number,
				  uint32_t mode, const char *name,
				  unsigned int length);

/**
 * arrow_vfs_list_end() - Say where a list continues when all was handed on.
 * @position: of what might come later
 */
ARROW_API void arrow_vfs_list_end(struct arrow_vfs_list *list,
				  uint64_t position);

/**
 * arrow_vfs_make() - Make a node, for file systems that fill a directory.
 * @directory: where
 * @name: ends with NUL
 * @how: what
 * @made: the node, or what stands there with -EEXIST, with a reference; may be
 *	NULL
 *
 * Return: 0; -EEXIST; -ENOTDIR, -ENAMETOOLONG, -ENOMEM and other errors of the
 * file system.
 */
ARROW_API int arrow_vfs_make(struct arrow_vfs_entry *directory,
			     const char *name, const struct arrow_vfs_new *how,
			     struct arrow_vfs_entry **made);

/**
 * arrow_vfs_socket_make() - Make a node of a socket for the program. There with
 * VFS_SOCKETS.
 * @path: in kernel memory, not empty
 * @made: the node, with a reference
 *
 * Return: 0; -EEXIST and other errors as of mknod.
 */
ARROW_API int arrow_vfs_socket_make(const char *path,
				    struct arrow_vfs_entry **made);

/**
 * arrow_vfs_socket_find() - Find a node that the program may write to. There with
 * VFS_SOCKETS.
 * @path: in kernel memory, not empty
 * @found: the node, of any kind, with a reference
 *
 * Return: 0; -ENOENT, -EACCES and other errors of a path.
 */
ARROW_API int arrow_vfs_socket_find(const char *path,
				    struct arrow_vfs_entry **found);

/**
 * arrow_vfs_path() - The path of an entry, as the program sees it.
 * @entry: any
 * @text: the buffer
 * @size: its bytes
 *
 * What cannot be reached from the program's root begins with "(unreachable)".
 *
 * Return: the path, at the end of the buffer; NULL if it is too long.
 */
ARROW_API char *arrow_vfs_path(struct arrow_vfs_entry *entry, char *text,
			       size_t size);

/** arrow_vfs_mounts() - The mounted systems by number from 0; NULL at the end. */
ARROW_API struct arrow_vfs_system *arrow_vfs_mounts(unsigned int index);

/**
 * arrow_vfs_open_program() - Open a file that shall be executed.
 * @directory: the descriptor that a relative path begins at; -100: the working
 *	directory
 * @path: the kernel's memory
 * @flags: Linux's AT_SYMLINK_NOFOLLOW and AT_EMPTY_PATH; others are ignored
 * @file: set to it, with one reference; it has a name and can be read
 *
 * Return: 0; -EACCES if it is no plain file or must not be executed; -ELOOP;
 * -ETXTBSY if a descriptor can write to it; the errors of a walk.
 */
ARROW_API int arrow_vfs_open_program(long directory, const char *path,
				     unsigned int flags,
				     struct arrow_file **file);

/** arrow_vfs_directory() - The working directory, without a reference. */
ARROW_API struct arrow_vfs_entry *arrow_vfs_directory(void);

/** arrow_vfs_root() - The program's root directory, without a reference. */
ARROW_API struct arrow_vfs_entry *arrow_vfs_root(void);

/** arrow_vfs_umask() - The permissions that new files do not get. */
ARROW_API uint32_t arrow_vfs_umask(void);

/** arrow_vfs_of() - The inode of an open file, NULL for files without one. */
static inline struct arrow_vfs_inode *arrow_vfs_of(const struct arrow_file *file)
{
	return file->entry ? file->entry->inode : NULL;
}
