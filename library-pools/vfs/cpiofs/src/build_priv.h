/* SPDX-License-Identifier: BSD-3-Clause */
/* An index that is being made. */
#pragma once

#include "cpiofs_priv.h"

#define BUILD_NAME_MAX 255

/* More than any machine's archive has, and far from an overflow. */
#define BUILD_NODES_MAX (1u << 24)

/*
 * An entry, numbered in the order in which paths came.
 * @number, @device: tell hard links
 * @final: its index in the end
 * @hash_next, @parent and @link_group in @entry are in the first numbering
 */
struct build_node {
	struct arrow_cpiofs_entry entry;
	uint32_t number;
	uint32_t final;
	uint64_t device;
};

struct build {
	struct build_node *nodes;
	uint32_t *buckets;
	char *names;
	uint32_t *order; /* indexes of nodes, sorted */
	struct arrow_cpiofs_entry *entries;
	uint32_t room, names_room;
	uint32_t count, names_size;
	uint32_t mask;
};

/* number.c: names of one file share its content and count its links. */
void cpiofs_build_join_links(struct build *build);

/* The final numbering: fill in the entries and the buckets. */
void cpiofs_build_number(struct build *build);
