/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What this architecture alone has in the program's half: a byte of an address
 * that does not count, and caches that know nothing of each other.
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
#define TAG ((uintptr_t)0x5a << 56)

/* `mov w0, #N` and `ret`: a function that returns N. */
#define MOVE(n) (0x52800000u | (uint32_t)(n) << 5)
#define RETURN 0xd65f03c0u

static uint32_t page[PAGE / sizeof(uint32_t)] __aligned(PAGE);
static char tables[ARROW_ARCH_TABLES_MAX][PAGE] __aligned(PAGE);

static struct arrow_arch_frame trap;
static unsigned int traps;

static bool note(struct arrow_arch_frame *frame)
{
	trap = *frame;
	traps++;
	return false;
}

static void map(unsigned int protection)
{
	struct arrow_arch_tables spare = {.count = ARROW_ARCH_TABLES_MAX};

	for (unsigned int i = 0; i < ARROW_ARCH_TABLES_MAX; i++)
		spare.pages[i] = arrow_arch_image_physical(tables[i]);
	ARROW_CHECK_INT(arrow_arch_user_map(AT, arrow_arch_image_physical(page),
					    protection, &spare),
			0);
}

static void test_the_highest_byte_of_an_address_does_not_count(void)
{
	map(ARROW_ARCH_READ | ARROW_ARCH_WRITE);
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

static void test_code_is_what_was_written_last(void)
{
	unsigned int (*function)(void) = (unsigned int (*)(void))AT;

	for (unsigned int n = 0; n < 50; n++) {
		arrow_arch_user_protect(AT, ARROW_ARCH_READ | ARROW_ARCH_WRITE);
		((volatile uint32_t *)AT)[0] = MOVE(n);
		((volatile uint32_t *)AT)[1] = RETURN;
		arrow_arch_user_protect(AT,
					ARROW_ARCH_READ | ARROW_ARCH_EXECUTE);
		ARROW_CHECK_UINT(function(), n);
	}
}

int main(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, note);
	ARROW_TEST(test_the_highest_byte_of_an_address_does_not_count);
	ARROW_TEST(test_a_fault_is_told_without_that_byte);
	ARROW_TEST(test_code_is_what_was_written_last);
	return arrow_test_end();
}
