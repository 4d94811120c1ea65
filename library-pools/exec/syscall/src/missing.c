/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Calls that nobody serves. Nothing is set up before the first of them.
 */
#include <arrow/cmdline.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/print.h>
#include <arrow/syscall.h>

/* Numbers above are counted as one; Linux 6.1 has 450 calls. */
#define SYSCALL_COUNTED 512

const int16_t *arrow_syscall_active = arrow_gen_syscalls;

void (*arrow_syscall_on_missing)(const long arguments[6], long number);

/* How often each was called; the last is for all that lie above. */
static uint32_t missing_counts[SYSCALL_COUNTED + 1];

static void missing_report(void)
{
	if (!arrow_cmdline_find("arrow.report-missing"))
		return;
	for (unsigned int i = 0; i < SYSCALL_COUNTED; i++) {
		if (missing_counts[i])
			arrow_print("missing call %u, %u times", i,
				    missing_counts[i]);
	}
	if (missing_counts[SYSCALL_COUNTED])
		arrow_print("missing calls above %u, %u times",
			    SYSCALL_COUNTED - 1,
			    missing_counts[SYSCALL_COUNTED]);
}

static __always_inline void missing_count(long number)
{
	static struct arrow_ending_hook hook = { .run = missing_report };
	static bool hooked;
	unsigned long slot = (unsigned long)number;

	if (slot > SYSCALL_COUNTED)
		slot = SYSCALL_COUNTED;
	if (missing_counts[slot] != UINT32_MAX)
		missing_counts[slot]++;
	if (!hooked)
		arrow_ending_add(&hook);
	hooked = true;
}

long arrow_syscall_missing(long a, long b, long c, long d, long e, long f,
			   long number)
{
	missing_count(number);
	if (arrow_syscall_on_missing)
		arrow_syscall_on_missing((const long[6]){ a, b, c, d, e, f },
					 number);
	return -ENOSYS;
}

long arrow_syscall_refuse(arrow_syscall_function *function)
{
	unsigned long slot = 0;

	while (arrow_syscall_at(arrow_gen_syscalls, slot) != function)
		slot++;
	missing_count((long)arrow_syscall_number(slot));
	return -ENOSYS;
}
