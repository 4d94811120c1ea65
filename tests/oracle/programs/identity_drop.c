/* SPDX-License-Identifier: BSD-3-Clause */
/* setuid as root sets all three. */
#include "oracle.h"

int main(void)
{
	uid_t r, e, s;

	TRY(setgid(7));
	TRY(setuid(1000));
	NEED(getresuid(&r, &e, &s) == 0);
	printf("%u %u %u\n", r, e, s);
	TRY(setuid(0));
	TRY(setuid(1000));
	TRY(setgid(7));
	TRY(setgid(0));
	TRY(seteuid(0));
	return 0;
}
