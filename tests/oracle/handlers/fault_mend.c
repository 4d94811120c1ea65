/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler of SIGSEGV makes the page writable, and the access is made again. */
#include "handlers.h"

static char *pages;
static int count;

static void handler(int signal, siginfo_t *info, void *context)
{
	char *page = (char *)((uintptr_t)info->si_addr & ~4095ul);

	(void)signal;
	(void)context;
	count++;
	NEED(mprotect(page, 4096, PROT_READ | PROT_WRITE) == 0);
}

int main(void)
{
	int sum = 0;

	pages = mmap(NULL, 64 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS,
		     -1, 0);
	NEED(pages != MAP_FAILED);
	handle(SIGSEGV, handler, 0);
	for (int i = 0; i < 64; i++)
		pages[4096 * i + i] = (char)i;
	for (int i = 0; i < 64; i++)
		sum += pages[4096 * i + i];
	TRY(sum);
	TRY(count);
	return 0;
}
