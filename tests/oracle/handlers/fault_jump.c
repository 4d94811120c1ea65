/* SPDX-License-Identifier: BSD-3-Clause */
/* Out of a handler of SIGSEGV by a jump, as often as one likes. */
#include "handlers.h"

static sigjmp_buf back;
static char *page;

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d: code %d errno %d offset %ld\n", signal, info->si_code,
	       info->si_errno, (long)((char *)info->si_addr - page));
	siglongjmp(back, 1);
}

int main(void)
{
	page = mmap(NULL, 12288, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	NEED(page != MAP_FAILED);
	NEED(munmap(page + 4096, 4096) == 0);
	NEED(mprotect(page + 8192, 4096, PROT_NONE) == 0);
	handle(SIGSEGV, handler, 0);
	for (int i = 0; i < 3; i++) {
		if (!sigsetjmp(back, 1))
			page[100 + i] = 1;
		if (!sigsetjmp(back, 1))
			page[5000 + i] = 1;
		if (!sigsetjmp(back, 1))
			printf("%d\n", page[9000 + i]);
		if (!sigsetjmp(back, 1))
			((void (*)(void))(page + 16 * i))();
	}
	print_blocked("behind");
	return 0;
}
