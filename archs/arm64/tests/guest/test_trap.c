/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps that are handled, and the permissions of the image's pages: each access
 * that must fail is tried, and the handler goes on behind it.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/arch/usertable.h>
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/test.h>

/* RET, as an instruction in memory that must not be executed. */
#define RETURN 0xd65f03c0

/* Where to go on after the access that is tried. */
static uintptr_t landing_pc;
static uintptr_t landing_sp;

/* The last trap. */
static unsigned int trap_count;
static struct arrow_arch_frame trap;

static const uint32_t constant[4] = {RETURN};
static uint32_t data[4] = {RETURN};

static bool land(struct arrow_arch_frame *frame)
{
	trap = *frame;
	trap_count++;
	frame->pc = landing_pc;
	frame->sp = landing_sp;
	return true;
}

/* The instruction that asked for the trap is not tried again. */
static bool go_on(struct arrow_arch_frame *frame)
{
	trap = *frame;
	trap_count++;
	frame->pc += 4;
	return true;
}

/* Run one instruction that may trap to land(); x0 is the operand. */
#define TRY(instruction, operand)                                            \
	do {                                                                 \
		register uintptr_t try_operand __asm__("x0") =               \
			(uintptr_t)(operand);                                \
		__asm__ volatile("adr x1, 1f\n\tstr x1, %1\n\t"              \
				 "mov x1, sp\n\tstr x1, %2\n\t" instruction  \
				 "\n1:"                                      \
				 : "+r"(try_operand), "=m"(landing_pc),      \
				   "=m"(landing_sp)                          \
				 :                                           \
				 : "x1", "x2", "x30", "memory", "cc");       \
	} while (0)

static void expect_page_fault(uintptr_t address, unsigned int access)
{
	ARROW_CHECK_UINT(trap_count, 1);
	ARROW_CHECK_UINT(trap.vector, ARROW_ARCH_TRAP_PAGE);
	ARROW_CHECK_UINT(arrow_arch_page_address(&trap), address);
	ARROW_CHECK_UINT(arrow_arch_page_access(&trap), access);
	trap_count = 0;
}

static void test_text_is_not_writable(void)
{
	TRY("strb wzr, [x0]", land);
	expect_page_fault((uintptr_t)land, ARROW_ARCH_WRITE);
}

static void test_constants_are_not_writable(void)
{
	TRY("stp xzr, xzr, [x0]", constant);
	expect_page_fault((uintptr_t)constant, ARROW_ARCH_WRITE);
	ARROW_CHECK_UINT(*(const volatile uint32_t *)constant, RETURN);
}

static void test_constants_are_not_executable(void)
{
	TRY("blr x0", constant);
	expect_page_fault((uintptr_t)constant, ARROW_ARCH_EXECUTE);
}

static void test_data_is_not_executable(void)
{
	TRY("blr x0", data);
	expect_page_fault((uintptr_t)data, ARROW_ARCH_EXECUTE);
	data[0]++;
}

static void test_stack_is_not_executable(void)
{
	volatile uint32_t here[4] = {RETURN};

	TRY("blr x0", here);
	expect_page_fault((uintptr_t)here, ARROW_ARCH_EXECUTE);
}

static void test_null_and_what_follows_is_not_mapped(void)
{
	TRY("ldrb w2, [x0]", 0);
	expect_page_fault(0, ARROW_ARCH_READ);
	TRY("ldr x2, [x0]", 0xfff8);
	expect_page_fault(0xfff8, ARROW_ARCH_READ);
}

static void test_opcode_that_is_none(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_OPCODE, land);
	TRY(".inst 0", 0);
	ARROW_CHECK_UINT(trap_count, 1);
	ARROW_CHECK_UINT(trap.vector, ARROW_ARCH_TRAP_OPCODE);
	trap_count = 0;
	arrow_arch_trap_set(ARROW_ARCH_TRAP_OPCODE, NULL);
}

/* Put 1 << n into xn, trap, and add them all up. */
#define LOW(each)                                                           \
	each(0) each(1) each(2) each(3) each(4) each(5) each(6) each(7)    \
	each(8) each(9) each(10) each(11) each(12) each(13) each(14)       \
	each(15) each(16) each(17)
#define HIGH(each)                                                          \
	each(20) each(21) each(22) each(23) each(24) each(25) each(26)     \
	each(27) each(28)
#define FILL(n) "mov x" #n ", #1 << " #n "\n\t"
#define SUM(n) "add x19, x19, x" #n "\n\t"
#define NAME(n) "x" #n,

/* Here nobody debugs the machine: each character's instruction is invalid. */
static void test_words_to_no_debugger(void)
{
	trap_count = 0;
	arrow_arch_debugger_write("nobody\n", 7);
	arrow_arch_debugger_write("", 0);
	ARROW_CHECK_UINT(trap_count, 0);
}

static void test_breakpoint_goes_on_with_all_registers(void)
{
	register uint64_t sum __asm__("x19");

	arrow_arch_trap_set(ARROW_ARCH_TRAP_BREAKPOINT, go_on);
	__asm__ volatile(LOW(FILL) HIGH(FILL) "mov x30, #1 << 30\n\t"
			 "brk #0\n\t"
			 "mov x19, x30\n\t" LOW(SUM) HIGH(SUM)
			 : "=r"(sum)
			 :
			 : LOW(NAME) HIGH(NAME) "x30", "memory", "cc");
	ARROW_CHECK_UINT(sum, 0x5ff3ffff);
	ARROW_CHECK_UINT(trap_count, 1);
	ARROW_CHECK_UINT(trap.x[28], 1 << 28);
	ARROW_CHECK_UINT(trap.x[0], 1);
	trap_count = 0;
	arrow_arch_trap_set(ARROW_ARCH_TRAP_BREAKPOINT, NULL);
}

static bool land_after_breakpoint(struct arrow_arch_frame *frame)
{
	struct arrow_arch_frame outer = *frame;

	__asm__ volatile("brk #0");
	ARROW_CHECK_UINT(trap.vector, ARROW_ARCH_TRAP_BREAKPOINT);
	ARROW_CHECK_UINT(frame->pc, outer.pc);
	ARROW_CHECK_UINT(frame->sp, outer.sp);
	return land(frame);
}

static void test_trap_within_a_trap(void)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_BREAKPOINT, go_on);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, land_after_breakpoint);
	TRY("strb wzr, [x0]", constant);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, land);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_BREAKPOINT, NULL);
	ARROW_CHECK_UINT(trap_count, 2);
	ARROW_CHECK_UINT(trap.vector, ARROW_ARCH_TRAP_PAGE);
	trap_count = 0;
}

static void test_only_some_traps_can_be_handled(void)
{
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
	ARROW_TEST(test_opcode_that_is_none);
	ARROW_TEST(test_words_to_no_debugger);
	ARROW_TEST(test_breakpoint_goes_on_with_all_registers);
	ARROW_TEST(test_trap_within_a_trap);
	ARROW_TEST(test_only_some_traps_can_be_handled);
	ARROW_TEST(test_calls_are_found_on_the_stack);
	ARROW_TEST(test_only_the_stack_is_looked_at);
	return arrow_test_end();
}
