/* SPDX-License-Identifier: BSD-3-Clause */
/* A sticky directory, as /tmp is one. */
#include "oracle.h"

int main(void)
{
	oracle_file("/tmp/root", "x");
	NEED(chmod("/tmp/root", 0666) == 0);
	NEED(mkdir("/tmp/dir", 0777) == 0);
	NEED(setresuid(1000, 1000, 1000) == 0);
	TRY(unlink("/tmp/root"));
	TRY(rename("/tmp/root", "/tmp/other"));
	TRY(rmdir("/tmp/dir"));
	oracle_file("/tmp/own", "y");
	TRY(rename("/tmp/own", "/tmp/own2"));
	TRY(rename("/tmp/own2", "/tmp/root"));
	TRY(unlink("/tmp/own2"));
	TRY(open("/tmp/root", O_WRONLY));
	return 0;
}
