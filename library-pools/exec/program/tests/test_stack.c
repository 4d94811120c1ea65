/* SPDX-License-Identifier: BSD-3-Clause */
/* The stack as a program finds it: read back the way a C library does. */
#include <arrow/test.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include "../src/stack.c"

#define TOP 0x7fff00000000
#define SIZE 8192

static char mock_memory[SIZE];
static char mock_heap[4096] __aligned(16);
static size_t mock_heap_used;
static jmp_buf mock_panic;
static size_t mock_limit;
static bool mock_no_memory;
static size_t mock_extra_words;

/* A panic leaves blocks behind, so they come from here. */
void *arrow_alloc(size_t size)
{
	void *block = mock_heap + mock_heap_used;

	mock_heap_used += size;
	return mock_no_memory ? NULL : block;
}

void arrow_free(void *block)
{
	ARROW_CHECK((char *)block >= mock_heap &&
		    (char *)block < mock_heap + mock_heap_used);
}

long arrow_user_write(uintptr_t to, const void *from, size_t n)
{
	if (to < TOP - mock_limit || to > TOP - n)
		return -14;
	memcpy(mock_memory + (to - (TOP - SIZE)), from, n);
	return 0;
}

static int mock_signal;

void arrow_ending_signal(int signal, const struct arrow_arch_frame *frame)
{
	(void)frame;
	mock_signal = signal;
	longjmp(mock_panic, 2);
}

void arrow_panic(const char *format, ...)
{
	(void)format;
	longjmp(mock_panic, 1);
}

void arrow_arch_program_auxiliary(struct arrow_arch_auxiliary *auxiliary)
{
	*auxiliary = (struct arrow_arch_auxiliary){ 0x123, 2, 1776, "x86_64" };
}

size_t program_words_max(const struct program_words *words)
{
	return words->argument_count + words->variable_count + mock_extra_words;
}

size_t program_words_arguments(const struct program_words *words,
			       const char **vector)
{
	(void)words;
	vector[0] = "prog";
	vector[1] = "two words";
	return 2;
}

size_t program_words_variables(const struct program_words *words,
			       const char **vector)
{
	(void)words;
	vector[0] = "A=1";
	return 1;
}

static const struct program_table table = {
	.entry = 0x401000,
	.headers = 0x400040,
	.header_count = 6,
};
static const struct program_words words = {
	.texts = "/prog",
	.size = 30,
	.argument_count = 2,
	.variable_count = 1,
};
static const char random_bytes[ARROW_PROGRAM_RANDOM_SIZE] = "0123456789abcdef";

static struct program_found found = { .top = TOP, .random = random_bytes };

static struct arrow_program_layout layout;

static bool fill(size_t limit)
{
	memset(mock_memory, 0xee, sizeof(mock_memory));
	memset(&layout, 0, sizeof(layout));
	mock_limit = limit;
	mock_heap_used = 0;
	if (setjmp(mock_panic))
		return false;
	program_stack_fill(&table, &words, &found, &layout);
	return true;
}

static void *at(uint64_t address)
{
	return mock_memory + (address - (TOP - SIZE));
}

static uint64_t auxiliary(uint64_t kind)
{
	for (const uint64_t *a = at(layout.auxiliary); a[0]; a += 2) {
		if (a[0] == kind)
			return a[1];
	}
	arrow_test_fail(__FILE__, __LINE__, "no entry %d", (int)kind);
	return 0;
}

static void test_vectors_are_where_the_psabi_says(void)
{
	const uint64_t *stack;

	ARROW_CHECK(fill(SIZE));
	stack = at(layout.stack);
	ARROW_CHECK_UINT(layout.stack % 16, 0);
	ARROW_CHECK_UINT(stack[0], 2);
	ARROW_CHECK_TEXT(at(stack[1]), "prog");
	ARROW_CHECK_TEXT(at(stack[2]), "two words");
	ARROW_CHECK_UINT(stack[3], 0);
	ARROW_CHECK_TEXT(at(stack[4]), "A=1");
	ARROW_CHECK_UINT(stack[5], 0);
	ARROW_CHECK_UINT(layout.auxiliary, layout.stack + 6 * 8);
	ARROW_CHECK_UINT(layout.auxiliary_end - layout.auxiliary, 20 * 16);
}

static void test_texts_follow_each_other(void)
{
	const uint64_t *stack;

	ARROW_CHECK(fill(SIZE));
	stack = at(layout.stack);
	ARROW_CHECK_UINT(layout.arguments, stack[1]);
	ARROW_CHECK_UINT(stack[2], stack[1] + 5);
	ARROW_CHECK_UINT(layout.arguments_end, stack[2] + 10);
	ARROW_CHECK_UINT(layout.environment, stack[4]);
	ARROW_CHECK_UINT(stack[4], layout.arguments_end);
	ARROW_CHECK_UINT(layout.environment_end, stack[4] + 4);
	ARROW_CHECK(auxiliary(AT_EXECFN) + 6 <= TOP - 8);
}

