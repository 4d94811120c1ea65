/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Page tables of the program's half, and copies that meet their end. Physical
 * pages and tables are taken from the image.
 */
#include <arrow/arch/copy.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/arch/usertable.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/test.h>

#include "touch.h"

#define PAGE 4096
#define LOW 0x400000
#define HIGH (ARROW_ARCH_USER_END - PAGE)

static char pages[3][PAGE] __aligned(PAGE);
static char tables[24][PAGE] __aligned(PAGE);
static unsigned int tables_used;
static struct arrow_arch_tables spare;

/* What the handler saw last, and whether it may go on behind it. */
static bool may_land;
static unsigned int faults;
static uintptr_t fault_address;
static unsigned int fault_access;

/* A page to be mapped at the first fault; 0: none. */
static uintptr_t lazy_page;

static bool on_fault(struct arrow_arch_frame *frame)
{
	faults++;
	fault_address = arrow_arch_page_address(frame);
	fault_access = arrow_arch_page_access(frame);
	if (lazy_page && fault_address / PAGE == lazy_page / PAGE) {
		arrow_arch_user_map(lazy_page,
				    arrow_arch_image_physical(pages[2]),
				    ARROW_ARCH_READ | ARROW_ARCH_WRITE, &spare);
		lazy_page = 0;
		return true;
	}
	if (!may_land)
		return false;
	touch_go_on(frame, touch_landing);
	may_land = false;
	return true;
}

/* Access *@address; the number of faults it had, at most 1. */
static unsigned int try(void (*touch)(uintptr_t), uintptr_t address)
{
	faults = 0;
	may_land = true;
	touch(address);
	may_land = false;
	return faults;
}

static void fill_spare(void)
{
	while (spare.count < ARROW_ARCH_TABLES_MAX && tables_used < 24)
		spare.pages[spare.count++] =
			arrow_arch_image_physical(tables[tables_used++]);
}

static void map(uintptr_t address, unsigned int page, unsigned int protection)
{
	fill_spare();
	ARROW_CHECK_INT(arrow_arch_user_map(
				address, arrow_arch_image_physical(pages[page]),
				protection, &spare),
			0);
}

static void test_tables_are_taken_from_the_end_or_nothing_changes(void)
{
	uint64_t page = arrow_arch_image_physical(pages[0]);

	memset(tables, 0xff, sizeof(tables));
	spare.count = 0;
	ARROW_CHECK_INT(arrow_arch_user_map(LOW, page, ARROW_ARCH_READ, &spare),
			-ENOMEM);
	fill_spare();
	spare.count = 2;
	ARROW_CHECK_INT(arrow_arch_user_map(LOW, page, ARROW_ARCH_READ, &spare),
			-ENOMEM);
	ARROW_CHECK_UINT(spare.count, 2);
	spare.count = 3;
	ARROW_CHECK_INT(arrow_arch_user_map(LOW, page, ARROW_ARCH_READ, &spare),
			0);
	ARROW_CHECK_UINT(spare.count, 0);
	ARROW_CHECK_INT(
		arrow_arch_user_map(LOW + PAGE, page, ARROW_ARCH_READ, &spare),
		0);
	arrow_arch_user_unmap(LOW);
	arrow_arch_user_unmap(LOW + PAGE);
}

static void test_a_page_is_what_was_mapped(void)
{
	map(LOW, 0, ARROW_ARCH_READ | ARROW_ARCH_WRITE);
	pages[0][5] = 42;
	arrow_barrier();
	ARROW_CHECK_INT(*(volatile char *)(LOW + 5), 42);
	*(volatile char *)LOW = 1;
	arrow_barrier();
	ARROW_CHECK_INT(pages[0][0], 1);
	map(LOW, 1, ARROW_ARCH_READ | ARROW_ARCH_WRITE);
	ARROW_CHECK_INT(*(volatile char *)(LOW + 5), 0);
	ARROW_CHECK_UINT(arrow_arch_user_unmap(LOW),
			 arrow_arch_image_physical(pages[1]));
	ARROW_CHECK_UINT(arrow_arch_user_unmap(LOW), 0);
	ARROW_CHECK_UINT(try(touch_read, LOW), 1);
	ARROW_CHECK_UINT(fault_address, LOW);
	ARROW_CHECK_UINT(fault_access, ARROW_ARCH_READ);
}

