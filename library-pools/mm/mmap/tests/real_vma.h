/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The calls with the mappings beneath them, which are too much to be mocked; a
 * mock of the machine lies beneath those. The sources come first: they have
 * names of their own for numbers that the host's headers define.
 */
#pragma once

#include "../src/advise.c"
#include "../src/content.c"
#include "../src/lock.c"
#include "../src/map.c"
#include "../src/protect.c"
#include "../src/remap.c"
#include "../src/shared.c"

/* No image lies beneath the test whose memory could be used. */
#undef CONFIG_APP_ATTACHED
#define CONFIG_APP_ATTACHED 0

#include "../../vma/src/area.c"
#include "../../vma/src/brk.c"
#include "../../vma/src/change.c"
#include "../../vma/src/content.c"
#include "../../vma/src/fault.c"
#include "../../vma/src/info.c"
#include "../../vma/src/limit.c"
#include "../../vma/src/map.c"
#include "../../vma/src/pages.c"
#include "../../vma/src/remap.c"
#include "../../vma/src/stack.c"
#include "../../vma/src/start.c"
#include "../../vma/src/trap.c"
#include "../../vma/src/tree.c"

#include "../../vma/tests/mock_machine.h"

#include <arrow/credentials.h>
#include <arrow/user_memory.h>

struct arrow_credentials arrow_credentials = {
	.effective = UINT64_C(1) << ARROW_CREDENTIALS_IPC_LOCK,
};

int arrow_user_check(uintptr_t at, size_t n)
{
	return n > VMA_END || at > VMA_END - n ? -EFAULT : 0;
}

/* Only what mincore needs: the program's memory, byte by byte. */
long arrow_user_write(uintptr_t to, const void *from, size_t n)
{
	const char *bytes = from;

	for (size_t i = 0; i < n; i++) {
		if (mock_write(to + i, bytes[i]))
			return -EFAULT;
	}
	return 0;
}
