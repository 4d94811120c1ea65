/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The processor's side of an attached program: what is switched on for it, its
 * registers, and what its traps mean.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>

#include "arch.h"
#include "regs.h"
#include "sysreg.h"

#define SIGILL 4
#define SIGTRAP 5
#define SIGBUS 7
#define SIGFPE 8

/*
 * What Linux lets every program do. WFE and WFI are traps if they would rest, see
 * trap.c: there may be nothing that ends it.
 */
static void program_allow(void)
{
	uint64_t sctlr = arch_read(sctlr_el1);

	sctlr |= SCTLR_DZE | SCTLR_UCT | SCTLR_UCI;
	if (arch_has_pan())
		sctlr &= ~(UINT64_C(1) << SCTLR_SPAN_BIT);
	arch_write(sctlr_el1, sctlr);
	arch_write(cntkctl_el1, CNTKCTL_EL0VCTEN);
	arch_write(mdscr_el1, MDSCR_TDCC);
}

void arrow_arch_program_init(void)
{
	if (CONFIG_ISOLATION_USER)
		program_allow();
	arch_write(tpidr_el0, 0);
	arch_write(tpidrro_el0, 0);
}

struct arrow_arch_frame *arrow_arch_program_frame(void)
{
	uintptr_t end = CONFIG_ARM64_THREADS ?
				arch_stack_end :
				(uintptr_t)arrow_image_stack_end;

	/* trap.S puts the program's frames there, too */
	return (struct arrow_arch_frame *)(end -
					   sizeof(struct arrow_arch_frame));
}

bool arrow_arch_program_interrupts(void)
{
	struct arrow_arch_frame *frame = arrow_arch_program_frame();
	bool already = !(frame->pstate & PSTATE_IRQ);

	frame->pstate &= ~(uint64_t)PSTATE_IRQ;
	return already;
}

/* All vector registers 0, as the first program finds them. */
static void program_clear_vectors(void)
{
	__asm__ volatile(".arch_extension simd\n\t"
			 ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, "
			 "13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, "
			 "26, 27, 28, 29, 30, 31\n\t"
			 "movi v\\n\\().2d, #0\n\t"
			 ".endr\n\t"
			 ".arch_extension nosimd");
	arch_write(fpcr, 0);
	arch_write(fpsr, 0);
}

void arrow_arch_program_restart(uintptr_t entry, uintptr_t stack)
{
	struct arrow_arch_frame *frame = arrow_arch_program_frame();
	uint64_t interrupts = frame->pstate & PSTATE_IRQ;

	program_clear_vectors();
	arch_write(tpidr_el0, 0);
	*frame = (struct arrow_arch_frame){
		.pc = entry,
		.sp = stack,
		.pstate = PSTATE_PROGRAM | interrupts,
	};
	__asm__ volatile("mov sp, %0\n\tb trap_restore"
			 :
			 : "r"(frame)
			 : "memory");
	__builtin_unreachable();
}

uintptr_t arrow_arch_thread_pointer_get(void)
{
	return arch_read(tpidr_el0);
}

void arrow_arch_thread_pointer_set(uintptr_t value)
{
	arch_write(tpidr_el0, value);
}

int arrow_arch_program_signal(const struct arrow_arch_frame *frame)
{
	switch (frame->vector) {
	case ARROW_ARCH_TRAP_PAGE:
		return 0;
	case ARROW_ARCH_TRAP_FLOAT:
		return SIGFPE;
	case ARROW_ARCH_TRAP_DEBUG:
	case ARROW_ARCH_TRAP_BREAKPOINT:
		return SIGTRAP;
	case ARROW_ARCH_TRAP_ALIGNMENT:
	case ARROW_ARCH_TRAP_ABORT:
	case ARROW_ARCH_TRAP_STACK:
		return SIGBUS;
	default:
		return SIGILL;
	}
}