static void test_protection_is_in_force_at_once(void)
{
	map(HIGH, 0, ARROW_ARCH_READ);
	ARROW_CHECK_UINT(try(touch_read, HIGH), 0);
	ARROW_CHECK_UINT(try(touch_write, HIGH), 1);
	ARROW_CHECK_UINT(fault_access, ARROW_ARCH_WRITE);
	arrow_arch_user_protect(HIGH, ARROW_ARCH_READ | ARROW_ARCH_WRITE);
	ARROW_CHECK_UINT(try(touch_write, HIGH), 0);
	arrow_arch_user_protect(HIGH, ARROW_ARCH_READ);
	ARROW_CHECK_UINT(try(touch_write, HIGH), 1);
	arrow_arch_user_unmap(HIGH);
}

static void test_execution_is_granted_and_taken(void)
{
	memcpy(pages[0], touch_back, sizeof(touch_back));
	map(LOW, 0, ARROW_ARCH_READ);
	ARROW_CHECK_UINT(try(touch_jump, LOW), 1);
	ARROW_CHECK_UINT(fault_access, ARROW_ARCH_EXECUTE);
	arrow_arch_user_protect(LOW, ARROW_ARCH_READ | ARROW_ARCH_EXECUTE);
	ARROW_CHECK_UINT(try(touch_jump, LOW), 0);
	arrow_arch_user_unmap(LOW);
}

/* The next page from *@at and below @end; its protection, or -1. */
static int next(uintptr_t *at, uintptr_t end, uint64_t *physical)
{
	unsigned int protection;

	if (!arrow_arch_user_next(at, end, physical, &protection))
		return -1;
	return (int)protection;
}

static void test_mapped_pages_are_found_in_order(void)
{
	uintptr_t at = 0;
	uint64_t physical = 7;

	ARROW_CHECK_INT(next(&at, ARROW_ARCH_USER_END, &physical), -1);
	ARROW_CHECK_UINT(at, 0);
	ARROW_CHECK_UINT(physical, 7);
	map(HIGH, 1, ARROW_ARCH_READ | ARROW_ARCH_MARK);
	map(LOW + PAGE, 0, ARROW_ARCH_READ | ARROW_ARCH_WRITE);
	ARROW_CHECK_INT(next(&at, ARROW_ARCH_USER_END, &physical),
			ARROW_ARCH_READ | ARROW_ARCH_WRITE);
	ARROW_CHECK_UINT(at, LOW + PAGE);
	ARROW_CHECK_UINT(physical, arrow_arch_image_physical(pages[0]));
	at += PAGE;
	ARROW_CHECK_INT(next(&at, HIGH, &physical), -1);
	ARROW_CHECK_INT(next(&at, ARROW_ARCH_USER_END, &physical),
			ARROW_ARCH_READ | ARROW_ARCH_MARK);
	ARROW_CHECK_UINT(at, HIGH);
	arrow_arch_user_unmap(HIGH);
	arrow_arch_user_unmap(LOW + PAGE);
}

