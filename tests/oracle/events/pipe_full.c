/* SPDX-License-Identifier: BSD-3-Clause */
/* How much a pipe takes, by writes of many sizes, and when it takes more. */
#include "events.h"

static char bytes[300000];
static int ends[2];

/* Write pieces until it takes no more. */
static void fill(size_t size)
{
	long count = 0, sum = 0;
	ssize_t moved;

	while ((moved = write(ends[1], bytes, size)) > 0) {
		count++;
		sum += moved;
	}
	printf("by %zu: %ld writes, %ld bytes, then %s\n", size, count, sum,
	       oracle_error(errno));
}

static void drain(size_t size)
{
	long sum = 0;
	ssize_t moved;

	while ((moved = read(ends[0], bytes, size)) > 0)
		sum += moved;
	printf("drained %ld, then %s\n", sum, oracle_error(errno));
}

int main(void)
{
	static const size_t sizes[] = {1,	 7,    100,   1000,  2048,  2049,
				       3000,	 4095, 4096,  4097,  5000,  8191,
				       8192,	 8193, 12289, 65535, 65536, 65537,
				       300000};

	NEED(pipe2(ends, O_NONBLOCK) == 0);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		fill(sizes[i]);
		print_readable("full", ends[0]);
		print_ready("full", ends[1]);
		drain(sizes[sizeof(sizes) / sizeof(*sizes) - 1 - i]);
	}
	fill(4096);
	TRY(read(ends[0], bytes, 4095));
	print_ready("a byte of the page is left", ends[1]);
	TRY(write(ends[1], bytes, 1));
	TRY(read(ends[0], bytes, 1));
	print_ready("none is left", ends[1]);
	TRY(write(ends[1], bytes, 4097));
	TRY(write(ends[1], bytes, 1));
	TRY(read(ends[0], bytes, 5000));
	TRY(write(ends[1], bytes, 3000));
	TRY(write(ends[1], bytes, 1097));
	TRY(write(ends[1], bytes, 1096));
	TRY(write(ends[1], bytes, 1));
	print_readable("in the end", ends[1]);
	return 0;
}
