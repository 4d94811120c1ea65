/* SPDX-License-Identifier: BSD-3-Clause */
/* Where the rings are, which each kind of domain is told in its own way. */
#pragma once

#include "ring.h"

/**
 * ring_find() - Reach the page with the rings.
 * @port: set to their event channel
 *
 * Return: the page; NULL with @port untouched if there is none.
 */
volatile struct ring_page *ring_find(uint64_t *port);
