/* SPDX-License-Identifier: BSD-3-Clause */
/* The user stays, and with him what he may. */
#include "exec.h"
#include <sys/auxv.h>

static void tell(void)
{
	uid_t r, e, s;
	gid_t gr, ge, gs;

	getresuid(&r, &e, &s);
	getresgid(&gr, &ge, &gs);
	printf("%d %d %d, %d %d %d\n", r, e, s, gr, ge, gs);
	printf("%ld %ld %ld %ld, %ld\n", getauxval(AT_UID), getauxval(AT_EUID),
	       getauxval(AT_GID), getauxval(AT_EGID), getauxval(AT_SECURE));
	TRY(open("/data/secret", O_RDONLY));
	TRY(close(3));
}

int main(int argc, char **argv)
{
	if (exec_is(argc, argv, NULL)) {
		chmod("/work", 0777);
		TRY(setresgid(5, 5, 7));
		exec_stage("root");
	}
	tell();
	if (exec_is(argc, argv, "root")) {
		TRY(setresuid(1000, 1000, 1000));
		exec_stage("user");
	}
	TRY(setuid(0));
	return 0;
}
