/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Between the host's signal frames and the frames that the architecture's code
 * knows. Each register has the same name on both sides.
 */
#include "context.h"

#include <arrow/arch/program.h>

#define LINUXU_SA_SIGINFO UINT64_C(0x00000004)
#define LINUXU_SA_RESTORER UINT64_C(0x04000000)
#define LINUXU_SA_ONSTACK UINT64_C(0x08000000)
#define LINUXU_SA_NODEFER UINT64_C(0x40000000)

_Static_assert(__builtin_offsetof(struct linuxu_context, r8) == 40,
	       "the registers follow flags, link and stack");
_Static_assert(__builtin_offsetof(struct linuxu_context, fault_address) == 216,
	       "cr2 is word 22 of the registers");
_Static_assert(__builtin_offsetof(struct linuxu_context, blocked) == 296,
	       "the set of signals follows the registers");

struct linuxu_context *linuxu_interrupted;

#define CONTEXT_REGISTERS(move)                                             \
	move(r8) move(r9) move(r10) move(r11) move(r12) move(r13) move(r14) \
	move(r15) move(rdi) move(rsi) move(rbp) move(rbx) move(rdx)        \
	move(rax) move(rcx) move(rsp) move(rip) move(rflags)

void linuxu_context_read(struct linuxu_context *from,
			 struct arrow_arch_frame *to)
{
#define CONTEXT_READ(name) to->name = from->name;
	CONTEXT_REGISTERS(CONTEXT_READ)
#undef CONTEXT_READ
	to->cs = from->cs;
	to->ss = from->ss;
	to->vector = from->vector;
	to->error = from->error;
	to->fault_address = from->fault_address;
	if (CONFIG_APP_ATTACHED && arrow_arch_frame_is_program(to))
		linuxu_interrupted = from;
}

void linuxu_context_write(const struct arrow_arch_frame *from,
			  struct linuxu_context *to)
{
#define CONTEXT_WRITE(name) to->name = from->name;
	CONTEXT_REGISTERS(CONTEXT_WRITE)
#undef CONTEXT_WRITE
}

void linuxu_catch_signal(int signal, linuxu_handler *handler)
{
	const struct linuxu_sigaction action = {
		.handler = (void *)handler,
		.flags = LINUXU_SA_SIGINFO | LINUXU_SA_RESTORER |
			 LINUXU_SA_ONSTACK | LINUXU_SA_NODEFER,
		.restorer = (void *)linuxu_sigreturn,
		.mask = LINUXU_SIGNAL_BIT(LINUXU_SIGIO) |
			LINUXU_SIGNAL_BIT(LINUXU_SIGALRM),
	};

	linuxu_sigaction(signal, &action, NULL, sizeof(action.mask));
}
