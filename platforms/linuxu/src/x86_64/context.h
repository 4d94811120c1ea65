/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The host's signal frame, and a struct arrow_arch_frame of it.
 */
#pragma once

#include "../linuxu_priv.h"

#include <arrow/arch/frame.h>

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

/* The registers of the interrupted code, and what interrupted it. */
void linuxu_context_read(const struct linuxu_context *from,
			 struct arrow_arch_frame *to);

/* What the interrupted code goes on with. */
void linuxu_context_write(const struct arrow_arch_frame *from,
			  struct linuxu_context *to);

typedef void linuxu_handler(int signal, void *info,
			    struct linuxu_context *context);

/* Something can be read: what an interrupt is to a machine. */
#define LINUXU_SIGIO 29

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