static void test_auxiliary_entries(void)
{
	ARROW_CHECK(fill(SIZE));
	ARROW_CHECK_UINT(auxiliary(AT_PHDR), 0x400040);
	ARROW_CHECK_UINT(auxiliary(AT_PHENT), 56);
	ARROW_CHECK_UINT(auxiliary(AT_PHNUM), 6);
	ARROW_CHECK_UINT(auxiliary(AT_PAGESZ), 4096);
	ARROW_CHECK_UINT(auxiliary(AT_BASE), 0);
	ARROW_CHECK_UINT(auxiliary(AT_FLAGS), 0);
	ARROW_CHECK_UINT(auxiliary(AT_ENTRY), 0x401000);
	ARROW_CHECK_UINT(auxiliary(AT_UID) | auxiliary(AT_EUID), 0);
	ARROW_CHECK_UINT(auxiliary(AT_GID) | auxiliary(AT_EGID), 0);
	ARROW_CHECK_UINT(auxiliary(AT_SECURE), 0);
	ARROW_CHECK_UINT(auxiliary(AT_CLKTCK), 100);
	ARROW_CHECK_UINT(auxiliary(AT_HWCAP), 0x123);
	ARROW_CHECK_UINT(auxiliary(AT_HWCAP2), 2);
	ARROW_CHECK_UINT(auxiliary(AT_MINSIGSTKSZ), 1776);
	ARROW_CHECK_TEXT(at(auxiliary(AT_PLATFORM)), "x86_64");
	ARROW_CHECK_TEXT(at(auxiliary(AT_EXECFN)), "/prog");
	ARROW_CHECK_MEMORY(at(auxiliary(AT_RANDOM)), random_bytes, 16);
	ARROW_CHECK(!((const uint64_t *)at(layout.auxiliary_end))[-1]);
}

static void test_a_vdso_is_told_of_when_there_is_one(void)
{
	found.vdso = 0x12345000;
	ARROW_CHECK(fill(SIZE));
	ARROW_CHECK_UINT(auxiliary(AT_SYSINFO_EHDR), 0x12345000);
	found.vdso = 0;
}

/* Words of the command line can be as long as it is. */
static void test_room_is_kept_for_a_command_line(void)
{
	mock_extra_words = 1;
	ARROW_CHECK(fill(SIZE));
	ARROW_CHECK(layout.arguments <= TOP - 8 - ARROW_CMDLINE_MAX - 30);
	mock_extra_words = 0;
}

static void test_without_memory_it_is_a_panic(void)
{
	for (size_t limit = 0; limit < 512; limit += 8)
		ARROW_CHECK(fill(limit) == (limit >= TOP - layout.stack &&
					    layout.stack));
	mock_no_memory = true;
	ARROW_CHECK(fill(SIZE));
	mock_extra_words = 100;
	ARROW_CHECK(!fill(SIZE));
	mock_no_memory = false;
	ARROW_CHECK(fill(SIZE));
	mock_extra_words = 0;
}

static const char *const again_arguments[] = {"new", ""};
static const char *const again_variables[] = {"B=2", "C"};

static const struct arrow_program_stack again = {
	.top = TOP,
	.random = random_bytes,
	.name = "/a/link",
	.arguments = again_arguments,
	.argument_count = 2,
	.variables = again_variables,
	.variable_count = 2,
	.texts_size = 8 + 4 + 1 + 4 + 2,
	.entry = 0x500000,
	.headers = 0x500040,
	.header_count = 3,
	.loader = 0x7f0000000000,
	.ids = {1, 2, 3, 4},
};

static bool fill_again(size_t limit)
{
	memset(&layout, 0, sizeof(layout));
	mock_limit = limit;
	mock_heap_used = 0;
	mock_signal = 0;
	if (setjmp(mock_panic))
		return false;
	arrow_program_stack_fill(&again, &layout);
	return true;
}

/* Of a program in the place of another the command line says nothing. */
static void test_another_program(void)
{
	const uint64_t *stack;

	if (!CONFIG_PROGRAM_AGAIN)
		return;
	ARROW_CHECK(fill_again(SIZE));
	stack = at(layout.stack);
	ARROW_CHECK_UINT(stack[0], 2);
	ARROW_CHECK_TEXT(at(stack[1]), "new");
	ARROW_CHECK_TEXT(at(stack[2]), "");
	ARROW_CHECK_UINT(stack[3], 0);
	ARROW_CHECK_TEXT(at(stack[5]), "C");
	ARROW_CHECK_UINT(stack[6], 0);
	ARROW_CHECK_UINT(auxiliary(AT_BASE), 0x7f0000000000);
	ARROW_CHECK_UINT(auxiliary(AT_ENTRY), 0x500000);
	ARROW_CHECK_UINT(auxiliary(AT_UID), 1);
	ARROW_CHECK_UINT(auxiliary(AT_EGID), 4);
	ARROW_CHECK_TEXT(at(auxiliary(AT_EXECFN)), "/a/link");
	ARROW_CHECK(auxiliary(AT_EXECFN) + 8 <= TOP - 8);
	ARROW_CHECK(!fill_again(64));
	ARROW_CHECK_INT(mock_signal, 9);
}

int main(void)
{
	ARROW_TEST(test_vectors_are_where_the_psabi_says);
	ARROW_TEST(test_texts_follow_each_other);
	ARROW_TEST(test_auxiliary_entries);
	ARROW_TEST(test_a_vdso_is_told_of_when_there_is_one);
	ARROW_TEST(test_room_is_kept_for_a_command_line);
	ARROW_TEST(test_without_memory_it_is_a_panic);
	ARROW_TEST(test_another_program);
	return arrow_test_end();
}
