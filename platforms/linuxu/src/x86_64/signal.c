/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Faults of the process are the traps of a machine: the host's signal frame
 * holds the processor's own vector, error code and fault address, so the
 * architecture's trap code can be handed the frame it knows. What it changes
 * goes back into the signal frame and takes effect when the handler returns.
 */
#include "../linuxu_priv.h"

#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>

#define LINUXU_SIGILL 4
#define LINUXU_SIGTRAP 5
#define LINUXU_SIGBUS 7
#define LINUXU_SIGFPE 8
#define LINUXU_SIGSEGV 11

#define LINUXU_SA_SIGINFO UINT64_C(0x00000004)
#define LINUXU_SA_RESTORER UINT64_C(0x04000000)
#define LINUXU_SA_ONSTACK UINT64_C(0x08000000)
#define LINUXU_SA_NODEFER UINT64_C(0x40000000)

/* Room for the host's signal frame with the largest vector state, twice. */
#define LINUXU_SIGNAL_STACK 32768

/* struct ucontext of the host, up to what is used here */
struct linuxu_context {
	uint64_t flags;
	void *link;
	struct linuxu_stack stack;
	uint64_t r8, r9, r10, r11, r12, r13, r14, r15;
	uint64_t rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip, rflags;
	uint16_t cs, gs, fs, ss;
	uint64_t error, vector, mask, fault_address;
};

_Static_assert(__builtin_offsetof(struct linuxu_context, r8) == 40,
	       "the registers follow flags, link and stack");
_Static_assert(__builtin_offsetof(struct linuxu_context, fault_address) == 216,
	       "cr2 is word 22 of the registers");

static char linuxu_signal_stack[LINUXU_SIGNAL_STACK] __aligned(16);

/* Each register with the same name on both sides. */
#define LINUXU_REGISTERS(move)                                             \
	move(r8) move(r9) move(r10) move(r11) move(r12) move(r13) move(r14) \
	move(r15) move(rdi) move(rsi) move(rbp) move(rbx) move(rdx)        \
	move(rax) move(rcx) move(rsp) move(rip) move(rflags)

static void linuxu_read_context(const struct linuxu_context *from,
				struct arrow_arch_frame *to)
{
#define LINUXU_READ(name) to->name = from->name;
	LINUXU_REGISTERS(LINUXU_READ)
#undef LINUXU_READ
	to->cs = from->cs;
	to->ss = from->ss;
	to->vector = from->vector;
	to->error = from->error;
	to->fault_address = from->fault_address;
}

static void linuxu_write_context(const struct arrow_arch_frame *from,
				 struct linuxu_context *to)
{
#define LINUXU_WRITE(name) to->name = from->name;
	LINUXU_REGISTERS(LINUXU_WRITE)
#undef LINUXU_WRITE
}

static void linuxu_on_fault(int signal, void *info,
			    struct linuxu_context *context)
{
	struct arrow_arch_frame frame;

	(void)signal;
	(void)info;
	linuxu_read_context(context, &frame);
	arrow_arch_trap_dispatch(&frame);
	linuxu_write_context(&frame, context);
}

void linuxu_catch_faults(void)
{
	static const int signals[] = { LINUXU_SIGILL, LINUXU_SIGTRAP,
				       LINUXU_SIGBUS, LINUXU_SIGFPE,
				       LINUXU_SIGSEGV };
	const struct linuxu_stack stack = {
		.base = linuxu_signal_stack,
		.size = sizeof(linuxu_signal_stack),
	};
	const struct linuxu_sigaction action = {
		.handler = (void *)linuxu_on_fault,
		.flags = LINUXU_SA_SIGINFO | LINUXU_SA_RESTORER |
			 LINUXU_SA_ONSTACK | LINUXU_SA_NODEFER,
		.restorer = (void *)linuxu_sigreturn,
	};

	linuxu_sigaltstack(&stack, NULL);
	for (size_t i = 0; i < ARROW_COUNT(signals); i++)
		linuxu_sigaction(signals[i], &action, NULL,
				 sizeof(action.mask));
}
