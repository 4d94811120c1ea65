/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Accesses that may fail, for tests of what is mapped: whoever catches the trap
 * goes on behind it. One for each architecture.
 */
#pragma once

#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>
#include <arrow/types.h>

/* Where a trap of touch_read() and its sisters is to go on. */
static uintptr_t touch_landing;

#if defined(__x86_64__)
/* `jmp *%rsi`: code that goes back to touch_jump() */
static const unsigned char touch_back[] = { 0xff, 0xe6 };

#define TOUCH(instruction, address)                                        \
	__asm__ volatile("movq $1f, %0\n\t" instruction "\n1:"             \
			 : "=m"(touch_landing)                             \
			 : "D"(address)                                    \
			 : "rax", "rsi", "memory", "cc")
#define TOUCH_READ "movb (%%rdi), %%al"
#define TOUCH_WRITE "movb $7, (%%rdi)"
#define TOUCH_JUMP "leaq 1f(%%rip), %%rsi\n\tjmp *%%rdi"

static inline void touch_go_on(struct arrow_arch_frame *frame, uintptr_t pc)
{
	frame->rip = pc;
}

/* Catch all traps that an access to a wrong address is. */
static inline void touch_catch(arrow_arch_trap_handler *handler)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, handler);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PROTECTION, handler);
}
#elif defined(__aarch64__)
/* `br x1` */
static const unsigned char touch_back[] = { 0x20, 0x00, 0x1f, 0xd6 };

#define TOUCH(instruction, address)                                        \
	do {                                                               \
		register uintptr_t touch_operand __asm__("x0") = (address); \
		__asm__ volatile("adr x1, 1f\n\tstr x1, %0\n\t" instruction \
				 "\n1:"                                    \
				 : "=m"(touch_landing)                     \
				 : "r"(touch_operand)                      \
				 : "x1", "x2", "memory", "cc");            \
	} while (0)
#define TOUCH_READ "ldrb w2, [x0]"
#define TOUCH_WRITE "mov w2, #7\n\tstrb w2, [x0]"
#define TOUCH_JUMP "br x0"

static inline void touch_go_on(struct arrow_arch_frame *frame, uintptr_t pc)
{
	frame->pc = pc;
}

/* Catch all traps that an access to a wrong address is. */
static inline void touch_catch(arrow_arch_trap_handler *handler)
{
	arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, handler);
}
#endif

static inline void touch_read(uintptr_t address)
{
	TOUCH(TOUCH_READ, address);
}

/* Write 7. */
static inline void touch_write(uintptr_t address)
{
	TOUCH(TOUCH_WRITE, address);
}

/* Go to the address, where touch_back is. */
static inline void touch_jump(uintptr_t address)
{
	TOUCH(TOUCH_JUMP, address);
}
