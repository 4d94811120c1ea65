/* SPDX-License-Identifier: BSD-3-Clause */
/* The call, with operations and errors as Linux has them. */
#include <arrow/errno.h>
#include <arrow/futex.h>
#include <arrow/sched.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>

#include "futex_priv.h"

/* Operations (uapi header futex.h); with flags above them. */
enum {
	FUTEX_WAIT = 0,
	FUTEX_WAKE = 1,
	FUTEX_REQUEUE = 3,
	FUTEX_CMP_REQUEUE = 4,
	FUTEX_WAKE_OP = 5,
	FUTEX_WAIT_BITSET = 9,
	FUTEX_WAKE_BITSET = 10,
};

#define FUTEX_OPERATION 0x7f
#define FUTEX_REALTIME 0x100
#define FUTEX_FLAGS (0x80 | FUTEX_REALTIME)

struct futex_time {
	int64_t seconds;
	int64_t nanoseconds;
};

/* When a wait shall end. 0, -EFAULT or -EINVAL. */
static int futex_deadline(long from, unsigned int operation, uint64_t *deadline)
{
	struct futex_time time;

	*deadline = ARROW_SCHED_FOREVER;
	if (!from)
		return 0;
	if (arrow_user_read(&time, (uintptr_t)from, sizeof(time)))
		return -EFAULT;
	if (time.seconds < 0 || time.nanoseconds < 0 ||
	    time.nanoseconds >= (int64_t)ARROW_TIME_SECOND)
		return -EINVAL;
	if (time.seconds >= ARROW_TIME_SECONDS_MAX)
		return 0;
	bool relative = (operation & FUTEX_OPERATION) == FUTEX_WAIT;

	if (operation & FUTEX_REALTIME && !relative) {
		*deadline = arrow_time_from_wall(&(struct arrow_time_wall){
			.seconds = time.seconds,
			.nanoseconds = (uint32_t)time.nanoseconds,
		});
		return 0;
	}
	*deadline = (uint64_t)time.seconds * ARROW_TIME_SECOND +
		    (uint64_t)time.nanoseconds;
	if (relative)
		*deadline += arrow_time_monotonic();
	return 0;
}

static long futex_wait(uintptr_t address, uint32_t expected, uint64_t deadline,
		       uint32_t bits)
{
	struct futex_waiter waiter = {.address = address,
				      .bits = bits,
				      .thread = arrow_sched_self()};
	uint32_t value;
	int error = 0;

	if (!bits)
		return -EINVAL;
	if (arrow_user_read(&value, address, sizeof(value)))
		return -EFAULT;
	if (value != expected)
		return -EAGAIN;
	futex_add(&waiter);
	while (!waiter.woken && !error)
		error = arrow_sched_rest(deadline, false);
	if (waiter.woken)
		return 0;
	futex_remove(&waiter);
	if (error != -EINTR)
		return error;
	/* one that waits for a while is not made again behind a handler */
	return deadline == ARROW_SCHED_FOREVER ? -ERESTARTSYS : -ERESTARTNOHAND;
}

static long futex_requeue(uintptr_t from, uintptr_t to, int wake, int move,
			  const uint32_t *expected)
{
	uint32_t value;

	if (wake < 0 || move < 0)
		return -EINVAL;
	if (to % sizeof(value))
		return -EINVAL;
	if (expected) {
		if (arrow_user_read(&value, from, sizeof(value)))
			return -EFAULT;
		if (value != *expected)
			return -EAGAIN;
	}
	unsigned int woken =
		futex_wake(from, (unsigned int)wake, FUTEX_ALL_BITS);
	unsigned int moved = futex_move(from, to, (unsigned int)move);

	return (long)woken + (expected ? (long)moved : 0);
}

/*
 * What FUTEX_WAKE_OP is told (Linux's uapi header futex.h): from the highest bit
 * on whether the operand is a power of 2, the operation, the comparison, the
 * operand and what is compared with.
 */
enum {
	OPERATE_SET,
	OPERATE_ADD,
	OPERATE_OR,
	OPERATE_AND_NOT,
	OPERATE_XOR,
};

enum {
	COMPARE_EQUAL,
	COMPARE_DIFFERENT,
	COMPARE_BELOW,
	COMPARE_AT_MOST,
	COMPARE_ABOVE,
	COMPARE_AT_LEAST,
};

