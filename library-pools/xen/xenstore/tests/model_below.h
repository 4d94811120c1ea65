/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What lies beneath the store's protocol: a page with rings, an event channel
 * and a time. Whoever waits lets the other end act.
 */
#pragma once

#include <arrow/event_channel.h>
#include <arrow/hvm_param.h>
#include <arrow/hypercall.h>
#include <stdlib.h>
#include <string.h>

#include "ring.h"

#define BELOW_PORT 5
#define BELOW_MOMENT UINT64_C(1000000)
#define BELOW_TICK UINT64_C(50000000)
#define BELOW_SECOND UINT64_C(1000000000)

/* Around the page, to be found changed by an access beside it. */
struct below_page {
	char before[64];
	struct ring_page page;
	char behind[64];
};

static struct below_page below;
static bool below_there = true;
static bool below_no_page;
static uint64_t below_port = BELOW_PORT;
static uint64_t below_now = BELOW_SECOND;
static unsigned int below_waits;
static unsigned int below_notified;
static int below_wait_error;
static int below_time_error;
static void (*below_other_end)(void);
static void (*below_at_notify)(void);

static inline void below_expect(bool holds)
{
	if (!holds)
		abort();
}

bool arrow_hypercall_there(void)
{
	return below_there;
}

volatile void *arrow_hvm_param_page(unsigned int number)
{
	below_expect(below_there && number == 1);
	return below_no_page ? NULL : &below.page;
}

uint64_t arrow_hvm_param(unsigned int number)
{
	below_expect(below_there && number == 2);
	return below_port;
}

void arrow_event_channel_notify(unsigned int port)
{
	below_expect(port == BELOW_PORT);
	below_notified++;
	if (below_at_notify)
		below_at_notify();
}

int arrow_event_channel_time(uint64_t *now)
{
	if (below_time_error)
		return below_time_error;
	/* asking takes a moment, so that nothing goes on for ever */
	below_now += BELOW_MOMENT;
	*now = below_now;
	return 0;
}

int arrow_event_channel_wait_until(unsigned int port, uint64_t end)
{
	below_expect(port == BELOW_PORT);
	below_waits++;
	below_now += BELOW_TICK;
	if (below_other_end)
		below_other_end();
	if (below_wait_error)
		return below_wait_error;
	return below_now < end ? 0 : -110;
}

/* The other end's side of the rings. */

static inline void below_give(const void *bytes, size_t n)
{
	const char *from = bytes;

	for (size_t i = 0; i < n; i++)
		below.page.answers[below.page.answers_given++ % RING_SIZE] =
			from[i];
}

static inline size_t below_room(void)
{
	return RING_SIZE -
	       (below.page.answers_given - below.page.answers_taken);
}

static inline size_t below_take(void *to, size_t n)
{
	size_t lie = below.page.requests_given - below.page.requests_taken;
	char *at = to;

	if (n > lie)
		n = lie;
	for (size_t i = 0; i < n; i++)
		at[i] = below.page.requests[below.page.requests_taken++ %
					    RING_SIZE];
	return n;
}
