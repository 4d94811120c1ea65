/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory as Xen and the platform map it. An access that must fail goes on
 * behind itself by a trap handler.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/trap.h>
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/plat/memory.h>
#include <arrow/test.h>

/* `jmp *%rsi`: code that goes back to touch() */
static unsigned char writable[16] = {0xff, 0xe6};
static const unsigned char constant[16] = {0xff, 0xe6};

static uintptr_t landing;
static bool faulted;

static bool land(struct arrow_arch_frame *frame)
{
	faulted = true;
	frame->rip = landing;
	return true;
}

#define TOUCH(instruction, address)                            \
	__asm__ volatile("movq $1f, %0\n\t" instruction "\n1:" \
			 : "=m"(landing)                       \
			 : "D"(address)                        \
			 : "rax", "rsi", "memory", "cc")

static bool reads(uintptr_t address)
{
	faulted = false;
	TOUCH("movb (%%rdi), %%al", address);
	return !faulted;
}

static bool writes(uintptr_t address)
{
	faulted = false;
	TOUCH("lock orb $0, (%%rdi)", address);
	return !faulted;
}

static bool runs(uintptr_t address)
{
	faulted = false;
	TOUCH("leaq 1f(%%rip), %%rsi\n\tjmp *%%rdi", address);
	return !faulted;
}

static uintptr_t direct(const volatile void *address)
{
	return arrow_boot_info.direct_map + arrow_arch_image_physical(address);
}

static void test_code_cannot_be_written(void)
{
	ARROW_CHECK(reads((uintptr_t)arrow_image_start));
	ARROW_CHECK(!writes((uintptr_t)arrow_image_start));
	ARROW_CHECK(!writes((uintptr_t)arrow_image_text_end - 1));
}

static void test_constants_neither_written_nor_executed(void)
{
	ARROW_CHECK(reads((uintptr_t)constant));
	ARROW_CHECK(!writes((uintptr_t)constant));
	ARROW_CHECK(!runs((uintptr_t)constant));
}

static void test_data_is_not_executed(void)
{
	ARROW_CHECK(writes((uintptr_t)writable));
	ARROW_CHECK(!runs((uintptr_t)writable));
}

static void test_below_the_stack_nothing_is_mapped(void)
{
	ARROW_CHECK(!reads(arrow_boot_info.stack_start - 1));
	ARROW_CHECK(reads(arrow_boot_info.stack_start));
}

static void test_the_direct_map_is_an_alias_without_code(void)
{
	writable[8] = 41;
	ARROW_CHECK_UINT(((unsigned char *)direct(writable))[8], 41);
	ARROW_CHECK(writes(direct(writable)));
	ARROW_CHECK(!runs(direct(writable)));
	ARROW_CHECK(!runs(direct(arrow_image_start)));
}

static void test_what_xen_left_behind_the_image_is_gone(void)
{
	uintptr_t behind = ARROW_ARCH_IMAGE_BASE + arrow_boot_info.image_end;

	ARROW_CHECK(reads(behind - 1));
	ARROW_CHECK(!reads(behind));
	ARROW_CHECK(!reads(0));
}

static void test_memory_that_is_not_mapped_takes_a_table(void)
{
	uint64_t last = arrow_boot_info.memory[0].end - 1;

	ARROW_CHECK_UINT(arrow_boot_info.memory_count, 1);
	ARROW_CHECK(!reads(arrow_boot_info.direct_map + last));
	ARROW_CHECK_INT(arrow_plat_direct_add(last, 0), -ENOMEM);
	ARROW_CHECK_INT(arrow_plat_direct_add(last + 1, 0), -ERANGE);
	ARROW_CHECK_INT(arrow_plat_direct_add(0, 0), 0);
	ARROW_CHECK_INT(arrow_plat_direct_add(UINT64_MAX, 0), -ERANGE);
}

int main(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, land);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PROTECTION, land);
	ARROW_TEST(test_code_cannot_be_written);
	ARROW_TEST(test_constants_neither_written_nor_executed);
	ARROW_TEST(test_data_is_not_executed);
	ARROW_TEST(test_below_the_stack_nothing_is_mapped);
	ARROW_TEST(test_the_direct_map_is_an_alias_without_code);
	ARROW_TEST(test_what_xen_left_behind_the_image_is_gone);
	ARROW_TEST(test_memory_that_is_not_mapped_takes_a_table);
	return arrow_test_end();
}
