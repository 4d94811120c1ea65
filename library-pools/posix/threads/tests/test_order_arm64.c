/* SPDX-License-Identifier: BSD-3-Clause */
/* The order of what clone is given, on arm64. */
#include <arrow/test.h>

#include "../src/arm64/clone.c"

static long seen[5];

long threads_clone(long flags, long stack, long parent_id, long child_id,
		   long pointer)
{
	const long now[] = {flags, stack, parent_id, child_id, pointer};

	for (unsigned int i = 0; i < ARROW_COUNT(seen); i++)
		seen[i] = now[i];
	return 7;
}

/* clone(2): flags, stack, parent_tid, tls, child_tid */
static void test_order(void)
{
	ARROW_CHECK_INT(arrow_sys_clone(1, 2, 3, 4, 5, 6), 7);
	ARROW_CHECK_INT(seen[0], 1);
	ARROW_CHECK_INT(seen[1], 2);
	ARROW_CHECK_INT(seen[2], 3);
	ARROW_CHECK_INT(seen[3], 5);
	ARROW_CHECK_INT(seen[4], 4);
}

int main(void)
{
	ARROW_TEST(test_order);
	return arrow_test_end();
}
