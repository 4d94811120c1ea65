/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A store that keeps to the protocol, with a few nodes. Each time it is its
 * turn it takes and gives at most so many bytes, so that messages come in parts.
 */
#pragma once

#include <stdint.h>

#include "model_below.h"

#define STORE_MESSAGE (16 + 4096)
#define STORE_NODES 8

struct store_head {
	uint32_t type;
	uint32_t number;
	uint32_t transaction;
	uint32_t size;
};

struct store_node {
	char path[64];
	char value[4096];
	size_t size;
};

struct store_message {
	struct store_head head;
	char bytes[4096];
};

static struct store_node store_nodes[STORE_NODES];
static size_t store_part = SIZE_MAX; /* bytes a turn */
static unsigned int store_events;    /* to be sent before the next answer */
static struct store_message store_request;
static size_t store_have; /* bytes of it */
static char store_out[4 * STORE_MESSAGE];
static size_t store_out_size, store_out_given;

static inline void store_send(uint32_t type, uint32_t number, const void *bytes,
			      size_t n)
{
	struct store_head head = {type, number, 0, (uint32_t)n};

	memcpy(store_out + store_out_size, &head, sizeof(head));
	memcpy(store_out + store_out_size + sizeof(head), bytes, n);
	store_out_size += sizeof(head) + n;
}

static inline struct store_node *store_find(const char *path)
{
	for (unsigned int i = 0; i < STORE_NODES; i++)
		if (strcmp(store_nodes[i].path, path) == 0)
			return &store_nodes[i];
	return NULL;
}

static inline void store_set(const char *path, const char *value, size_t n)
{
	struct store_node *node = store_find(path);

	if (!node)
		node = store_find("");
	below_expect(node && n <= sizeof(node->value));
	strcpy(node->path, path);
	memcpy(node->value, value, n);
	node->size = n;
}

/* Children are the nodes whose path goes on by one name. */
static inline void store_list(uint32_t number, const char *path)
{
	char names[STORE_NODES * 64];
	size_t n = 0, length = strlen(path);

	for (unsigned int i = 0; i < STORE_NODES; i++) {
		const char *one = store_nodes[i].path;

		if (strncmp(one, path, length) || one[length] != '/')
			continue;
		strcpy(names + n, one + length + 1);
		n += strlen(names + n) + 1;
	}
	store_send(1, number, names, n);
}

static inline void store_answer(void)
{
	const struct store_head *head = &store_request.head;
	char *path = store_request.bytes;
	size_t path_size = strnlen(path, head->size) + 1;
	struct store_node *node = store_find(path);

	below_expect(head->transaction == 0 && head->number != 0);
	below_expect(path_size <= head->size);
	for (; store_events; store_events--)
		store_send(15, 0, "name\0token", 11);
	if (head->type == 11) {
		store_set(path, path + path_size, head->size - path_size);
		store_send(11, head->number, "OK", 3);
		return;
	}
	below_expect(path_size == head->size);
	if (!node) {
		store_send(16, head->number, "ENOENT", 7);
	} else if (head->type == 1) {
		store_list(head->number, path);
	} else if (head->type == 2) {
		store_send(2, head->number, node->value, node->size);
	} else {
		below_expect(head->type == 13);
		memset(node, 0, sizeof(*node));
		store_send(13, head->number, "OK", 3);
	}
}

static inline void store_read(size_t n)
{
	size_t want = sizeof(struct store_head);

	if (store_have >= want)
		want += store_request.head.size;
	below_expect(want <= STORE_MESSAGE);
	if (n > want - store_have)
		n = want - store_have;
	store_have += below_take((char *)&store_request + store_have, n);
	if (store_have < sizeof(struct store_head) ||
	    store_have < sizeof(struct store_head) + store_request.head.size)
		return;
	store_answer();
	store_have = 0;
}

/* Its turn. */
static inline void store_act(void)
{
	size_t before = SIZE_MAX;
	size_t n = store_out_size - store_out_given;

	while (before != below.page.requests_taken && !store_out_size) {
		before = below.page.requests_taken;
		store_read(store_part);
		if (store_part != SIZE_MAX)
			break;
	}
	n = store_out_size - store_out_given;
	if (n > store_part)
		n = store_part;
	if (n > below_room())
		n = below_room();
	below_give(store_out + store_out_given, n);
	store_out_given += n;
	if (store_out_given == store_out_size)
		store_out_given = store_out_size = 0;
}