/* The 12 bits of @what from @shift on, as a number with a sign. */
static int operate_field(uint32_t what, unsigned int shift)
{
	return (int32_t)(what << (20 - shift)) >> 20;
}

/* What the word shall become. Return: false if there is no such operation. */
static bool operate(uint32_t what, uint32_t old, uint32_t *made)
{
	uint32_t operand = (uint32_t)operate_field(what, 12);

	if (what >> 31)
		operand = UINT32_C(1) << (operand & 31);
	switch (what >> 28 & 7) {
	case OPERATE_SET:
		*made = operand;
		return true;
	case OPERATE_ADD:
		*made = old + operand;
		return true;
	case OPERATE_OR:
		*made = old | operand;
		return true;
	case OPERATE_AND_NOT:
		*made = old & ~operand;
		return true;
	case OPERATE_XOR:
		*made = old ^ operand;
		return true;
	default:
		return false;
	}
}

/* Whether the old word asks for the second wake; -ENOSYS: no such comparison. */
static int operate_compare(uint32_t what, uint32_t old)
{
	int value = (int)old, with = operate_field(what, 0);

	switch (what >> 24 & 0xf) {
	case COMPARE_EQUAL:
		return value == with;
	case COMPARE_DIFFERENT:
		return value != with;
	case COMPARE_BELOW:
		return value < with;
	case COMPARE_AT_MOST:
		return value <= with;
	case COMPARE_ABOVE:
		return value > with;
	case COMPARE_AT_LEAST:
		return value >= with;
	default:
		return -ENOSYS;
	}
}

/* No other thread runs meanwhile, so it is one step for all. */
static long futex_wake_operate(uintptr_t first, uintptr_t second, int wake,
			       int wake_second, uint32_t what)
{
	uint32_t old, made;

	if (second % sizeof(old))
		return -EINVAL;
	if (arrow_user_read(&old, second, sizeof(old)))
		return -EFAULT;
	if (!operate(what, old, &made))
		return -ENOSYS;
	if (arrow_user_write(second, &made, sizeof(made)))
		return -EFAULT;
	int more = operate_compare(what, old);

	if (more < 0)
		return more;
	unsigned int woken =
		futex_wake(first, (unsigned int)wake, FUTEX_ALL_BITS);

	if (more)
		woken += futex_wake(second, (unsigned int)wake_second,
				    FUTEX_ALL_BITS);
	return woken;
}

/* Linux wakes one even if none is asked for. */
static unsigned int futex_count(long count)
{
	return (int)count < 1 ? 1 : (unsigned int)count;
}

static long futex_wait_call(uintptr_t at, unsigned int operation, long value,
			    long time, uint32_t bits)
{
	uint64_t deadline;
	int error = futex_deadline(time, operation, &deadline);

	return error ? error :
		       futex_wait(at, (uint32_t)value, deadline, bits);
}

long arrow_sys_futex(long address, long call, long value, long time,
		     long other, long bits)
{
	unsigned int operation = (unsigned int)call;
	uintptr_t at = (uintptr_t)address, second = (uintptr_t)other;
	uint32_t expected = (uint32_t)bits;

	if (operation & ~(unsigned int)(FUTEX_OPERATION | FUTEX_FLAGS))
		return -ENOSYS;
	if (operation & FUTEX_REALTIME &&
	    (operation & FUTEX_OPERATION) != FUTEX_WAIT_BITSET)
		return -ENOSYS;
	if (at % sizeof(uint32_t))
		return -EINVAL;
	switch (operation & FUTEX_OPERATION) {
	case FUTEX_WAIT:
		expected = FUTEX_ALL_BITS;
		return futex_wait_call(at, operation, value, time, expected);
	case FUTEX_WAIT_BITSET:
		return futex_wait_call(at, operation, value, time, expected);
	case FUTEX_WAKE:
		return futex_wake(at, futex_count(value), FUTEX_ALL_BITS);
	case FUTEX_WAKE_BITSET:
		return expected ? (long)futex_wake(at, futex_count(value),
						   expected) :
				  -EINVAL;
	case FUTEX_REQUEUE:
		return futex_requeue(at, second, (int)value, (int)time, NULL);
	case FUTEX_CMP_REQUEUE:
		return futex_requeue(at, second, (int)value, (int)time,
				     &expected);
	case FUTEX_WAKE_OP:
		return futex_wake_operate(at, second, (int)value, (int)time,
					  expected);
	default:
		return -ENOSYS;
	}
}
