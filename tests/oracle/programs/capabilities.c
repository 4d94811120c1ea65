/* SPDX-License-Identifier: BSD-3-Clause */
/* capget as root and after dropping. */
#include "oracle.h"

/* <linux/capability.h>, which musl does not bring. */
#define VERSION_3 0x20080522

struct header {
	uint32_t version;
	int pid;
};

struct sets {
	uint32_t effective;
	uint32_t permitted;
	uint32_t inheritable;
};

static void show(void)
{
	struct header head = {VERSION_3, 0};
	struct sets data[2];

	TRY(syscall(SYS_capget, &head, data));
	printf("effective %s permitted %s inheritable %x\n",
	       data[0].effective ? "some" : "none",
	       data[0].permitted ? "some" : "none", data[0].inheritable);
}

int main(void)
{
	struct header head = {0, 0};

	show();
	TRY(syscall(SYS_capget, &head, NULL));
	printf("%x\n", head.version);
	NEED(setresuid(1000, 1000, 1000) == 0);
	show();
	return 0;
}
