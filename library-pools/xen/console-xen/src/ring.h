/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The page that carries a domain's console (Xen's
 * xen/include/public/io/console.h), and access to it. Indexes count bytes and
 * wrap around at 2^32.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define RING_IN_SIZE 1024
#define RING_OUT_SIZE 2048

/* A taker's index is behind its giver's by as many bytes as lie there. */
struct ring_page {
	char in[RING_IN_SIZE];
	char out[RING_OUT_SIZE];
	uint32_t in_taken;
	uint32_t in_given;
	uint32_t out_taken;
	uint32_t out_given;
};

_Static_assert(sizeof(struct ring_page) == 3088, "laid down by Xen");

/**
 * ring_start() - Use a page from now on.
 * @page: both ends can reach it; all of it may change at any time
 */
void ring_start(volatile struct ring_page *page);

/**
 * ring_put() - Put text into the ring, as much as there is room for.
 * @text: what is to be written
 * @n: how many bytes
 *
 * Return: how many were put; a negative errno if the other end's index cannot be.
 */
long ring_put(const char *text, size_t n);

/**
 * ring_take() - Take what has come.
 * @to: filled in
 * @n: at most so many bytes
 *
 * If the other end's index cannot be, all that it may have sent is passed over.
 *
 * Return: how many.
 */
size_t ring_take(char *to, size_t n);
