/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Counts lines, words and bytes of files, as wc(1) does:
 *
 *     words FILE...
 */
#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct counts {
	unsigned long lines;
	unsigned long words;
	unsigned long bytes;
};

static struct counts count(FILE *file)
{
	struct counts counts = {0};
	bool inside = false;
	int c;

	while ((c = getc(file)) != EOF) {
		bool space = isspace(c);

		counts.bytes++;
		counts.lines += c == '\n';
		counts.words += !space && !inside;
		inside = !space;
	}
	return counts;
}

static void print(struct counts counts, const char *name)
{
	printf("%7lu %7lu %7lu %s\n", counts.lines, counts.words, counts.bytes,
	       name);
}

static int fail(const char *name)
{
	fprintf(stderr, "words: %s: %s\n", name, strerror(errno));
	return 1;
}

int main(int argc, char **argv)
{
	struct counts total = {0};
	int status = 0;

	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "r");

		if (!file) {
			status = fail(argv[i]);
			continue;
		}
		struct counts counts = count(file);

		if (ferror(file))
			status = fail(argv[i]);
		fclose(file);
		print(counts, argv[i]);
		total.lines += counts.lines;
		total.words += counts.words;
		total.bytes += counts.bytes;
	}
	if (argc > 2)
		print(total, "total");
	return status;
}
