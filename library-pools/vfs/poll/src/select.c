/* SPDX-License-Identifier: BSD-3-Clause */
/* select and pselect6: sets of bits, one a descriptor. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/mem.h>
#include <arrow/poll.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>
#include <arrow/wait.h>

#include "poll_priv.h"
#include "watch.h"

#define SELECT_BITS 64
#define SELECT_SETS 3

/* What makes a descriptor ready for reading, writing, exceptions. */
static const unsigned int select_events[SELECT_SETS] = {
	ARROW_FILE_POLL_READABLE | ARROW_FILE_POLL_HUP | ARROW_FILE_POLL_ERR |
		0x80,
	ARROW_FILE_POLL_WRITABLE | ARROW_FILE_POLL_ERR | 0x200,
	ARROW_FILE_POLL_PRI,
};

/*
 * @wanted, @ready: @words words for each set, in one block
 * @addresses: of the program's sets; 0: none
 * @result: of the last look
 */
struct select {
	uint64_t *wanted;
	uint64_t *ready;
	uintptr_t addresses[SELECT_SETS];
	unsigned int count;
	unsigned int words;
	long result;
};

static int select_take(struct select *select)
{
	for (unsigned int set = 0; set < SELECT_SETS; set++) {
		uint64_t *words = &select->wanted[set * select->words];

		if (!select->addresses[set])
			continue;
		if (arrow_user_read(words, select->addresses[set],
				    select->words * sizeof(*words)))
			return -EFAULT;
	}
	return 0;
}

static int select_give(const struct select *select)
{
	for (unsigned int set = 0; set < SELECT_SETS; set++) {
		const uint64_t *words = &select->ready[set * select->words];

		if (!select->addresses[set])
			continue;
		if (arrow_user_write(select->addresses[set], words,
				     select->words * sizeof(*words)))
			return -EFAULT;
	}
	return 0;
}

/* Is a descriptor in one of the sets? */
static bool select_asks(const struct select *select, unsigned int fd)
{
	uint64_t bit = (uint64_t)1 << fd % SELECT_BITS;
	unsigned int word = fd / SELECT_BITS;
	bool asked = false;

	for (unsigned int set = 0; set < SELECT_SETS; set++)
		asked |= (select->wanted[set * select->words + word] & bit) != 0;
	return asked;
}

/* Look at one descriptor; how many sets it is ready in, or -EBADF. */
static long select_one(struct select *select, unsigned int fd)
{
	uint64_t bit = (uint64_t)1 << fd % SELECT_BITS;
	unsigned int word = fd / SELECT_BITS, events = 0;
	long ready = 0;

	if (!select_asks(select, fd))
		return 0;
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	events = arrow_file_poll(file);
	for (unsigned int set = 0; set < SELECT_SETS; set++) {
		unsigned int at = set * select->words + word;

		if (!(select->wanted[at] & bit) ||
		    !(events & select_events[set]))
			continue;
		select->ready[at] |= bit;
		ready++;
	}
	return ready;
}

/* @result: how many are ready, or the first error; both end the wait. */
static bool select_look(void *data)
{
	struct select *select = data;

	select->result = 0;
	for (unsigned int fd = 0; fd < select->count; fd++) {
		long one = select_one(select, fd);

		if (one < 0) {
			select->result = one;
			return true;
		}
		select->result += one;
	}
	return select->result;
}

static int select_rest(struct select *select, uint64_t deadline)
{
	struct watch watch;

	if (!CONFIG_WAIT_THREADS)
		return arrow_wait_until(NULL, select_look, select, deadline);
	if (select_look(select) || arrow_time_monotonic() >= deadline)
		return 0;
	int error = watch_start(&watch, select->count);

	if (error)
		return error;
	for (unsigned int fd = 0; fd < select->count; fd++) {
		if (select_asks(select, fd))
			watch_add(&watch, (int)fd);
	}
	return watch_until(&watch, select_look, select, deadline);
}

static long select_wait(struct select *select, uint64_t deadline)
{
	int error = select_rest(select, deadline);

	return error && error != -ETIMEDOUT ? error : select->result;
}

static long select_all(struct select *select, int count, uint64_t deadline)
{
	if (count < 0)
		return -EINVAL;
	/* what is beyond the table is not looked at, as on Linux */
	select->count = (unsigned int)count;
	if (select->count > arrow_fd_size())
		select->count = arrow_fd_size();
	select->words = (select->count + SELECT_BITS - 1) / SELECT_BITS;
	select->wanted = arrow_alloc_zeroed(
		(size_t)2 * SELECT_SETS * select->words, sizeof(uint64_t));
	if (!select->wanted)
		return -ENOMEM;
	select->ready = select->wanted + (size_t)SELECT_SETS * select->words;
	long result = select_take(select);

	if (!result)
		result = select_wait(select, deadline);
	if (result >= 0 && select_give(select))
		result = -EFAULT;
	arrow_free(select->wanted);
	return result;
}

long arrow_sys_select(long count, long in, long out, long except, long address,
		      ARROW_SYS_REST1)
{
	struct select select = {.addresses = {(uintptr_t)in, (uintptr_t)out,
					      (uintptr_t)except}};
	uint64_t deadline = POLL_FOREVER;
	struct poll_time time;

	if (address) {
		if (arrow_user_read(&time, (uintptr_t)address, sizeof(time)))
			return -EFAULT;
		time.seconds += time.part / POLL_MICROSECONDS;
		time.part = time.part % POLL_MICROSECONDS *
			    (POLL_NANOSECONDS / POLL_MICROSECONDS);
		if (poll_deadline(&time, &deadline))
			return -EINVAL;
	}
	long ready = select_all(&select, (int)count, deadline);

	poll_tell_rest((uintptr_t)address, deadline, POLL_MICROSECONDS);
	return ready;
}

long arrow_sys_pselect6(long count, long in, long out, long except,
			long address, long signals)
{
	struct select select = {.addresses = {(uintptr_t)in, (uintptr_t)out,
					      (uintptr_t)except}};
	uintptr_t set[2] = {0, 0};
	uint64_t deadline;

	if (signals &&
	    arrow_user_read(set, (uintptr_t)signals, sizeof(set)))
		return -EFAULT;
	int error = poll_take_deadline((uintptr_t)address, &deadline);

	if (!error)
		error = poll_block(set[0], set[1]);
	if (error)
		return error;
	long ready = select_all(&select, (int)count, deadline);

	poll_tell_rest((uintptr_t)address, deadline, POLL_NANOSECONDS);
	return poll_unblock(set[0], ready);
}