static void test_a_page_without_access_stays_in_its_place(void)
{
	uint64_t page = arrow_arch_image_physical(pages[0]);
	uintptr_t at = LOW;
	uint64_t physical = 0;

	pages[0][0] = 42;
	map(LOW, 0, ARROW_ARCH_READ | ARROW_ARCH_MARK);
	ARROW_CHECK_UINT(try(touch_read, LOW), 0);
	arrow_arch_user_protect(LOW, ARROW_ARCH_MARK);
	ARROW_CHECK_UINT(try(touch_read, LOW), 1);
	ARROW_CHECK_INT(next(&at, LOW + PAGE, &physical), ARROW_ARCH_MARK);
	ARROW_CHECK_UINT(physical, page);
	arrow_arch_user_protect(LOW, 0);
	ARROW_CHECK_INT(next(&at, LOW + PAGE, &physical), 0);
	arrow_arch_user_protect(LOW, ARROW_ARCH_READ);
	ARROW_CHECK_INT(*(volatile char *)LOW, 42);
	map(LOW, 0, 0);
	ARROW_CHECK_UINT(try(touch_read, LOW), 1);
	ARROW_CHECK_UINT(arrow_arch_user_unmap(LOW), page);
	ARROW_CHECK_INT(next(&at, LOW + PAGE, &physical), -1);
}

static void test_tables_without_use_can_be_had_back(void)
{
	const uintptr_t half = (uintptr_t)ARROW_ARCH_USER_END + PAGE;
	const uintptr_t block = ARROW_ARCH_BLOCK_SIZE;
	unsigned int had = 0;
	uint64_t table = 7;

	map(LOW, 0, ARROW_ARCH_READ);
	map(HIGH, 0, ARROW_ARCH_READ);
	arrow_arch_user_unmap(HIGH);
	/* a table stays if it covers something else */
	ARROW_CHECK(!arrow_arch_user_prune(LOW + PAGE, LOW + 2 * block - PAGE,
					   &table));
	ARROW_CHECK(!arrow_arch_user_prune(HIGH - block, HIGH, &table));
	ARROW_CHECK_UINT(table, 7);
	while (arrow_arch_user_prune(LOW + block, half, &table))
		had++;
	ARROW_CHECK_UINT(had, 3);
	ARROW_CHECK_INT(*(volatile char *)LOW, pages[0][0]);
	arrow_arch_user_unmap(LOW);
	while (arrow_arch_user_prune(0, half, &table))
		had++;
	ARROW_CHECK_UINT(had, tables_used - spare.count);
	tables_used = 0;
	spare.count = 0;
	map(LOW, 1, ARROW_ARCH_READ);
	ARROW_CHECK_UINT(spare.count, 0);
	ARROW_CHECK_INT(*(volatile char *)LOW, pages[1][0]);
	arrow_arch_user_unmap(LOW);
}

/* Copies of every length to where only so many bytes can be reached. */
static void test_a_copy_ends_exactly_where_memory_does(void)
{
	static const char source[64] = "0123456789abcdef0123456789abcdef"
				       "0123456789abcdef0123456789abcde";

	map(LOW, 0, ARROW_ARCH_READ | ARROW_ARCH_WRITE);
	for (size_t room = 0; room <= 20; room++) {
		char *to = (char *)LOW + PAGE - room;

		for (size_t n = 0; n <= 40; n++) {
			size_t done = n < room ? n : room;
			size_t left = n - done;

			memset(pages[0], '-', PAGE);
			ARROW_CHECK_UINT(arrow_arch_copy(to, source, n), left);
			ARROW_CHECK_INT(memcmp(to, source, done), 0);
			ARROW_CHECK_UINT(arrow_arch_clear(to, n), left);
			ARROW_CHECK(!done || (!to[0] && !to[done - 1]));
			ARROW_CHECK_INT(to[-1], '-');
		}
	}
	arrow_arch_user_unmap(LOW);
}

static void test_a_copy_from_the_program_ends_likewise(void)
{
	char here[16] = "";

	map(LOW, 0, ARROW_ARCH_READ);
	memset(pages[0], 'x', PAGE);
	ARROW_CHECK_UINT(arrow_arch_copy(here, (char *)LOW + PAGE - 3, 16), 13);
	ARROW_CHECK_INT(memcmp(here, "xxx", 4), 0);
	ARROW_CHECK_UINT(arrow_arch_copy(here, NULL, 16), 16);
	ARROW_CHECK_UINT(arrow_arch_copy((char *)LOW, here, 8), 8);
	arrow_arch_user_unmap(LOW);
}

