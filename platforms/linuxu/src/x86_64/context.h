/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The host's signal frame, and a struct arrow_arch_frame of it.
 */
#pragma once

#include "../linuxu_priv.h"

#include <arrow/arch/frame.h>

/*
 * struct ucontext of the host. @state is where the vector registers lie, above
 * this; @blocked the signals that are held back when it goes on.
 */
struct linuxu_context {
	uint64_t flags;
	void *link;
	struct linuxu_stack stack;
	uint64_t r8, r9, r10, r11, r12, r13, r14, r15;
	uint64_t rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip, rflags;
	uint16_t cs, gs, fs, ss;
	uint64_t error, vector, mask, fault_address;
	uint64_t state;
	uint64_t reserved[8];
	uint64_t blocked;
};

/*
 * Of the thread that runs: where it left the program, for as long as the kernel
 * serves it.
 */
extern struct linuxu_context *linuxu_interrupted;

/* Its registers as the architecture knows them, if it made a call. */
extern struct arrow_arch_frame *linuxu_call;

/*
 * The registers of the interrupted code, and what interrupted it. If that was the
 * program, it is where the thread left it.
 */
void linuxu_context_read(struct linuxu_context *from,
			 struct arrow_arch_frame *to);

/* What the interrupted code goes on with. */
void linuxu_context_write(const struct arrow_arch_frame *from,
			  struct linuxu_context *to);

/* FP_XSTATE_MAGIC1: a frame's vector registers are in XSAVE's form. */
#define LINUXU_VECTOR_MAGIC 0x46505853u

/*
 * struct _fpx_sw_bytes of the host (its uapi header asm/sigcontext.h), up to what
 * is used here: at ARROW_ARCH_XSAVE_SOFTWARE of the vector registers.
 */
struct linuxu_vector_words {
	uint32_t magic;
	uint32_t extended_size;
	uint64_t components;
	uint32_t size;
};

typedef void linuxu_handler(int signal, void *info,
			    struct linuxu_context *context);

/* Something can be read, and a moment has come: a machine's interrupts. */
#define LINUXU_SIGIO 29
#define LINUXU_SIGALRM 14

#define LINUXU_SIGNAL_BIT(signal) (UINT64_C(1) << ((signal) - 1))

/**
 * linuxu_serve_interrupt() - Have an interrupt served, and the program go on.
 * @context: what was interrupted, the program or the kernel as it waits
 * @serve: passed that; may let other threads run
 */
void linuxu_serve_interrupt(struct linuxu_context *context,
			    void (*serve)(struct arrow_arch_frame *frame));

/*
 * Have a signal handled on the stack for signals. Of others, only those that
 * interrupt are held back meanwhile.
 */
void linuxu_catch_signal(int signal, linuxu_handler *handler);

/*
 * The program may have its alignment checked (flag AC); the kernel's code is
 * not made for that, and the host leaves the flag as it was.
 */
static inline void linuxu_alignment_unchecked(void)
{
	__asm__ volatile("pushfq\n\tandl $~(1 << 18), (%%rsp)\n\tpopfq"
			 :
			 :
			 : "memory", "cc");
}
