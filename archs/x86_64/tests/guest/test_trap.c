/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps that are handled, and the permissions of the image's pages: each access
 * that must fail is tried, and the handler goes on behind it.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/test.h>

/* Where to go on after the access that is tried. */
static uintptr_t landing_pc;
static uintptr_t landing_sp;

/* The last trap. */
static unsigned int trap_count;
static struct arrow_arch_frame trap;

static const char constant[16] = {1};
static unsigned char data[16] = {0xc3};

static bool land(struct arrow_arch_frame *frame)
{
	trap = *frame;
	trap_count++;
	frame->rip = landing_pc;
	frame->rsp = landing_sp;
	return true;
}

static bool go_on(struct arrow_arch_frame *frame)
{
	trap = *frame;
	trap_count++;
	return true;
}

/* Run one instruction that may trap to land(); "%%rdi" is the operand. */
#define TRY(instruction, operand)                                          \
	do {                                                               \
		uintptr_t try_operand = (uintptr_t)(operand);              \
		__asm__ volatile("movq $1f, %1\n\t"                        \
				 "movq %%rsp, %2\n\t" instruction "\n1:"   \
				 : "+D"(try_operand), "=m"(landing_pc),    \
				   "=m"(landing_sp)                        \
				 :                                         \
				 : "rax", "rcx", "rdx", "memory", "cc");   \
	} while (0)

static void expect_page_fault(uintptr_t address, uint64_t error)
{
	ARROW_CHECK_UINT(trap_count, 1);
	ARROW_CHECK_UINT(trap.vector, ARROW_ARCH_TRAP_PAGE);
	ARROW_CHECK_UINT(trap.fault_address, address);
	ARROW_CHECK_UINT(trap.error & (ARROW_ARCH_PAGE_WRITE |
				       ARROW_ARCH_PAGE_FETCH),
			 error);
	trap_count = 0;
}

static void test_text_is_not_writable(void)
{
	TRY("movb $0xc3, (%%rdi)", land);
	expect_page_fault((uintptr_t)land, ARROW_ARCH_PAGE_WRITE);
}

static void test_constants_are_not_writable(void)
{
	TRY("movb $2, (%%rdi)", constant);
	expect_page_fault((uintptr_t)constant, ARROW_ARCH_PAGE_WRITE);
	ARROW_CHECK_INT(*(const volatile char *)constant, 1);
}

static void test_constants_are_not_executable(void)
{
	TRY("call *%%rdi", constant);
	expect_page_fault((uintptr_t)constant, ARROW_ARCH_PAGE_FETCH);
}

static void test_data_is_not_executable(void)
{
	TRY("call *%%rdi", data);
	expect_page_fault((uintptr_t)data, ARROW_ARCH_PAGE_FETCH);
	data[0]++;
}

static void test_stack_is_not_executable(void)
{
	unsigned char here[16] = {0xc3};

	TRY("call *%%rdi", here);
	expect_page_fault((uintptr_t)here, ARROW_ARCH_PAGE_FETCH);
}

static void test_null_and_what_follows_is_not_mapped(void)
{
	TRY("movb (%%rdi), %%al", 0);
	expect_page_fault(0, 0);
	TRY("movb (%%rdi), %%al", 0xffff);
	expect_page_fault(0xffff, 0);
}

static void test_divide_error(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_DIVIDE, land);
	TRY("xorl %%edx, %%edx; movl $1, %%eax; divl %%edi", 0);
	ARROW_CHECK_UINT(trap_count, 1);
	ARROW_CHECK_UINT(trap.vector, ARROW_ARCH_TRAP_DIVIDE);
	trap_count = 0;
	arrow_arch_trap_set(ARROW_ARCH_TRAP_DIVIDE, NULL);
}

static void test_breakpoint_goes_on_with_all_registers(void)
{
	uint64_t sum;

	arrow_arch_trap_set(ARROW_ARCH_TRAP_BREAKPOINT, go_on);
	__asm__ volatile("movl $1, %%eax; movl $2, %%ebx; movl $4, %%ecx\n\t"
			 "movl $8, %%edx; movl $16, %%esi; movl $32, %%edi\n\t"
			 "movl $64, %%r8d; movl $128, %%r9d\n\t"
			 "movl $256, %%r10d; movl $512, %%r11d\n\t"
			 "movl $1024, %%r12d; movl $2048, %%r13d\n\t"
			 "movl $4096, %%r14d; movl $8192, %%r15d\n\t"
			 "int3\n\t"
			 "addq %%rbx, %%rax; addq %%rcx, %%rax\n\t"
			 "addq %%rdx, %%rax; addq %%rsi, %%rax\n\t"
			 "addq %%rdi, %%rax; addq %%r8, %%rax\n\t"
			 "addq %%r9, %%rax; addq %%r10, %%rax\n\t"
			 "addq %%r11, %%rax; addq %%r12, %%rax\n\t"
			 "addq %%r13, %%rax; addq %%r14, %%rax\n\t"
			 "addq %%r15, %%rax"
			 : "=a"(sum)
			 :
			 : "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10",
			   "r11", "r12", "r13", "r14", "r15", "memory", "cc");
	ARROW_CHECK_UINT(sum, 16383);
	ARROW_CHECK_UINT(trap_count, 1);
	ARROW_CHECK_UINT(trap.r15, 8192);
	ARROW_CHECK_UINT(trap.rax, 1);
	trap_count = 0;
	arrow_arch_trap_set(ARROW_ARCH_TRAP_BREAKPOINT, NULL);
}

