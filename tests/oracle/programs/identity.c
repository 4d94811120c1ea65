/* SPDX-License-Identifier: BSD-3-Clause */
/* User and group numbers, and changing them. */
#include "oracle.h"
#include <grp.h>
#include <sys/fsuid.h>

static void show(void)
{
	uid_t r, e, s;
	gid_t a, b, c;

	NEED(getresuid(&r, &e, &s) == 0 && getresgid(&a, &b, &c) == 0);
	printf("uid %u %u %u gid %u %u %u\n", r, e, s, a, b, c);
}

int main(void)
{
	gid_t list[4];

	show();
	TRY(getuid());
	TRY(geteuid());
	TRY(getgid());
	TRY(getegid());
	TRY(getgroups(0, NULL));
	list[0] = 10;
	list[1] = 20;
	TRY(setgroups(2, list));
	TRY(getgroups(0, NULL));
	TRY(getgroups(1, list));
	TRY(getgroups(4, list));
	printf("%u %u\n", list[0], list[1]);
	TRY(setresgid(1, 2, 3));
	show();
	TRY(setregid(4, -1));
	show();
	TRY(setresuid(1000, 0, 1000));
	show();
	TRY(seteuid(1000));
	show();
	TRY(seteuid(0));
	TRY(setuid(0));
	TRY(setreuid(0, -1));
	TRY(setreuid(1000, 1000));
	TRY(setgroups(1, list));
	TRY(setresuid(-1, -1, -1));
	TRY(setfsuid(0));
	TRY(setfsgid(0));
	show();
	TRY(syscall(SYS_getresuid, (void *)8, (void *)8, (void *)8));
	return 0;
}
