/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A program whose kernel lies among its own addresses: that part stays the
 * kernel's. And one that has the host map more than it can: by default a Linux
 * process has 65,530 mappings, and each page here is one, since all of them
 * show the same page of zeros.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define KERNEL ((char *)0x70000000)
#define PAGE 4096ul
#define MANY 150000ul

#define ANYWHERE (MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE)

static void told(const char *what, int refused)
{
	printf("%s: %s\n", what,
	       !refused ? "done" : errno == EPERM ? "EPERM" : "another error");
}

int main(void)
{
	char *wish, *many;
	unsigned long sum = 0;

	told("map", mmap(KERNEL, PAGE, PROT_READ, ANYWHERE | MAP_FIXED, -1, 0) ==
			    MAP_FAILED);
	told("unmap", munmap(KERNEL, PAGE));
	told("protect", mprotect(KERNEL, PAGE, PROT_READ | PROT_WRITE));
	told("remap", mremap(KERNEL, PAGE, 2 * PAGE, MREMAP_MAYMOVE) == MAP_FAILED);
	wish = mmap(KERNEL, PAGE, PROT_READ | PROT_WRITE, ANYWHERE, -1, 0);
	told("wish", wish == MAP_FAILED);
	printf("elsewhere: %d\n", wish != KERNEL);
	strcpy(wish, "kept");

	many = mmap(NULL, MANY * PAGE, PROT_READ | PROT_WRITE, ANYWHERE, -1, 0);
	told("many", many == MAP_FAILED);
	for (unsigned long i = 0; i < MANY; i++)
		sum += (unsigned char)many[i * PAGE];
	printf("sum %lu, %s\n", sum, wish);
	for (unsigned long i = 0; i < MANY; i += 50)
		many[i * PAGE] = 1;
	for (unsigned long i = 0; i < MANY; i++)
		sum += (unsigned char)many[i * PAGE];
	printf("sum %lu, %s\n", sum, wish);
	told("give back", munmap(many, MANY * PAGE));
	return 9;
}
