/* SPDX-License-Identifier: BSD-3-Clause */
/* What the command line wants to fail, and what is said at the end. */
#include <arrow/cmdline.h>
#include <arrow/ending.h>
#include <arrow/fail_alloc.h>
#include <arrow/pmm_fail.h>
#include <arrow/print.h>

#include "fail_alloc_priv.h"

const char *fail_alloc_number(const char *text, uint64_t *number)
{
	uint64_t value = 0;
	unsigned int digits = 0;

	for (; *text >= '0' && *text <= '9'; text++) {
		value = value * 10 + (uint64_t)(*text - '0');
		if (++digits > FAIL_ALLOC_DIGITS)
			return NULL;
	}
	if (!digits)
		return NULL;
	*number = value;
	return text;
}

static void wish_report(void)
{
	/* what the report itself needs is no part of it */
	arrow_pmm_fail.at = 0;
	arrow_print("allocations: %lu, %lu failed", arrow_pmm_fail.count,
		    arrow_pmm_fail.failed);
}

int arrow_fail_alloc_init(void)
{
	static struct arrow_ending_hook hook = {.run = wish_report};
	const char *wish = arrow_cmdline_find("arrow.fail-alloc");
	uint64_t at;

	if (!wish)
		return 0;
	const char *end = fail_alloc_number(wish, &at);
	bool stays = end && *end == '+';

	if (!end || end[stays]) {
		arrow_print("arrow.fail-alloc ignored: not a number");
		return 0;
	}
	if (at && at <= arrow_pmm_fail.count)
		arrow_print("arrow.fail-alloc: %lu allocations came before",
			    arrow_pmm_fail.count);
	arrow_pmm_fail.at = at;
	arrow_pmm_fail.stays = stays;
	arrow_ending_add(&hook);
	return 0;
}
