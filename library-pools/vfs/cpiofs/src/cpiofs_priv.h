/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/cpiofs.h>

/* The begin of an index; entries, buckets and names follow. */
struct __packed __aligned(4) cpiofs_head {
	char magic[8];
	uint32_t version;
	uint32_t count;
	uint32_t hash_mask;
	uint32_t names_size;
};

/* An index in memory, of the archive or made here. */
struct cpiofs_index {
	const struct arrow_cpiofs_entry *entries;
	const uint32_t *buckets;
	const char *names;
	uint32_t count;
	uint32_t hash_mask;
	uint32_t names_size;
};

/* Numbers of a header of newc. */
#define CPIOFS_FIELDS 13

/* A header of newc: its numbers, and what follows from them. */
struct cpiofs_header {
	union {
		struct {
			uint32_t number, mode, uid, gid, links, mtime, size;
			uint32_t major, minor, rdev_major, rdev_minor;
			uint32_t name_size, checksum;
		};
		uint32_t fields[CPIOFS_FIELDS];
	};
	const char *name;     /* in the archive, ends with NUL */
	uint64_t data_offset; /* in the archive */
	uint64_t next;	      /* offset of the next header */
};

/* archive.c: find the archive; 0 or -ENOENT. */
int cpiofs_archive_locate(void);
uint64_t cpiofs_archive_size(void);

/* Whether some of it could not be reached for lack of memory since the last
 * question: then what looked like a damaged archive may be none. */
bool cpiofs_archive_lacked_memory(void);

/* newc.c: read the header at @offset; false if there is none. The name and the
 * content lie in the archive. */
bool cpiofs_header_read(uint64_t offset, struct cpiofs_header *header);

/* Whether it is the one that ends an archive. */
bool cpiofs_header_is_last(const struct cpiofs_header *header);

/* index.c: use the index in @size bytes at @bytes; -EINVAL if it is none. */
int cpiofs_index_check(const void *bytes, uint64_t size,
		       struct cpiofs_index *index);
uint32_t cpiofs_hash(uint32_t parent, const char *name, unsigned int length);

/* build.c: make an index of the archive; 0, -EINVAL, -ENOMEM. */
int cpiofs_index_build(struct cpiofs_index *index);
