/* SPDX-License-Identifier: BSD-3-Clause */
/* prctl: names and small switches. */
#include "oracle.h"
#include <sys/prctl.h>

int main(void)
{
	char name[17] = "";

	TRY(prctl(PR_SET_NAME, "a name that is far too long"));
	TRY(prctl(PR_GET_NAME, name));
	printf("%s\n", name);
	TRY(prctl(PR_SET_NAME, "short"));
	TRY(prctl(PR_GET_NAME, name));
	printf("%s\n", name);
	TRY(prctl(PR_GET_NAME, (void *)8));
	TRY(prctl(PR_GET_DUMPABLE));
	TRY(prctl(PR_SET_DUMPABLE, 0));
	TRY(prctl(PR_GET_DUMPABLE));
	TRY(prctl(PR_SET_DUMPABLE, 5));
	TRY(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
	TRY(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
	TRY(prctl(PR_GET_KEEPCAPS));
	TRY(prctl(PR_CAPBSET_READ, 0));
	TRY(prctl(PR_CAPBSET_READ, 99));
	TRY(prctl(PR_GET_PDEATHSIG, name));
	TRY(prctl(123456));
	return 0;
}
