/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Code in the program's half, where caches may know nothing of each other. And
 * what arm64 alone has there: a byte of an address that does not count, and a
 * processor that executes nothing that can be written.
 */
#include <arrow/arch/copy.h>
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/arch/usertable.h>
#include <arrow/test.h>

#define PAGE 4096
#define AT 0x400000

static char page[PAGE] __aligned(PAGE);
static char tables[ARROW_ARCH_TABLES_MAX][PAGE] __aligned(PAGE);

static void map(unsigned int protection)
{
	struct arrow_arch_tables spare = {.count = ARROW_ARCH_TABLES_MAX};

	for (unsigned int i = 0; i < ARROW_ARCH_TABLES_MAX; i++)
		spare.pages[i] = arrow_arch_image_physical(tables[i]);
	ARROW_CHECK_INT(arrow_arch_user_map(AT, arrow_arch_image_physical(page),
					    protection, &spare),
			0);
}

/* Write a function that returns a small number. */
#if defined(__x86_64__)
static void put_function(volatile uint8_t *at, uint8_t n)
{
	/* mov $n, %eax; ret */
	const uint8_t code[] = {0xb8, n, 0, 0, 0, 0xc3};

	for (size_t i = 0; i < sizeof(code); i++)
		at[i] = code[i];
}
#elif defined(__aarch64__)
static void put_function(volatile uint8_t *at, uint8_t n)
{
	volatile uint32_t *words = (volatile uint32_t *)(volatile void *)at;

	/* mov w0, #n; ret */
	words[0] = 0x52800000u | (uint32_t)n << 5;
	words[1] = 0xd65f03c0u;
}
#endif

static void test_code_is_what_was_written_last(void)
{
	unsigned int (*function)(void) = (unsigned int (*)(void))AT;

	map(ARROW_ARCH_READ | ARROW_ARCH_WRITE);
	for (uint8_t n = 0; n < 50; n++) {
		arrow_arch_user_protect(AT, ARROW_ARCH_READ | ARROW_ARCH_WRITE);
		put_function((volatile uint8_t *)AT, n);
		arrow_arch_user_protect(AT,
					ARROW_ARCH_READ | ARROW_ARCH_EXECUTE);
		ARROW_CHECK_UINT(function(), n);
	}
}

#if defined(__aarch64__)
#define TAG ((uintptr_t)0x5a << 56)

static struct arrow_arch_frame trap;
static unsigned int traps;

static bool note(struct arrow_arch_frame *frame)
{
	trap = *frame;
	traps++;
	return false;
}

static void test_the_highest_byte_of_an_address_does_not_count(void)
{
	arrow_arch_user_protect(AT, ARROW_ARCH_READ | ARROW_ARCH_WRITE);
	*(volatile uint32_t *)(AT | TAG) = 42;
	ARROW_CHECK_UINT(*(volatile uint32_t *)AT, 42);
}

static void test_a_fault_is_told_without_that_byte(void)
{
	char here[16];

	traps = 0;
	ARROW_CHECK_UINT(arrow_arch_copy(here, (char *)(AT + PAGE + TAG), 16),
			 16);
	ARROW_CHECK_UINT(traps, 2);
	ARROW_CHECK_UINT(arrow_arch_page_address(&trap), AT + PAGE);
	ARROW_CHECK(arrow_arch_frame_is_copy(&trap));
	ARROW_CHECK(!arrow_arch_frame_is_program(&trap));
}

/* What cannot be executed returns at once, as a function with nothing in it. */
static bool leave(struct arrow_arch_frame *frame)
{
	note(frame);
	frame->pc = frame->x[30];
	return true;
}

/* Nobody makes such pages; the processor refuses them, too (SCTLR_EL1.WXN). */
static void test_no_page_is_written_and_executed(void)
{
	void (*function)(void) = (void (*)(void))AT;

	arrow_arch_user_protect(AT, ARROW_ARCH_READ | ARROW_ARCH_WRITE |
					    ARROW_ARCH_EXECUTE);
	put_function((volatile uint8_t *)AT, 0);
	traps = 0;
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, leave);
	function();
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, note);
	ARROW_CHECK_UINT(traps, 1);
	ARROW_CHECK_UINT(arrow_arch_page_address(&trap), AT);
	ARROW_CHECK_UINT(arrow_arch_page_access(&trap), ARROW_ARCH_EXECUTE);
}

static void test_what_arm64_has(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, note);
	ARROW_TEST(test_the_highest_byte_of_an_address_does_not_count);
	ARROW_TEST(test_a_fault_is_told_without_that_byte);
	ARROW_TEST(test_no_page_is_written_and_executed);
}
#else
static void test_what_arm64_has(void)
{
}
#endif

int main(void)
{
	ARROW_TEST(test_code_is_what_was_written_last);
	test_what_arm64_has();
	return arrow_test_end();
}
