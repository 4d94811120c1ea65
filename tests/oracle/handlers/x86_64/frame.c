/* SPDX-License-Identifier: BSD-3-Clause */
/* What a handler's frame looks like. */
#include "../handlers.h"

/* Linux's struct rt_sigframe without the vector state. */
struct frame {
	void *returns_to;
	struct {
		unsigned long flags;
		void *link;
		stack_t stack;
		uint64_t registers[18];
		uint16_t cs, gs, fs, ss;
		uint64_t error, trap, mask, cr2;
		unsigned char *state;
		uint64_t reserved[8];
		uint64_t blocked;
	} user;
	siginfo_t info;
};

static void handler(int signal, siginfo_t *info, void *context)
{
	struct frame *frame =
		(void *)((char *)context - offsetof(struct frame, user));
	unsigned char *state = frame->user.state;
	uint32_t words[4];
	uint64_t components;

	printf("signal %d\n", signal);
	HOLDS(info == &frame->info);
	HOLDS((uintptr_t)frame % 16 == 8);
	HOLDS((uintptr_t)state % 64 == 0);
	HOLDS(state > (unsigned char *)frame + sizeof(*frame) - 1);
	printf("flags %lx link %p\n", frame->user.flags & 6,
	       frame->user.link);
	printf("cs %x gs %x fs %x ss %x\n", frame->user.cs, frame->user.gs,
	       frame->user.fs, frame->user.ss);
	printf("mask %llx blocked %llx\n", (unsigned long long)frame->user.mask,
	       (unsigned long long)frame->user.blocked);
	printf("rax %lld interrupts %d\n", (long long)frame->user.registers[13],
	       (frame->user.registers[17] & 0x200) != 0);
	memcpy(words, state + 464, sizeof(words));
	memcpy(&components, state + 472, sizeof(components));
	HOLDS((words[0] == 0x46505853) == (frame->user.flags & 1));
	if (frame->user.flags & 1) {
		uint32_t size, magic;

		memcpy(&size, state + 480, sizeof(size));
		memcpy(&magic, state + size, sizeof(magic));
		HOLDS(magic == 0x46505845);
		HOLDS(words[1] == size + 4);
		HOLDS((components & 3) == 3);
	}
	uint16_t control;
	uint32_t mxcsr;

	memcpy(&control, state, sizeof(control));
	memcpy(&mxcsr, state + 24, sizeof(mxcsr));
	printf("control %x mxcsr %x\n", control, mxcsr);
	__asm__ volatile("stmxcsr %0\n\tfnstcw %1"
			 : "=m"(mxcsr), "=m"(control));
	printf("here control %x mxcsr %x\n", control, mxcsr);
}

int main(void)
{
	uint32_t mxcsr = 0x5f80;
	uint16_t control = 0x77f;

	handle(SIGUSR1, handler, 0);
	block(SIG_BLOCK, SIGHUP);
	__asm__ volatile("ldmxcsr %0\n\tfldcw %1" : : "m"(mxcsr), "m"(control));
	syscall(SYS_kill, getpid(), SIGUSR1);
	__asm__ volatile("stmxcsr %0\n\tfnstcw %1"
			 : "=m"(mxcsr), "=m"(control));
	printf("behind control %x mxcsr %x\n", control, mxcsr);
	return 0;
}
