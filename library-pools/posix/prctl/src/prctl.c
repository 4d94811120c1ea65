/* SPDX-License-Identifier: BSD-3-Clause */
/* prctl and personality. Requests and values are those of uapi prctl.h. */
#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/prctl.h>
#include <arrow/user_memory.h>

#include "prctl_priv.h"

enum {
	PRCTL_SET_PDEATHSIG = 1,
	PRCTL_GET_PDEATHSIG = 2,
	PRCTL_GET_DUMPABLE = 3,
	PRCTL_SET_DUMPABLE = 4,
	PRCTL_GET_KEEPCAPS = 7,
	PRCTL_SET_NAME = 15,
	PRCTL_GET_NAME = 16,
	PRCTL_GET_SECCOMP = 21,
	PRCTL_CAPBSET_READ = 23,
	PRCTL_SET_TIMERSLACK = 29,
	PRCTL_GET_TIMERSLACK = 30,
	PRCTL_SET_CHILD_SUBREAPER = 36,
	PRCTL_GET_CHILD_SUBREAPER = 37,
	PRCTL_SET_NO_NEW_PRIVS = 38,
	PRCTL_GET_NO_NEW_PRIVS = 39,
	PRCTL_SET_THP_DISABLE = 41,
	PRCTL_GET_THP_DISABLE = 42,
	PRCTL_SET_VMA = 0x53564d41,
};

/* Highest capability that Linux 6.1 knows. */
#define PRCTL_LAST_CAPABILITY 40

/* "Tell the personality and change nothing." */
#define PRCTL_PERSONALITY_ASK 0xffffffffu

static int prctl_death_signal;
static long prctl_dumpable = 1;
static bool prctl_no_new_privileges;
static bool prctl_subreaper;
static uint32_t prctl_personality;

/* Nanoseconds that a timer may be late, and Linux's default. */
static unsigned long prctl_slack = 50000;

static long prctl_write_int(long to, int value)
{
	return arrow_user_write((uintptr_t)to, &value, sizeof(value));
}

static long prctl_take_name(long from)
{
	char name[PRCTL_NAME_SIZE];
	ssize_t n = arrow_user_text(name, (uintptr_t)from, sizeof(name));

	if (n == -ENAMETOOLONG) {
		long error = arrow_user_read(name, (uintptr_t)from,
					     ARROW_PRCTL_NAME_MAX);

		if (error)
			return error;
		name[ARROW_PRCTL_NAME_MAX] = '\0';
	} else if (n < 0) {
		return n;
	}
	arrow_prctl_set_name(name);
	return 0;
}

static long prctl_set_dumpable(unsigned long value)
{
	if (value > 1)
		return -EINVAL;
	prctl_dumpable = (long)value;
	return 0;
}

/* Requests whose further arguments must be 0. */
static long prctl_strict(int request, unsigned long a, long b, long c, long d)
{
	switch (request) {
	case PRCTL_SET_NO_NEW_PRIVS:
		if (a != 1 || b || c || d)
			return -EINVAL;
		prctl_no_new_privileges = true;
		return 0;
	case PRCTL_GET_NO_NEW_PRIVS:
		return a || b || c || d ? -EINVAL : prctl_no_new_privileges;
	case PRCTL_SET_THP_DISABLE:
		return b || c || d ? -EINVAL : 0;
	case PRCTL_GET_THP_DISABLE:
		return a || b || c || d ? -EINVAL : 0;
	case PRCTL_SET_VMA: /* a name for memory: nobody would read it */
	default:
		return -EINVAL;
	}
}

long arrow_sys_prctl(long request, long argument, long b, long c, long d,
		     ARROW_SYS_REST1)
{
	unsigned long a = (unsigned long)argument;

	switch ((int)request) {
	case PRCTL_SET_PDEATHSIG:
		if (a > 64)
			return -EINVAL;
		prctl_death_signal = (int)a;
		return 0;
	case PRCTL_GET_PDEATHSIG:
		return prctl_write_int(argument, prctl_death_signal);
	case PRCTL_GET_DUMPABLE:
		return prctl_dumpable;
	case PRCTL_SET_DUMPABLE:
		return prctl_set_dumpable(a);
	case PRCTL_GET_KEEPCAPS:
	case PRCTL_GET_SECCOMP:
		return 0;
	case PRCTL_SET_NAME:
		return prctl_take_name(argument);
	case PRCTL_GET_NAME:
		return arrow_user_write((uintptr_t)argument, prctl_name,
					PRCTL_NAME_SIZE);
	case PRCTL_CAPBSET_READ:
		return a <= PRCTL_LAST_CAPABILITY ? 1 : -EINVAL;
	case PRCTL_SET_TIMERSLACK:
		prctl_slack = argument > 0 ? a : 50000;
		return 0;
	case PRCTL_GET_TIMERSLACK:
		return (long)prctl_slack;
	case PRCTL_SET_CHILD_SUBREAPER:
		prctl_subreaper = a != 0;
		return 0;
	case PRCTL_GET_CHILD_SUBREAPER:
		return prctl_write_int(argument, prctl_subreaper);
	default:
		return prctl_strict((int)request, a, b, c, d);
	}
}

long arrow_sys_personality(long wanted, ARROW_SYS_REST5)
{
	uint32_t before = prctl_personality;

	if ((uint32_t)wanted != PRCTL_PERSONALITY_ASK)
		prctl_personality = (uint32_t)wanted;
	return before;
}
