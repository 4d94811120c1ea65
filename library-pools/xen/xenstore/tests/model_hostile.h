/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold whatever the other end does. The bytes are what happens: which
 * calls are made, and, whenever one waits, what the other end does then. The
 * sources of the library are included before. Used by the fuzz target and by
 * the random test.
 */
#pragma once

#include "model_below.h"

#define HOSTILE_STEP 6
#define HOSTILE_SIZE 5000

/* A wait lasts a tick, and a call no longer than its limit. */
#define HOSTILE_WAITS (CONFIG_XENSTORE_SECONDS * BELOW_SECOND / BELOW_TICK + 1)

static const uint8_t *hostile_at;
static const uint8_t *hostile_end;

/* Return: the next step; NULL if there are no more. */
static inline const uint8_t *hostile_next(uint32_t *value)
{
	const uint8_t *step = hostile_at;

	if (hostile_end - step < HOSTILE_STEP)
		return NULL;
	memcpy(value, step + 2, sizeof(*value));
	hostile_at += HOSTILE_STEP;
	return step;
}

static inline void hostile_head(uint8_t what, uint32_t value)
{
	static const uint32_t types[] = {1, 2, 11, 13, 15, 16, 0, UINT32_MAX};
	static const uint32_t sizes[] = {0, 3, 7, 40, 1024, 4096, 4097};
	struct message_head head = {
		.type = types[what % 8],
		.number = message_number - (what / 8) % 4,
		.transaction = value,
		.size = value % 9 < 7 ? sizes[value % 9] : value,
	};

	below_give(&head, sizeof(head));
}

static inline void hostile_take(uint32_t n)
{
	char taken[RING_SIZE];

	below_take(taken, n % (RING_SIZE + 1));
}

/* Its turn. */
static inline void hostile_act(void)
{
	static const char words[] = "OK\0ENOENT\0E2BIG\0EUNHEARD\0a\0bc\0\0";
	uint32_t value;
	const uint8_t *step = hostile_next(&value);
	struct ring_page *page = &below.page;

	if (!step)
		return;
	switch (step[0] % 9) {
	case 0:
		page->answers_given = value;
		break;
	case 1:
		page->requests_taken = value;
		break;
	case 2:
		page->answers_given += value % (RING_SIZE + 2);
		break;
	case 3:
		below_give(step, step[1] % (HOSTILE_STEP + 1));
		break;
	case 4:
		page->requests_given = page->answers_taken = value;
		break;
	case 5:
		below_wait_error = step[1] < 8 ? -EINVAL : 0;
		break;
	case 6:
		below_give(words + step[1] % 16, value % 16);
		break;
	default:
		hostile_take(value);
		hostile_head(step[1], value / 7);
		break;
	}
}

static inline long hostile_call(uint8_t which, char *to, size_t size)
{
	switch (which % 4) {
	case 0:
		return arrow_xenstore_read("name", to, size);
	case 1:
		return arrow_xenstore_list("device", to, size);
	case 2:
		memset(to, 'w', size);
		return arrow_xenstore_write("data", to, size);
	default:
		return arrow_xenstore_remove("data");
	}
}

static inline void hostile_one_call(const uint8_t *step, uint32_t value)
{
	static char buffer[HOSTILE_SIZE + 8];
	size_t size = value % (HOSTILE_SIZE + 1);
	bool was_broken = xenstore_state == -EIO;
	unsigned int which = step[1] % 4;

	memset(buffer, 'e', sizeof(buffer));
	below_waits = 0;
	below_wait_error = 0;
	long answer = hostile_call(step[1], buffer, size);

	below_expect(below_waits <= HOSTILE_WAITS);
	below_expect(answer <= 4096 && answer > -200);
	below_expect(buffer[size] == 'e' && buffer[sizeof(buffer) - 1] == 'e');
	if (was_broken)
		below_expect(!below_waits &&
			     (answer == -EIO || (answer == -ERANGE && !size)));
	if (answer < 0)
		return;
	below_expect(which < 2 ? answer <= (long)size : answer == 0);
	if (which == 0)
		below_expect(buffer[answer] == '\0');
	if (which == 1 && answer)
		below_expect(buffer[answer - 1] == '\0');
}

static inline void hostile_one(const uint8_t *bytes, size_t size)
{
	uint32_t value;
	const uint8_t *step;

	memset(&below, 'm', sizeof(below));
	if (size < 16)
		return;
	memcpy(&below.page.requests_taken, bytes, 16);
	hostile_at = bytes + 16;
	hostile_end = bytes + size;
	below_other_end = hostile_act;
	xenstore_state = XENSTORE_UNKNOWN;
	while ((step = hostile_next(&value)))
		hostile_one_call(step, value);
	for (size_t i = 0; i < sizeof(below.before); i++)
		below_expect(below.before[i] == 'm' && below.behind[i] == 'm');
}