static bool land_after_breakpoint(struct arrow_arch_frame *frame)
{
	struct arrow_arch_frame outer = *frame;

	__asm__ volatile("int3");
	ARROW_CHECK_UINT(trap.vector, ARROW_ARCH_TRAP_BREAKPOINT);
	ARROW_CHECK_UINT(frame->rip, outer.rip);
	ARROW_CHECK_UINT(frame->rsp, outer.rsp);
	return land(frame);
}

static void test_trap_within_a_trap(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_BREAKPOINT, go_on);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, land_after_breakpoint);
	TRY("movb $2, (%%rdi)", constant);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, land);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_BREAKPOINT, NULL);
	ARROW_CHECK_UINT(trap_count, 2);
	ARROW_CHECK_UINT(trap.vector, ARROW_ARCH_TRAP_PAGE);
	trap_count = 0;
}

static void test_only_some_traps_can_be_handled(void)
{
	ARROW_CHECK_INT(arrow_arch_trap_set(ARROW_ARCH_TRAP_NMI, land),
			-EINVAL);
	ARROW_CHECK_INT(arrow_arch_trap_set(ARROW_ARCH_TRAP_DOUBLE, land),
			-EINVAL);
	ARROW_CHECK_INT(arrow_arch_trap_set(ARROW_ARCH_TRAP_STACK, land),
			-EINVAL);
	ARROW_CHECK_INT(arrow_arch_trap_set(ARROW_ARCH_TRAP_MACHINE, land),
			-EINVAL);
	ARROW_CHECK_INT(arrow_arch_trap_set(ARROW_ARCH_TRAPS, land), -EINVAL);
}

static void test_calls_are_found_on_the_stack(void)
{
	uintptr_t *link = __builtin_frame_address(0);
	uintptr_t sp = (uintptr_t)(link + 1);
	uintptr_t pc;
	unsigned int n = 1;

	ARROW_CHECK(arrow_arch_stack_call(&sp, &pc));
	ARROW_CHECK_UINT(pc, (uintptr_t)__builtin_return_address(0));
	ARROW_CHECK_UINT(sp, (uintptr_t)(link + 2));
	while (arrow_arch_stack_call(&sp, &pc))
		n++;
	ARROW_CHECK(n >= 3 && n < 200);
	ARROW_CHECK(sp <= arrow_boot_info.stack_end);
}

int main(void);

static void test_what_is_no_call_is_passed_over(void)
{
	uintptr_t words[4] = {1, (uintptr_t)main, (uintptr_t)&words, 0};
	uintptr_t sp = (uintptr_t)words;
	uintptr_t pc = 0;

	if (arrow_arch_stack_call(&sp, &pc))
		ARROW_CHECK(sp > (uintptr_t)(words + ARROW_COUNT(words)));
	for (int i = 0; i < 4; i++)
		ARROW_CHECK(pc != words[i]);
}

static void test_only_the_stack_is_looked_at(void)
{
	uintptr_t sp = 8;
	uintptr_t pc = 0;

	ARROW_CHECK(!arrow_arch_stack_call(&sp, &pc));
	sp = arrow_boot_info.stack_end;
	ARROW_CHECK(!arrow_arch_stack_call(&sp, &pc));
	sp = arrow_boot_info.stack_start + 1;
	ARROW_CHECK(!arrow_arch_stack_call(&sp, &pc));
	sp = UINTPTR_MAX - 7;
	ARROW_CHECK(!arrow_arch_stack_call(&sp, &pc));
	ARROW_CHECK_UINT(pc, 0);
}

int main(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, land);
	ARROW_TEST(test_text_is_not_writable);
	ARROW_TEST(test_constants_are_not_writable);
	ARROW_TEST(test_constants_are_not_executable);
	ARROW_TEST(test_data_is_not_executable);
	ARROW_TEST(test_stack_is_not_executable);
	ARROW_TEST(test_null_and_what_follows_is_not_mapped);
	ARROW_TEST(test_divide_error);
	ARROW_TEST(test_breakpoint_goes_on_with_all_registers);
	ARROW_TEST(test_trap_within_a_trap);
	ARROW_TEST(test_only_some_traps_can_be_handled);
	ARROW_TEST(test_calls_are_found_on_the_stack);
	ARROW_TEST(test_what_is_no_call_is_passed_over);
	ARROW_TEST(test_only_the_stack_is_looked_at);
	return arrow_test_end();
}
