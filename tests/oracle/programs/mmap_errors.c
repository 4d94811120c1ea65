/* SPDX-License-Identifier: BSD-3-Clause */
/* What mmap refuses. */
#include "arch.h"
#include "touch.h"

static void map(const char *what, void *at, size_t size, int prot, int flags,
		int fd, off_t offset)
{
	void *p = mmap(at, size, prot, flags, fd, offset);

	printf("%s: %s\n", what, p == MAP_FAILED ? oracle_error(errno) : "ok");
}

int main(void)
{
	int r = open("/data/hello.txt", O_RDONLY);
	int w = open("f", O_CREAT | O_WRONLY, 0644);
	int dir = open("/data", O_RDONLY);
	int anon = MAP_PRIVATE | MAP_ANONYMOUS;

	map("size 0", NULL, 0, PROT_READ, anon, -1, 0);
	map("no kind", NULL, 4096, PROT_READ, MAP_ANONYMOUS, -1, 0);
	map("both kinds", NULL, 4096, PROT_READ, anon | MAP_SHARED, -1, 0);
	map("offset odd", NULL, 4096, PROT_READ, MAP_PRIVATE, r, 100);
	map("bad fd", NULL, 4096, PROT_READ, MAP_PRIVATE, 77, 0);
	map("directory", NULL, 4096, PROT_READ, MAP_PRIVATE, dir, 0);
	map("write only", NULL, 4096, PROT_READ, MAP_PRIVATE, w, 0);
	map("shared write of read only", NULL, 4096, PROT_READ | PROT_WRITE,
	    MAP_SHARED, r, 0);
	map("private write of read only", NULL, 4096, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE, r, 0);
	map("fixed odd", (void *)0x100001, 4096, PROT_READ, anon | MAP_FIXED, -1, 0);
	map("fixed high", (void *)USER_END, 4096, PROT_READ,
	    anon | MAP_FIXED, -1, 0);
	map("fixed higher", (void *)(uintptr_t)0xffff800000000000, 4096,
	    PROT_READ, anon | MAP_FIXED, -1, 0);
	map("fixed zero as user of low pages", (void *)0x10000, 4096, PROT_READ,
	    anon | MAP_FIXED, -1, 0);
	map("huge", NULL, (size_t)USER_END, PROT_READ, anon | MAP_NORESERVE, -1, 0);
	map("huger", NULL, (size_t)-4096, PROT_READ, anon, -1, 0);
	map("wraps", NULL, (size_t)-1, PROT_READ, anon, -1, 0);
	map("offset wraps", NULL, 8192, PROT_READ, MAP_PRIVATE, r,
	    (off_t)0x7ffffffffffff000);
	return 0;
}
