/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Faults of the process are the traps of a machine. The host's signal frame
 * holds the registers, and mostly the syndrome of a memory fault; where it does
 * not, the signal says what the trap was and the instruction whether it wrote.
 * What a handler changes goes back into the signal frame and takes effect when
 * the handler returns.
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

/* A record of the frame: the syndrome, if the host tells it. */
#define LINUXU_RECORD_SYNDROME 0x45535201

/* Loads have this bit in most of the instructions that access memory. */
#define LINUXU_LOAD (1u << 22)
#define LINUXU_LOAD_UNSIGNED (3u << 22)

/* struct ucontext of the host, up to where the records begin */
struct linuxu_context {
	uint64_t flags;
	void *link;
	struct linuxu_stack stack;
	uint64_t mask[16];
	uint64_t reserved;
	uint64_t fault_address;
	uint64_t x[31];
	uint64_t sp;
	uint64_t pc;
	uint64_t pstate;
};

struct linuxu_record {
	uint32_t magic;
	uint32_t size;
	uint64_t value;
};

/* The records begin at the next multiple of 16, in so many bytes. */
#define LINUXU_RECORDS 464
#define LINUXU_RECORDS_SIZE 4096

_Static_assert(__builtin_offsetof(struct linuxu_context, fault_address) == 176,
	       "the machine's context is aligned to 16 bytes");
_Static_assert(sizeof(struct linuxu_context) <= LINUXU_RECORDS,
	       "records come behind the registers");

static char linuxu_signal_stack[LINUXU_SIGNAL_STACK] __aligned(16);

/* The syndrome that the host tells; 0: it does not. */
static uint64_t linuxu_told(const struct linuxu_context *context)
{
	const char *at = (const char *)context + LINUXU_RECORDS;
	const char *end = at + LINUXU_RECORDS_SIZE;

	while (end - at >= (ptrdiff_t)sizeof(struct linuxu_record)) {
		const struct linuxu_record *record = (const void *)at;

		if (record->magic == LINUXU_RECORD_SYNDROME)
			return record->value;
		if (!record->magic || record->size < 8)
			return 0;
		at += record->size;
	}
	return 0;
}

/* Does the instruction store? Two forms, single registers and all others. */
static bool linuxu_stores(uint32_t instruction)
{
	if ((instruction >> 27 & 7) == 7)
		return !(instruction & LINUXU_LOAD_UNSIGNED);
	return !(instruction & LINUXU_LOAD);
}

/* What the syndrome would be of a fault at an address. */
static uint64_t linuxu_guess(uint64_t pc, uint64_t address)
{
	uint64_t class = pc == address ? ARROW_ARCH_CLASS_FETCH :
					 ARROW_ARCH_CLASS_DATA;
	uint64_t syndrome = class << ARROW_ARCH_SYNDROME_CLASS;

	if (pc != address && linuxu_stores(*(const uint32_t *)pc))
		syndrome |= ARROW_ARCH_PAGE_WRITE;
	return syndrome;
}

static unsigned int linuxu_vector(int signal)
{
	switch (signal) {
	case LINUXU_SIGILL:
		return ARROW_ARCH_TRAP_OPCODE;
	case LINUXU_SIGTRAP:
		return ARROW_ARCH_TRAP_BREAKPOINT;
	case LINUXU_SIGFPE:
		return ARROW_ARCH_TRAP_FLOAT;
	case LINUXU_SIGBUS:
		return ARROW_ARCH_TRAP_ALIGNMENT;
	default:
		return ARROW_ARCH_TRAP_PAGE;
	}
}

static void linuxu_read_context(const struct linuxu_context *from,
				struct arrow_arch_frame *to)
{
	for (int i = 0; i < 31; i++)
		to->x[i] = from->x[i];
	to->sp = from->sp;
	to->pc = from->pc;
	to->pstate = from->pstate;
	to->syndrome = 0;
	to->fault_address = 0;
	if (to->vector != ARROW_ARCH_TRAP_PAGE &&
	    to->vector != ARROW_ARCH_TRAP_ALIGNMENT)
		return;
	to->fault_address = from->fault_address;
	to->syndrome = linuxu_told(from);
	if (!to->syndrome)
		to->syndrome = linuxu_guess(from->pc, from->fault_address);
}

static void linuxu_write_context(const struct arrow_arch_frame *from,
				 struct linuxu_context *to)
{
	for (int i = 0; i < 31; i++)
		to->x[i] = from->x[i];
	to->sp = from->sp;
	to->pc = from->pc;
	to->pstate = from->pstate;
}

static void linuxu_on_fault(int signal, const void *info,
			    struct linuxu_context *context)
{
	struct arrow_arch_frame frame = {.vector = linuxu_vector(signal)};

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
