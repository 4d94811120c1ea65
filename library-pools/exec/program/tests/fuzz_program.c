/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target: the table of what is attached, the segments and the words behind
 * it. What is found right must be safe to use. `arrow verify host` builds it, and
 * runs it on tests/corpus.
 */
#include <arrow/arch/layout.h>
#include <arrow/cmdline.h>
#include <stdlib.h>
#include <string.h>

#include "../src/table.c"
#include "../src/words.c"

#define FUZZ_IMAGE_END 0x180000
#define FUZZ_WORDS_MAX 256

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

char **arrow_cmdline_args(int *count)
{
	(void)count;
	return NULL;
}

char *arrow_cmdline_env(unsigned int *cursor)
{
	static char variable[] = "NEW=1";

	return (*cursor)++ ? NULL : variable;
}

static void fuzz_expect(bool holds)
{
	if (!holds)
		abort();
}

static void fuzz_segments(const struct program_table *table,
			  const struct program_segment *segments)
{
	uint64_t above = ARROW_ARCH_USER_START;

	if (program_segments_fault(table, segments))
		return;
	for (uint64_t i = 0; i < table->segment_count; i++) {
		const struct program_segment *segment = &segments[i];

		fuzz_expect(segment->address >= above);
		above = segment->address + segment->memory_size;
		fuzz_expect(above > segment->address &&
			    above <= ARROW_ARCH_USER_END);
		fuzz_expect(!segment->file_size ||
			    (segment->physical >= table->payload_start &&
			     segment->physical + segment->file_size <=
				     table->payload_end));
	}
	fuzz_expect(table->brk >= above && table->entry < above);
}

static void fuzz_table(const struct program_table *table,
		       const struct program_segment *segments)
{
	if (program_table_fault(table, FUZZ_IMAGE_END))
		return;
	fuzz_expect(table->payload_start >= FUZZ_IMAGE_END);
	fuzz_expect(table->segment_count <= PROGRAM_SEGMENTS_MAX);
	fuzz_expect(table->words - table->segment_count * sizeof(*segments) >=
			    table->payload_start &&
		    table->words + table->words_size <= table->payload_end);
	fuzz_expect(table->archive_start == table->archive_end ||
		    table->archive_end <= table->payload_end);
	fuzz_segments(table, segments);
}

static bool fuzz_within(const char *text, const struct program_words *words)
{
	return text >= words->texts && text < words->texts + words->size &&
	       memchr(text, 0, (size_t)(words->texts + words->size - text));
}

/* Each text handed out ends within the words, if these are found right. */
static void fuzz_words(const struct program_words *words)
{
	size_t max = program_words_max(words);
	const char **texts = calloc(max + 1, sizeof(*texts));

	fuzz_expect(texts);
	size_t arguments = program_words_arguments(words, texts);

	if (arguments == PROGRAM_WORDS_DAMAGED) {
		free(texts);
		return;
	}
	fuzz_expect(arguments == words->argument_count);
	for (size_t i = 0; i < arguments; i++)
		fuzz_expect(fuzz_within(texts[i], words));
	size_t variables = program_words_variables(words, texts);

	if (variables != PROGRAM_WORDS_DAMAGED) {
		fuzz_expect(variables <= words->variable_count + (size_t)1);
		for (size_t i = 0; i < variables; i++)
			fuzz_expect(strcmp(texts[i], "NEW=1") == 0 ||
				    fuzz_within(texts[i], words));
	}
	free(texts);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct program_segment segments[PROGRAM_SEGMENTS_MAX];
	struct program_table table;

	if (size <= sizeof(table))
		return 0;
	memcpy(&table, bytes, sizeof(table));
	size_t told = table.segment_count % (PROGRAM_SEGMENTS_MAX + 1) *
		      sizeof(segments[0]);

	bytes += sizeof(table);
	size -= sizeof(table);
	if (size <= told)
		return 0;
	memcpy(segments, bytes, told);
	fuzz_table(&table, segments);

	struct program_words words = {
		.texts = (const char *)bytes + told,
		.size = size - told,
		.argument_count = table.argument_count % FUZZ_WORDS_MAX,
		.variable_count = table.variable_count % FUZZ_WORDS_MAX,
	};

	if (words.size > (size_t)words.argument_count + words.variable_count)
		fuzz_words(&words);
	return 0;
}