static void test_a_text_ends_with_its_nul_or_its_memory(void)
{
	char here[64];

	map(LOW, 0, ARROW_ARCH_READ);
	for (size_t length = 0; length <= 24; length++) {
		char *text = pages[0] + PAGE - 1 - length;
		const char *from = (char *)LOW + PAGE - 1 - length;

		memset(text, 'y', length);
		text[length] = '\0';
		memset(here, '-', sizeof(here));
		ARROW_CHECK_INT(arrow_arch_copy_text(here, from, 64),
				(ssize_t)length);
		ARROW_CHECK_INT(here[length], 0);
		ARROW_CHECK_INT(here[length + 1], '-');
		ARROW_CHECK_INT(arrow_arch_copy_text(here, from, length),
				(ssize_t)length);
		text[length] = 'y';
		ARROW_CHECK_INT(arrow_arch_copy_text(here, from, 64), -EFAULT);
	}
	arrow_arch_user_unmap(LOW);
}

static void test_a_page_that_comes_at_the_fault_is_copied(void)
{
	char here[32];

	map(LOW, 0, ARROW_ARCH_READ);
	memset(pages[0], 'a', PAGE);
	memset(pages[2], 'b', PAGE);
	lazy_page = LOW + PAGE;
	faults = 0;
	fill_spare();
	ARROW_CHECK_UINT(arrow_arch_copy(here, (char *)LOW + PAGE - 16, 32), 0);
	ARROW_CHECK_UINT(faults, 1);
	ARROW_CHECK_INT(memcmp(here, "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb", 32), 0);
	arrow_arch_user_unmap(LOW);
	arrow_arch_user_unmap(LOW + PAGE);
}

/* The handler itself copies, and that copy faults too. */
static bool copy_in_the_handler(struct arrow_arch_frame *frame)
{
	char here[16];

	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, on_fault);
	ARROW_CHECK_UINT(arrow_arch_copy(here, (char *)LOW + PAGE, 16), 16);
	ARROW_CHECK_UINT(fault_address, LOW + PAGE);
	ARROW_CHECK_UINT(arrow_arch_page_address(frame), HIGH);
	map(HIGH, 1, ARROW_ARCH_READ);
	return true;
}

static void test_a_fault_in_a_copy_in_a_fault_of_a_copy(void)
{
	char here[40];

	memset(pages[1], 'c', PAGE);
	map(LOW, 0, ARROW_ARCH_READ);
	faults = 0;
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, copy_in_the_handler);
	ARROW_CHECK_UINT(arrow_arch_copy(here, (char *)HIGH, 40), 0);
	ARROW_CHECK_UINT(faults, 2);
	ARROW_CHECK_INT(here[39], 'c');
	arrow_arch_user_unmap(LOW);
	arrow_arch_user_unmap(HIGH);
}

int main(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, on_fault);
	ARROW_TEST(test_tables_are_taken_from_the_end_or_nothing_changes);
	ARROW_TEST(test_a_page_is_what_was_mapped);
	ARROW_TEST(test_protection_is_in_force_at_once);
	ARROW_TEST(test_execution_is_granted_and_taken);
	ARROW_TEST(test_mapped_pages_are_found_in_order);
	ARROW_TEST(test_a_page_without_access_stays_in_its_place);
	ARROW_TEST(test_tables_without_use_can_be_had_back);
	ARROW_TEST(test_a_copy_ends_exactly_where_memory_does);
	ARROW_TEST(test_a_copy_from_the_program_ends_likewise);
	ARROW_TEST(test_a_text_ends_with_its_nul_or_its_memory);
	ARROW_TEST(test_a_page_that_comes_at_the_fault_is_copied);
	ARROW_TEST(test_a_fault_in_a_copy_in_a_fault_of_a_copy);
	return arrow_test_end();
}
