/* SPDX-License-Identifier: BSD-3-Clause */
/* Tables that the tool would never write, each wrong in one place. */
#include <arrow/test.h>
#include <string.h>

#include "../src/table.c"

#define IMAGE_END 0x180000
#define PAYLOAD 0x200000

static struct program_table table;
static struct program_segment segments[PROGRAM_SEGMENTS_MAX];

/* Two segments, words behind them, an archive at the end. */
static void make_table(void)
{
	memset(&table, 0, sizeof(table));
	table = (struct program_table){
		.magic = PROGRAM_MAGIC,
		.payload_start = PAYLOAD,
		.payload_end = PAYLOAD + 0x5000,
		.entry = 0x401000,
		.brk = 0x405000,
		.words = PAYLOAD + 0x3000 + 2 * sizeof(segments[0]),
		.words_size = 8,
		.argument_count = 1,
		.archive_start = PAYLOAD + 0x4000,
		.archive_end = PAYLOAD + 0x4010,
		.segment_count = 2,
	};
	segments[0] = (struct program_segment){
		0x400000, 0x2000, PAYLOAD, 0x2000, 5, 0
	};
	segments[1] = (struct program_segment){
		0x403000, 0x2000, PAYLOAD + 0x2000, 0x1000, 3, 0
	};
}

static const char *fault(void)
{
	const char *found = program_table_fault(&table, IMAGE_END);

	return found ? found : program_segments_fault(&table, segments);
}

static void test_a_right_table_has_no_fault(void)
{
	make_table();
	ARROW_CHECK_TEXT(fault(), NULL);
	table.archive_start = table.archive_end = 0;
	ARROW_CHECK_TEXT(fault(), NULL);
	segments[1].file_size = 0;
	segments[1].physical = 0;
	ARROW_CHECK_TEXT(fault(), NULL);
	table.segment_count = 1;
	ARROW_CHECK_TEXT(fault(), NULL);
}

static void test_each_wrong_field_is_noticed(void)
{
	static const struct {
		size_t offset;
		uint64_t value;
		const char *fault;
	} wrong[] = {
#define WRONG(field, value, fault) \
	{ __builtin_offsetof(struct program_table, field), value, fault }
		WRONG(magic, 0, "its mark is gone"),
		WRONG(payload_start, PAYLOAD + 1,
		      "the payload is not behind the kernel"),
		WRONG(payload_start, IMAGE_END - 0x1000,
		      "the payload is not behind the kernel"),
		WRONG(payload_end, UINT64_MAX,
		      "the payload is not behind the kernel"),
		WRONG(payload_end, PAYLOAD - 1,
		      "the payload is not behind the kernel"),
		WRONG(entry, 0x405000, "a segment is wrong"),
		WRONG(brk, 0x404000, "a segment is wrong"),
		WRONG(brk, 0x405001, "a segment is wrong"),
		WRONG(brk, UINT64_MAX & ~0xfffull, "a segment is wrong"),
		WRONG(segment_count, 0, "the number of segments is wrong"),
		WRONG(segment_count, 17, "the number of segments is wrong"),
		WRONG(segment_count, UINT64_MAX / 40 + 3,
		      "the number of segments is wrong"),
		WRONG(words, PAYLOAD - 8, "the words are wrong"),
		WRONG(words, UINT64_MAX, "the words are wrong"),
		WRONG(words, PAYLOAD + 40, "the words are wrong"),
		WRONG(words, PAYLOAD + 0x3001, "the words are wrong"),
		WRONG(words_size, UINT64_MAX - 79, "the words are wrong"),
		WRONG(words_size, 1, "the words are wrong"),
		WRONG(words_size, 0x2001, "the words are wrong"),
		WRONG(argument_count, 8, "the words are wrong"),
		WRONG(argument_count, UINT64_MAX, "the words are wrong"),
		WRONG(archive_start, PAYLOAD + 0x4008, "the archive is wrong"),
		WRONG(archive_start, 0, "the archive is wrong"),
		WRONG(archive_end, PAYLOAD + 0x5001, "the archive is wrong"),
		WRONG(archive_end, 0, "the archive is wrong"),
#undef WRONG
	};

	for (size_t i = 0; i < ARROW_COUNT(wrong); i++) {
		bool small = wrong[i].offset ==
			     __builtin_offsetof(struct program_table,
						argument_count);

		make_table();
		memcpy((char *)&table + wrong[i].offset, &wrong[i].value,
		       small ? 4 : 8);
		if (!ARROW_CHECK_TEXT(fault(), wrong[i].fault))
			arrow_test_fail(__FILE__, __LINE__, "case %zu", i);
	}
}

static void test_each_wrong_segment_is_noticed(void)
{
	static const struct {
		unsigned int segment;
		size_t offset;
		uint64_t value;
	} wrong[] = {
#define WRONG(segment, field, value) \
	{ segment, __builtin_offsetof(struct program_segment, field), value }
		WRONG(0, address, 0x400001),
		WRONG(0, address, 0xf000),
		WRONG(0, address, 0x402000),
		WRONG(0, memory_size, 0),
		WRONG(0, memory_size, 0x1000),
		WRONG(0, memory_size, UINT64_MAX & ~0xfffull),
		WRONG(0, physical, PAYLOAD - 0x1000),
		WRONG(0, physical, PAYLOAD + 0x4000),
		WRONG(0, protection, 0),
		WRONG(0, protection, 8),
		WRONG(1, address, 0x7fffffffe000),
		WRONG(1, address, 0xffffffffc0000000),
#undef WRONG
	};

	for (size_t i = 0; i < ARROW_COUNT(wrong); i++) {
		make_table();
		memcpy((char *)&segments[wrong[i].segment] + wrong[i].offset,
		       &wrong[i].value, 8);
		if (!ARROW_CHECK_TEXT(fault(), "a segment is wrong"))
			arrow_test_fail(__FILE__, __LINE__, "case %zu", i);
	}
}

/* Bytes that are changed at random give a fault or a table within bounds. */
static void test_random_changes_are_within_bounds_or_noticed(void)
{
	for (int i = 0; i < 200000; i++) {
		uint64_t random = arrow_test_random();
		uint64_t value = arrow_test_random();

		size_t place = random % (sizeof(table) / 8 + 10);
		char *changed = place < 10 ?
					(char *)segments + place * 8 :
					(char *)&table + (place - 10) * 8;

		make_table();
		memcpy(changed, &value, 1 + (random >> 32) % 8);
		if (fault())
			continue;
		for (uint64_t j = 0; j < table.segment_count; j++) {
			const struct program_segment *s = &segments[j];

			ARROW_CHECK(s->address >= ARROW_ARCH_USER_START &&
				    s->memory_size <= ARROW_ARCH_USER_END &&
				    s->address + s->memory_size <=
					    ARROW_ARCH_USER_END &&
				    s->file_size <= s->memory_size);
			ARROW_CHECK(!s->file_size ||
				    (s->physical >= table.payload_start &&
				     s->physical + s->file_size <=
					     table.payload_end));
		}
		ARROW_CHECK(table.words >=
				    table.payload_start +
					    table.segment_count *
						    sizeof(segments[0]) &&
			    table.words + table.words_size <=
				    table.payload_end);
	}
}

int main(void)
{
	ARROW_TEST(test_a_right_table_has_no_fault);
	ARROW_TEST(test_each_wrong_field_is_noticed);
	ARROW_TEST(test_each_wrong_segment_is_noticed);
	ARROW_TEST(test_random_changes_are_within_bounds_or_noticed);
	return arrow_test_end();
}
