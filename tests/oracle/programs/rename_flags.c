/* SPDX-License-Identifier: BSD-3-Clause */
/* renameat2: no replacing, exchanging, wrong flags. */
#include "oracle.h"
#define NOREPLACE 1
#define EXCHANGE 2

static long rename2(const char *from, const char *to, unsigned int flags)
{
	return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
}

int main(void)
{
	oracle_file("a", "aaa");
	oracle_file("b", "bb");
	NEED(mkdir("d", 0755) == 0);
	TRY(rename2("a", "b", NOREPLACE));
	TRY(rename2("a", "c", NOREPLACE));
	oracle_print_file("c");
	TRY(rename2("c", "b", EXCHANGE));
	oracle_print_file("c");
	oracle_print_file("b");
	TRY(rename2("b", "d", EXCHANGE));
	TRY(rename2("b", "absent", EXCHANGE));
	TRY(rename2("b", "x", NOREPLACE | EXCHANGE));
	TRY(rename2("b", "x", 0x100));
	TRY(rename2("d", "d", NOREPLACE));
	return 0;
}
