/* SPDX-License-Identifier: BSD-3-Clause */
/* uname and the host's name. */
#include "oracle.h"
#include <sys/utsname.h>

int main(void)
{
	struct utsname u;
	char host[65];

	TRY(uname(&u));
	printf("%s %s %s %s\n", u.sysname, u.nodename, u.machine, u.domainname);
	HOLDS(strtol(u.release, NULL, 10) >= 4);
	TRY(syscall(SYS_uname, (void *)8));
	TRY(gethostname(host, sizeof(host)));
	printf("%s\n", host);
	TRY(sethostname("other", 5));
	TRY(uname(&u));
	printf("%s\n", u.nodename);
	TRY(sethostname("x", 65));
	TRY(sethostname("x", -1));
	TRY(setdomainname("domain", 6));
	TRY(uname(&u));
	printf("%s\n", u.domainname);
	NEED(setresuid(1000, 1000, 1000) == 0);
	TRY(sethostname("y", 1));
	return 0;
}
