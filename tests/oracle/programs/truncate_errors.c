/* SPDX-License-Identifier: BSD-3-Clause */
/* truncate and ftruncate: what they refuse. */
#include "oracle.h"

int main(void)
{
	oracle_file("f", "0123456789");
	int r = open("f", O_RDONLY);
	int w = open("f", O_WRONLY);

	TRY(truncate("f", 4));
	oracle_print_file("f");
	TRY(truncate("f", 8));
	oracle_print_file("f");
	TRY(truncate("f", -1));
	TRY(truncate("absent", 1));
	TRY(truncate("/data", 1));
	TRY(truncate("/data/hello.txt/x", 1));
	TRY(truncate("", 1));
	TRY(truncate("/data/dangling", 1));
	TRY(ftruncate(r, 1));
	TRY(ftruncate(w, -1));
	TRY(ftruncate(0, 1));
	TRY(ftruncate(1, 1));
	TRY(ftruncate(66, 1));
	TRY(ftruncate(w, 2));
	oracle_print_file("f");
	return 0;
}
