/* SPDX-License-Identifier: BSD-3-Clause */
/* Renaming files: over others, over itself, onto directories. */
#include "oracle.h"

int main(void)
{
	oracle_file("a", "aaa");
	oracle_file("b", "bbb");
	NEED(mkdir("d", 0755) == 0);
	NEED(symlink("a", "l") == 0);
	TRY(rename("a", "c"));
	TRY(access("a", F_OK));
	oracle_print_file("c");
	TRY(rename("c", "b"));
	oracle_print_file("b");
	TRY(rename("b", "b"));
	TRY(link("b", "b2"));
	TRY(rename("b", "b2"));
	TRY(access("b", F_OK));
	TRY(rename("b", "d"));
	TRY(rename("d", "b"));
	TRY(rename("absent", "x"));
	TRY(rename("b", "absent/x"));
	TRY(rename("b", ""));
	TRY(rename("", "b"));
	TRY(rename("b", "x/"));
	TRY(rename("b/", "x"));
	TRY(rename("l", "l2"));
	TRY(readlink("l2", (char[8]){""}, 8));
	TRY(rename("b", "d/b"));
	oracle_print_file("d/b");
	TRY(rename("d/b", "."));
	TRY(rename("d/b", "d/.."));
	TRY(rename(".", "x"));
	TRY(rename("d/..", "x"));
	return 0;
}
