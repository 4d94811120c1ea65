/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The page that Xen shares with a domain: the state of its event channels, its
 * clock, the date of its start. Offsets are those of struct shared_info in
 * Xen's xen/include/public/xen.h for 64-bit domains.
 */
#pragma once

#include <arrow/compiler.h>

/* Of the first processor: not 0 while an event channel interrupts (8 bits). */
#define ARROW_SHARED_INFO_UPCALL 0

/* Of the first processor: in which words of the pending bits something is new. */
#define ARROW_SHARED_INFO_SELECTOR 8

/* Of the first processor: how the time stamp counter translates (32 bytes). */
#define ARROW_SHARED_INFO_TIME 32

/* A bit an event channel: something came. 64 words. */
#define ARROW_SHARED_INFO_PENDING 2048

/* A bit an event channel: it does not interrupt. 64 words. */
#define ARROW_SHARED_INFO_MASK 2560

/* The date when the clock was 0: version, seconds, nanoseconds, 32 bits each. */
#define ARROW_SHARED_INFO_WALL 3072

/* Behind them the upper half of the seconds. */
#define ARROW_SHARED_INFO_WALL_HIGH 3084

/**
 * arrow_shared_info() - The page.
 *
 * The first call has Xen put it where a page of the image was. Xen writes to it
 * at any time.
 *
 * Context: not in a trap; Xen is there.
 * Return: its address, aligned to a page; NULL if Xen refuses.
 */
ARROW_API volatile char *arrow_shared_info(void);
