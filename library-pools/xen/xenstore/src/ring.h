/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The page that carries requests to the store and its answers (Xen's
 * xen/include/public/io/xs_wire.h), and access to it. Indexes count bytes and
 * wrap around at 2^32.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define RING_SIZE 1024

/* A taker's index is behind its giver's by as many bytes as lie there. */
struct ring_page {
	char requests[RING_SIZE];
	char answers[RING_SIZE];
	uint32_t requests_taken;
	uint32_t requests_given;
	uint32_t answers_taken;
	uint32_t answers_given;
};

_Static_assert(sizeof(struct ring_page) == 2064, "laid down by Xen");

/**
 * ring_start() - Use a page from now on.
 * @page: both ends can reach it; all of it may change at any time
 *
 * Answers that lie there are to questions of somebody before us, and are passed
 * over.
 */
void ring_start(volatile struct ring_page *page);

/**
 * ring_put() - Put bytes of a request into the ring, as many as there is room
 * for.
 * @bytes: of the request
 * @n: how many
 *
 * Return: how many were put; -EIO if the other end's index cannot be.
 */
long ring_put(const char *bytes, size_t n);

/**
 * ring_take() - Take bytes of answers.
 * @to: filled in; NULL: they are dropped
 * @n: at most so many
 *
 * Return: how many; -EIO if the other end's index cannot be.
 */
long ring_take(char *to, size_t n);

/**
 * ring_lie() - How many bytes of answers lie there?
 *
 * Return: 0 to RING_SIZE; -EIO if the other end's index cannot be.
 */
long ring_lie(void);
