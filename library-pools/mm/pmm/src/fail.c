/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/pmm_fail.h>

struct arrow_pmm_fail arrow_pmm_fail;

bool arrow_pmm_fail_due(void)
{
	struct arrow_pmm_fail *fail = &arrow_pmm_fail;
	bool due;

	fail->count++;
	due = fail->count == fail->at ||
	      (fail->stays && fail->at && fail->count > fail->at);
	if (due)
		fail->failed++;
	return due;
}
