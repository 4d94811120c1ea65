/* SPDX-License-Identifier: BSD-3-Clause */
/* A new descriptor is the lowest that is free. */
#include "oracle.h"

int main(void)
{
	TRY(open("/data/hello.txt", O_RDONLY));
	TRY(open("/data/hello.txt", O_RDONLY));
	TRY(open("/data/hello.txt", O_RDONLY));
	TRY(close(4));
	TRY(open("/data/hello.txt", O_RDONLY));
	TRY(close(0));
	TRY(open("/data/hello.txt", O_RDONLY));
	TRY(close(3));
	TRY(close(4));
	TRY(dup(5));
	TRY(dup(5));
	TRY(close(99));
	TRY(close(-1));
	return 0;
}
