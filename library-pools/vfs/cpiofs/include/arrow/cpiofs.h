/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The archive of the initial files: a cpio of format newc, read where it lies.
 * An archive that Arrow packed begins with an index, so finding a name touches
 * a handful of bytes; any other archive is indexed in memory when it is opened.
 *
 * Nothing of the archive or its index is believed: numbers are checked where
 * they are used.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_cpiofs_entry - A file of the archive, as it lies in the index.
 * @name: where its name begins in the names; not ended by NUL
 * @name_length: characters
 * @parent: index of its directory; of the root 0
 * @first_child, @child_count: of a directory, its entries, sorted by name
 * @hash_next: next entry of the same bucket; 0: none
 * @header_offset: of its header in the archive
 * @data_offset: of its content, or of the text of a link
 * @mode: kind and permissions
 * @uid, @gid: owner and group
 * @nlink: names; of a directory 2 and one for each directory in it
 * @size: bytes of content
 * @mtime: seconds since 1970
 * @rdev_major, @rdev_minor: of a device
 * @link_group: the first entry that is the same file; itself if it has one name
 */
struct __packed __aligned(4) arrow_cpiofs_entry {
	uint32_t name;
	uint32_t name_length;
	uint32_t parent;
	uint32_t first_child;
	uint32_t child_count;
	uint32_t hash_next;
	uint64_t header_offset;
	uint64_t data_offset;
	uint32_t mode;
	uint32_t uid;
	uint32_t gid;
	uint32_t nlink;
	uint64_t size;
	uint64_t mtime;
	uint32_t rdev_major;
	uint32_t rdev_minor;
	uint32_t link_group;
	uint32_t reserved;
};

/**
 * arrow_cpiofs_open() - Find the archive and its index.
 *
 * Opening it again does nothing.
 *
 * Return: 0; -ENOENT if there is no archive; -EINVAL if it is none that can be
 * read; -ENOMEM, and another try may succeed.
 */
ARROW_API int arrow_cpiofs_open(void);

/** arrow_cpiofs_count() - Entries of the open archive; the first is the root. */
ARROW_API uint32_t arrow_cpiofs_count(void);

/**
 * arrow_cpiofs_at() - An entry by its index.
 * @index: any number
 *
 * Return: the entry, whose numbers are within bounds; NULL if there is none, or
 * the index is damaged there.
 */
ARROW_API const struct arrow_cpiofs_entry *arrow_cpiofs_at(uint32_t index);

/** arrow_cpiofs_name() - The name of an entry from arrow_cpiofs_at(). */
ARROW_API const char *
arrow_cpiofs_name(const struct arrow_cpiofs_entry *entry);

/**
 * arrow_cpiofs_find() - Find a name in a directory.
 * @parent: index of the directory
 * @name: any text
 * @length: its characters
 * @hash: FNV-1a, 32 bits, of the four little-endian bytes of @parent and @name
 * @index: of the entry
 *
 * Return: 0; -ENOENT; -EIO if the index is damaged there.
 */
ARROW_API int arrow_cpiofs_find(uint32_t parent, const char *name,
				unsigned int length, uint32_t hash,
				uint32_t *index);

/**
 * arrow_cpiofs_data() - Bytes of the archive.
 * @offset: of the first one
 * @size: how many
 *
 * They may be written to: the archive is the machine's own copy.
 *
 * Return: where they lie; NULL if they are not all in the archive, or cannot be
 * reached for lack of memory.
 */
ARROW_API void *arrow_cpiofs_data(uint64_t offset, uint64_t size);
