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

/* The frame pointer. */
#define FRAME_FP 29

/* The bit of the mode that says that the kernel's stack pointer was in use. */
#define FRAME_KERNEL 1

/* Bytes that a function of the program may take of the stack at once. */
#define FRAME_LARGE 0x10000

/*
 * Those with names of their own: the first four are reported before x0, the last
 * one behind x29.
 * @word: where it is in the frame, in words
 */
#define FRAME_NAME_SIZE 3
#define FRAME_FIRST 4
#define FRAME_GENERAL 30

struct frame_register {
	char name[FRAME_NAME_SIZE + 1];
	uint8_t word;
};

#define FRAME_REGISTER(text, member)                                      \
	{                                                                 \
		text, __builtin_offsetof(struct arrow_arch_frame, member) / \
			      sizeof(uint64_t)                            \
	}

static const struct frame_register frame_registers[] = {
	FRAME_REGISTER("pc", pc),      FRAME_REGISTER("sp", sp),
	FRAME_REGISTER("x30", x[30]),  FRAME_REGISTER("psr", pstate),
	FRAME_REGISTER("esr", syndrome),
};

uintptr_t arrow_arch_frame_pc(const struct arrow_arch_frame *frame)
{
	return frame->pc;
}

uintptr_t arrow_arch_frame_fp(const struct arrow_arch_frame *frame)
{
	return frame->x[FRAME_FP];
}

uintptr_t arrow_arch_frame_sp(const struct arrow_arch_frame *frame)
{
	return frame->sp;
}

bool arrow_arch_frame_is_program(const struct arrow_arch_frame *frame)
{
	return CONFIG_APP_ATTACHED && !(frame->pstate & FRAME_KERNEL);
}

uintptr_t arrow_arch_page_address(const struct arrow_arch_frame *frame)
{
	return frame->fault_address;
}

unsigned int arrow_arch_page_access(const struct arrow_arch_frame *frame)
{
	uint64_t class = frame->syndrome >> ARROW_ARCH_SYNDROME_CLASS;

	if (class == ARROW_ARCH_CLASS_FETCH ||
	    class == ARROW_ARCH_CLASS_FETCH_LOWER)
		return ARROW_ARCH_EXECUTE;
	return frame->syndrome & ARROW_ARCH_PAGE_WRITE ? ARROW_ARCH_WRITE :
							 ARROW_ARCH_READ;
}

const char *arrow_arch_frame_register(const struct arrow_arch_frame *frame,
				      unsigned int index, uint64_t *value)
{
	static char general[FRAME_NAME_SIZE + 1] = "x";
	unsigned int n = index - FRAME_FIRST;
	char *at = general;

	if (n < FRAME_GENERAL) {
		if (n >= 10)
			*++at = (char)('0' + n / 10);
		*++at = (char)('0' + n % 10);
		*++at = '\0';
		*value = frame->x[n];
		return general;
	}
	if (index > FRAME_FIRST)
		index -= FRAME_GENERAL;
	if (index > FRAME_FIRST)
		return NULL;
	*value = ((const uint64_t *)(const void *)frame)[frame_registers[index].word];
	return frame_registers[index].name;
}

static const char *frame_page_fault(const struct arrow_arch_frame *frame)
{
	switch (arrow_arch_page_access(frame)) {
	case ARROW_ARCH_EXECUTE:
		return "page fault, execute";
	case ARROW_ARCH_WRITE:
		return "page fault, write";
	default:
		return "page fault, read";
	}
}

/* Was it the stack that the access meant to reach, below its end? */
static bool frame_is_overflow(const struct arrow_arch_frame *frame)
{
	uint64_t above = frame->fault_address - (frame->sp - 0x1000);

	/* a frame may be large and be written to anywhere */
	if (arrow_arch_frame_is_program(frame))
		return above < FRAME_LARGE;
	return frame->fault_address < arrow_boot_info.stack_start &&
	       frame->fault_address >= frame->sp - 0x1000;
}

/* Traps with words of their own, and the words in the same order, each with a NUL. */
static const uint8_t frame_causes[] = {
	ARROW_ARCH_TRAP_OPCODE,	    ARROW_ARCH_TRAP_STACK,
	ARROW_ARCH_TRAP_MACHINE,    ARROW_ARCH_TRAP_BREAKPOINT,
	ARROW_ARCH_TRAP_ABORT,	    ARROW_ARCH_TRAP_ALIGNMENT,
#if CONFIG_APP_ATTACHED
	ARROW_ARCH_TRAP_DEBUG,	    ARROW_ARCH_TRAP_FLOAT,
#endif
};

static const char frame_words[] =
	"invalid instruction\0stack fault\0machine check\0breakpoint\0"
	"external abort\0alignment fault\0"
#if CONFIG_APP_ATTACHED
	"single step\0floating-point exception"
#endif
	;

const char *arrow_arch_frame_cause(const struct arrow_arch_frame *frame,
				   uintptr_t *address)
{
	const char *words = frame_words;

	if (frame->vector == ARROW_ARCH_TRAP_PAGE ||
	    frame->vector == ARROW_ARCH_TRAP_ABORT ||
	    frame->vector == ARROW_ARCH_TRAP_ALIGNMENT)
		*address = frame->fault_address;
	if (frame->vector == ARROW_ARCH_TRAP_PAGE)
		return frame_is_overflow(frame) ? "stack overflow" :
						  frame_page_fault(frame);
	for (size_t i = 0; i < ARROW_COUNT(frame_causes); i++) {
		if (frame->vector == frame_causes[i])
			return words;
		while (*words++)
			;
	}
	return "trap";
}
