/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Counts the primes below a limit with a sieve, a bit an odd number. The limit
 * is an option of the project; an argument sets another.
 *
 *	primes [--list] [LIMIT]
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORD_BITS 64
#define STATUS_USAGE 2

struct sieve {
	unsigned long limit;
	unsigned long *composite; /* bit i stands for 2 * i + 1 */
};

static bool sieve_has(const struct sieve *sieve, unsigned long odd)
{
	return sieve->composite[odd / 2 / WORD_BITS] >> odd / 2 % WORD_BITS & 1;
}

static void sieve_strike(struct sieve *sieve, unsigned long odd)
{
	sieve->composite[odd / 2 / WORD_BITS] |= 1ul << odd / 2 % WORD_BITS;
}

/* Return: 0, or -1 with errno set if there is no memory for so many numbers. */
static int sieve_fill(struct sieve *sieve)
{
	unsigned long words = sieve->limit / 2 / WORD_BITS + 1;

	sieve->composite = calloc(words, sizeof(*sieve->composite));
	if (!sieve->composite)
		return -1;
	for (unsigned long n = 3; n <= sieve->limit / n; n += 2) {
		if (sieve_has(sieve, n))
			continue;
		for (unsigned long k = n * n; k < sieve->limit; k += 2 * n)
			sieve_strike(sieve, k);
	}
	return 0;
}

/* Count the primes below the limit, and print them if @list says so. */
static unsigned long sieve_count(const struct sieve *sieve, bool list)
{
	unsigned long count = 0;

	for (unsigned long n = 2; n < sieve->limit; n += n == 2 ? 1 : 2) {
		if (n > 2 && sieve_has(sieve, n))
			continue;
		if (list)
			printf("%lu\n", n);
		count++;
	}
	return count;
}

/* Return: 0, or -1 if @text is no limit that can be served. */
static int parse_limit(const char *text, unsigned long *limit)
{
	char *end;

	errno = 0;
	*limit = strtoul(text, &end, 10);
	return errno != 0 || *text == '-' || end == text || *end != '\0' ? -1
									 : 0;
}

int main(int argc, char **argv)
{
	struct sieve sieve = { .limit = CONFIG_PRIMES_LIMIT };
	bool list = CONFIG_PRIMES_LIST;
	unsigned long count;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--list") == 0) {
			list = true;
		} else if (parse_limit(argv[i], &sieve.limit) != 0) {
			fprintf(stderr, "primes: `%s` is not a limit\n",
				argv[i]);
			return STATUS_USAGE;
		}
	}
	if (sieve_fill(&sieve) != 0) {
		perror("primes");
		return EXIT_FAILURE;
	}
	count = sieve_count(&sieve, list);
	free(sieve.composite);
	printf("%lu primes below %lu\n", count, sieve.limit);
	return EXIT_SUCCESS;
}
