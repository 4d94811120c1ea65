/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Runs a fuzz target without libFuzzer: on each file of its corpus, and on
 * changes of them that a seed decides.
 *
 *	driver SEED ROUNDS CORPUS FOUND
 *
 * An input that ends the program is written to the file FOUND, from where it
 * belongs into the corpus.
 */
#include <dirent.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILES_MAX 256
#define INPUT_MAX 65536
#define CHANGES_MAX 5

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
void __sanitizer_set_death_callback(void (*callback)(void));

struct input {
	size_t size;
	uint8_t bytes[INPUT_MAX];
};

static struct input *corpus[FILES_MAX];
static unsigned int corpus_count;
static struct input present;
static const char *found;
static uint64_t state;

/* xorshift64* */
static uint64_t random_number(void)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return state * UINT64_C(2685821657736338717);
}

static size_t below(size_t limit)
{
	return limit ? (size_t)(random_number() >> 11) % limit : 0;
}

static void keep(void)
{
	FILE *file = fopen(found, "wb");

	if (!file)
		return;
	fwrite(present.bytes, 1, present.size, file);
	fclose(file);
	fprintf(stderr, "the input is in %s\n", found);
}

static void keep_on_abort(int number)
{
	keep();
	signal(number, SIG_DFL);
	raise(number);
}

static void run(void)
{
	/* as large as the input, so that a step beyond shows */
	uint8_t *bytes = malloc(present.size ? present.size : 1);

	memcpy(bytes, present.bytes, present.size);
	LLVMFuzzerTestOneInput(bytes, present.size);
	free(bytes);
}

/* Values that parsers stumble over, at any place and in either order. */
static void change_value(void)
{
	static const uint64_t values[] = {
		0, 1, 7, 8, 0x7f, 0xff, 0xfff, 0x1000, 0x7fff, 0xffff,
		0x1fffff, 0x200000, 0x7fffffff, 0x80000000, 0xffffffff,
		INT64_MAX, UINT64_MAX,
	};
	size_t size = (size_t)1 << below(4);
	uint64_t value = values[below(sizeof(values) / sizeof(*values))];

	if (present.size < size)
		return;
	if (below(4) == 0)
		value = __builtin_bswap64(value) >> (64 - 8 * size);
	memcpy(present.bytes + below(present.size - size + 1), &value, size);
}

static void change_byte(void)
{
	if (present.size)
		present.bytes[below(present.size)] ^=
			(uint8_t)(below(2) ? 1u << below(8) : below(256));
}

/* Take some bytes out. */
static void change_cut(void)
{
	size_t at = below(present.size);
	size_t n = below(present.size - at + 1);

	memmove(present.bytes + at, present.bytes + at + n,
		present.size - at - n);
	present.size -= n;
}

/* Put a part of some input in between. */
static void change_splice(void)
{
	const struct input *other = corpus[below(corpus_count)];
	size_t from = below(other->size);
	size_t n = below(other->size - from + 1);
	size_t at = below(present.size + 1);

	if (n > INPUT_MAX - present.size)
		return;
	memmove(present.bytes + at + n, present.bytes + at, present.size - at);
	memcpy(present.bytes + at, other->bytes + from, n);
	present.size += n;
}

static void change(void)
{
	static void (*const changes[])(void) = {
		change_value, change_value, change_byte,
		change_byte,  change_cut,   change_splice,
	};

	changes[below(sizeof(changes) / sizeof(*changes))]();
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void read_file(const char *folder, const char *name)
{
	char path[4096];
	struct input *input = calloc(1, sizeof(*input));

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	FILE *file = fopen(path, "rb");

	if (!input || !file || corpus_count == FILES_MAX) {
		fprintf(stderr, "cannot read %s\n", path);
		exit(2);
	}
	input->size = fread(input->bytes, 1, INPUT_MAX, file);
	fclose(file);
	corpus[corpus_count++] = input;
}

static void read_corpus(const char *folder)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, NULL, by_name);

	for (int i = 0; i < count; i++) {
		if (entries[i]->d_name[0] != '.')
			read_file(folder, entries[i]->d_name);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	if (!corpus_count) {
		fprintf(stderr, "no corpus in %s\n", folder);
		exit(2);
	}
}

int main(int argc, char **argv)
{
	if (argc != 5)
		return 2;
	unsigned long rounds = strtoul(argv[2], NULL, 10);

	state = strtoull(argv[1], NULL, 10) * 2 + 1;
	found = argv[4];
	read_corpus(argv[3]);
	__sanitizer_set_death_callback(keep);
	signal(SIGABRT, keep_on_abort);
	for (unsigned int i = 0; i < corpus_count; i++) {
		present = *corpus[i];
		run();
	}
	for (unsigned long i = 0; i < rounds; i++) {
		const struct input *base = corpus[below(corpus_count)];

		present.size = base->size;
		memcpy(present.bytes, base->bytes, base->size);
		for (size_t n = 1 + below(CHANGES_MAX); n > 0; n--)
			change();
		run();
	}
	printf("%u inputs, %lu changes\n", corpus_count, rounds);
	for (unsigned int i = 0; i < corpus_count; i++)
		free(corpus[i]);
	return 0;
}
