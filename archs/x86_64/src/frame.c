/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a frame says, for code that works on every architecture. linuxu uses it
 * too, with frames made from those of signals.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/arch/usertable.h>
#include <arrow/boot_info.h>

/* The privilege in a code selector: 0 is the kernel's. */
#define FRAME_CS_PRIVILEGE 3

/* Bytes that a function of the program may take of the stack at once. */
#define FRAME_LARGE 0x10000

/* Three characters each, in the order they are reported in. */
#define FRAME_NAME_SIZE 3

struct frame_register {
	char name[FRAME_NAME_SIZE + 1];
	uint8_t offset;
};

#define FRAME_REGISTER(text, member)                                 \
	{                                                            \
		text, __builtin_offsetof(struct arrow_arch_frame, member) \
	}

static const struct frame_register frame_registers[] = {
	FRAME_REGISTER("rip", rip), FRAME_REGISTER("rsp", rsp),
	FRAME_REGISTER("rbp", rbp), FRAME_REGISTER("rfl", rflags),
	FRAME_REGISTER("rax", rax), FRAME_REGISTER("rbx", rbx),
	FRAME_REGISTER("rcx", rcx), FRAME_REGISTER("rdx", rdx),
	FRAME_REGISTER("rsi", rsi), FRAME_REGISTER("rdi", rdi),
	FRAME_REGISTER("r8", r8),   FRAME_REGISTER("r9", r9),
	FRAME_REGISTER("r10", r10), FRAME_REGISTER("r11", r11),
	FRAME_REGISTER("r12", r12), FRAME_REGISTER("r13", r13),
	FRAME_REGISTER("r14", r14), FRAME_REGISTER("r15", r15),
	FRAME_REGISTER("err", error),
};

uintptr_t arrow_arch_frame_pc(const struct arrow_arch_frame *frame)
{
	return frame->rip;
}

uintptr_t arrow_arch_frame_fp(const struct arrow_arch_frame *frame)
{
	return frame->rbp;
}

uintptr_t arrow_arch_frame_sp(const struct arrow_arch_frame *frame)
{
	return frame->rsp;
}

#if CONFIG_X86_64_HOSTED
/* In a process the kernel lies among the program's addresses. */
static bool frame_is_outside(uintptr_t pc)
{
	return pc < (uintptr_t)arrow_image_start ||
	       pc >= (uintptr_t)arrow_image_text_end;
}
#else
static bool frame_is_outside(uintptr_t pc)
{
	return pc < ARROW_ARCH_IMAGE_BASE;
}
#endif

bool arrow_arch_frame_is_program(const struct arrow_arch_frame *frame)
{
	/* in user mode it may have jumped to an address of the kernel's */
	if (CONFIG_ISOLATION_USER)
		return frame->cs & FRAME_CS_PRIVILEGE;
	return CONFIG_APP_ATTACHED && frame_is_outside(frame->rip);
}

uintptr_t arrow_arch_page_address(const struct arrow_arch_frame *frame)
{
	return frame->fault_address;
}

unsigned int arrow_arch_page_access(const struct arrow_arch_frame *frame)
{
	if (frame->error & ARROW_ARCH_PAGE_FETCH)
		return ARROW_ARCH_EXECUTE;
	if (frame->error & ARROW_ARCH_PAGE_WRITE)
		return ARROW_ARCH_WRITE;
	return ARROW_ARCH_READ;
}

const char *arrow_arch_frame_register(const struct arrow_arch_frame *frame,
				      unsigned int index, uint64_t *value)
{
	if (index >= ARROW_COUNT(frame_registers))
		return NULL;
	*value = *(const uint64_t *)((const char *)frame +
				     frame_registers[index].offset);
	return frame_registers[index].name;
}

static const char *frame_page_fault(uint64_t error)
{
	if (error & ARROW_ARCH_PAGE_FETCH)
		return "page fault, execute";
	if (error & ARROW_ARCH_PAGE_WRITE)
		return "page fault, write";
	return "page fault, read";
}

/* Was it the stack that the access meant to reach, below its end? */
static bool frame_is_overflow(const struct arrow_arch_frame *frame)
{
	uint64_t above = frame->fault_address - (frame->rsp - 0x1000);

	/* a frame may be large and be written to anywhere */
	if (arrow_arch_frame_is_program(frame))
		return above < FRAME_LARGE;
	return frame->fault_address < arrow_boot_info.stack_start &&
	       frame->fault_address >= frame->rsp - 0x1000;
}

/* Traps that only a program's code makes. */
static const char *frame_program_cause(uint64_t vector)
{
	switch (vector) {
	case ARROW_ARCH_TRAP_DEBUG:
		return "single step";
	case ARROW_ARCH_TRAP_OVERFLOW:
		return "overflow";
	case ARROW_ARCH_TRAP_FLOAT:
	case ARROW_ARCH_TRAP_VECTOR:
		return "floating-point exception";
	case ARROW_ARCH_TRAP_ALIGNMENT:
		return "alignment check";
	default:
		return "trap";
	}
}

const char *arrow_arch_frame_cause(const struct arrow_arch_frame *frame,
				   uintptr_t *address)
{
	switch (frame->vector) {
	case ARROW_ARCH_TRAP_DIVIDE:
		return "division by zero";
	case ARROW_ARCH_TRAP_NMI:
		return "non-maskable interrupt";
	case ARROW_ARCH_TRAP_BREAKPOINT:
		return "breakpoint";
	case ARROW_ARCH_TRAP_OPCODE:
		return "invalid instruction";
	case ARROW_ARCH_TRAP_DOUBLE:
		return "double fault";
	case ARROW_ARCH_TRAP_STACK:
		return "stack fault";
	case ARROW_ARCH_TRAP_PROTECTION:
		return "general protection fault";
	case ARROW_ARCH_TRAP_PAGE:
		*address = frame->fault_address;
		if (frame_is_overflow(frame))
			return "stack overflow";
		return frame_page_fault(frame->error);
	case ARROW_ARCH_TRAP_MACHINE:
		return "machine check";
	default:
		return CONFIG_APP_ATTACHED ? frame_program_cause(frame->vector) :
					     "trap";
	}
}

/* A call has two to seven bytes: one that begins with 0xe8 or has an 0xff. */
#define FRAME_CALL_MAX 7
#define FRAME_CALL_NEAR 5

static bool frame_is_behind_call(uintptr_t pc)
{
	const uint8_t *end = (const uint8_t *)pc;

	if (pc < (uintptr_t)arrow_image_start + FRAME_CALL_MAX ||
	    pc > (uintptr_t)arrow_image_text_end)
		return false;
	for (int n = 2; n <= FRAME_CALL_MAX; n++) {
		if (end[-n] == 0xff)
			return true;
	}
	return end[-FRAME_CALL_NEAR] == 0xe8;
}

bool arrow_arch_stack_call(uintptr_t *sp, uintptr_t *pc)
{
	uintptr_t at = *sp;

	if (at % sizeof(at) || at < arrow_boot_info.stack_start)
		return false;
	for (; at < arrow_boot_info.stack_end; at += sizeof(at)) {
		uintptr_t word = *(const uintptr_t *)at;

		if (!frame_is_behind_call(word))
			continue;
		*sp = at + sizeof(at);
		*pc = word;
		return true;
	}
	return false;
}
