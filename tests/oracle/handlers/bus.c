/* SPDX-License-Identifier: BSD-3-Clause */
/* SIGBUS beyond the end of a file. */
#include "handlers.h"

static sigjmp_buf back;
static char *map;

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d: code %d offset %ld\n", signal, info->si_code,
	       (long)((char *)info->si_addr - map));
	siglongjmp(back, 1);
}

int main(void)
{
	oracle_file("short", "text");
	int fd = open("short", O_RDWR);

	map = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	NEED(map != MAP_FAILED);
	handle(SIGBUS, handler, 0);
	if (!sigsetjmp(back, 1))
		printf("%d\n", map[5000]);
	if (!sigsetjmp(back, 1))
		map[4096] = 1;
	printf("%c\n", map[0]);
	TRY(ftruncate(fd, 8192));
	if (!sigsetjmp(back, 1))
		printf("%d\n", map[5000]);
	return 0;
}
