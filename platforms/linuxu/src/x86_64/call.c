/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls of the program arrive as SIGSYS. They are served on the stack of
 * signals, which is the kernel's and empty while the program runs, and go the
 * same way as on a machine from there.
 */
#include "../program_host.h"
#include "call.h"
#include "context.h"

#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/plat/program_memory.h>
#include <arrow/syscall.h>
#include <arrow/way_out.h>

#define CALL_SIGSYS 31

/* What an instruction of the old kind of call is, int $0x80. */
#define CALL_OLD_SIZE 2

/* AUDIT_ARCH_X86_64: whose numbers the call goes by. */
#define CALL_ARCH 0xc000003eu

/* siginfo of SIGSYS */
struct call_info {
	int signal;
	int error;
	int code;
	int padding;
	void *address;
	int number;
	uint32_t arch;
};

_Static_assert(__builtin_offsetof(struct call_info, arch) == 28,
	       "the host's layout");

/*
 * What serves a call. All are passed its number as a seventh argument, which
 * some look at and the others, in this calling convention, never notice.
 */
typedef long call_server(long a, long b, long c, long d, long e, long f,
			 long number);

struct arrow_arch_frame *linuxu_call;
static bool call_probed;

/* The place of a number in the table; none: beyond the last. */
static unsigned long call_slot(unsigned long number)
{
	unsigned long slot = arrow_syscall_slot(number);

	/* in the gap, of which nothing is in the table */
	if (number >= arrow_gen_syscall_gap && slot < arrow_gen_syscall_gap)
		return arrow_gen_syscall_count;
	/* below it, or wrapped around */
	return slot > number ? arrow_gen_syscall_count : slot;
}

static long call_serve(const struct arrow_arch_frame *frame)
{
	unsigned long slot = call_slot(frame->rax);
	call_server *server = arrow_syscall_missing;

	if (slot < arrow_gen_syscall_count)
		server = (call_server *)(uintptr_t)arrow_syscall_at(
			arrow_syscall_active, slot);
	return server((long)frame->rdi, (long)frame->rsi, (long)frame->rdx,
		      (long)frame->r10, (long)frame->r8, (long)frame->r9,
		      (long)frame->rax);
}

static void call_end(struct arrow_arch_frame *frame, long result)
{
	if (CONFIG_SYSCALL_WAY_OUT && arrow_way_out_work)
		arrow_way_out(frame, result);
	else
		frame->rax = (uint64_t)result;
}

/* On a machine of ours there is no such gate. */
static void call_refuse_old(struct arrow_arch_frame *frame)
{
	frame->rip -= CALL_OLD_SIZE;
	frame->vector = ARROW_ARCH_TRAP_PROTECTION;
	arrow_arch_trap_dispatch(frame);
}

static void call_caught(int signal, void *info, struct linuxu_context *context)
{
	const struct call_info *call = info;
	struct arrow_arch_frame frame;

	(void)signal;
	linuxu_alignment_unchecked();
	linuxu_context_read(context, &frame);
	frame.fault_address = 0;
	frame.error = 0;
	frame.vector = ARROW_ARCH_TRAP_CALL;
	if (frame.rip == (uintptr_t)call_probe_end) {
		call_probed = true;
		return;
	}
	if (call->arch != CALL_ARCH) {
		call_refuse_old(&frame);
	} else {
		linuxu_call = &frame;
		call_end(&frame, call_serve(&frame));
	}
	if (arrow_plat_program_pending)
		arrow_plat_program_sync();
	linuxu_context_write(&frame, context);
}

bool linuxu_probe_call(void)
{
	call_probed = false;
	call_probe();
	return call_probed;
}

void linuxu_receive_calls(void)
{
	linuxu_catch_signal(CALL_SIGSYS, call_caught);
}

struct arrow_arch_frame *arrow_arch_program_frame(void)
{
	return linuxu_call;
}
