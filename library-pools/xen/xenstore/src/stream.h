/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The rings as two streams of bytes: what is full or empty is waited for, but
 * only until a moment that stream_begin() sets.
 */
#pragma once

#include "ring.h"

/**
 * stream_start() - Use a page from now on.
 * @page: as for ring_start()
 * @port: its event channel
 */
void stream_start(volatile struct ring_page *page, unsigned int port);

/**
 * stream_begin() - From now on XENSTORE_SECONDS may pass.
 *
 * Return: 0; a negative errno if there is no clock.
 */
int stream_begin(void);

/**
 * stream_late() - Have they?
 *
 * Return: 0 if not; -ETIMEDOUT if so; another negative errno as stream_begin().
 */
int stream_late(void);

/**
 * stream_send() - Send bytes, all of them.
 * @bytes: what is sent
 * @n: how many
 *
 * Return: 0; a negative errno if any of them were not sent.
 */
int stream_send(const char *bytes, size_t n);

/**
 * stream_await() - Wait until something has come.
 *
 * Return: 0; a negative errno, with nothing taken, if nothing can be had.
 */
int stream_await(void);

/**
 * stream_receive() - Receive bytes, all of them.
 * @to: filled in; NULL: they are dropped
 * @n: how many
 *
 * Return: 0; a negative errno if some did not come.
 */
int stream_receive(char *to, size_t n);
