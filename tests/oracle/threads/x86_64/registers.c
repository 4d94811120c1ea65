/* SPDX-License-Identifier: BSD-3-Clause */
/* world: processor */
/* What a thread has in its registers is there when its next turn comes. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define THREADS 4
#define WORDS 8

static atomic_int stop;
static atomic_int failures;
static atomic_long rounds[THREADS];
static int has_avx;

/*
 * Fills registers with a pattern, computes for a while without a call, and looks
 * whether they hold it: %xmm4 to %xmm7, %ymm8, general ones, and flags.
 */
static int keeps_general(uint64_t pattern)
{
	uint64_t bad = 0;

	__asm__ volatile("movq %1, %%rbx\n\tmovq %1, %%rsi\n\t"
			 "movq %1, %%r8\n\tmovq %1, %%r12\n\tmovq %1, %%r15\n\t"
			 "movq %1, %%xmm4\n\tmovq %1, %%xmm15\n\t"
			 "movl $300000, %%ecx\n\tstc\n"
			 "1:\tdecl %%ecx\n\tjnz 1b\n\t"
			 "setnc %b0\n\t"
			 "xorq %1, %%rbx\n\torq %%rbx, %0\n\t"
			 "xorq %1, %%rsi\n\torq %%rsi, %0\n\t"
			 "xorq %1, %%r8\n\torq %%r8, %0\n\t"
			 "xorq %1, %%r12\n\torq %%r12, %0\n\t"
			 "xorq %1, %%r15\n\torq %%r15, %0\n\t"
			 "movq %%xmm4, %%rbx\n\txorq %1, %%rbx\n\torq %%rbx, %0\n\t"
			 "movq %%xmm15, %%rbx\n\txorq %1, %%rbx\n\torq %%rbx, %0\n\t"
			 : "+&a"(bad)
			 : "d"(pattern)
			 : "rbx", "rcx", "rsi", "r8", "r12", "r15", "xmm4",
			   "xmm15", "cc", "memory");
	return bad == 0;
}

static int keeps_avx(uint64_t pattern)
{
	uint64_t in[WORDS / 2], out[WORDS / 2];

	for (int i = 0; i < WORDS / 2; i++)
		in[i] = pattern + (uint64_t)i;
	__asm__ volatile("vmovdqu %1, %%ymm8\n\t"
			 "movl $300000, %%ecx\n"
			 "1:\tdecl %%ecx\n\tjnz 1b\n\t"
			 "vmovdqu %%ymm8, %0\n\tvzeroupper"
			 : "=m"(out)
			 : "m"(in)
			 : "rcx", "xmm8", "cc", "memory");
	return memcmp(in, out, sizeof(in)) == 0;
}

/* Below the stack pointer: the red zone is the program's. */
static int keeps_red_zone(uint64_t pattern)
{
	uint64_t out;

	__asm__ volatile("movq %1, -120(%%rsp)\n\t"
			 "movl $300000, %%ecx\n"
			 "1:\tdecl %%ecx\n\tjnz 1b\n\t"
			 "movq -120(%%rsp), %0"
			 : "=r"(out)
			 : "r"(pattern)
			 : "rcx", "cc", "memory");
	return out == pattern;
}

/* How the two units round: control words, bits 13 and 14, 10 and 11. */
static void set_rounding(unsigned int mode)
{
	unsigned int vectors = 0x1f80u | mode << 13;
	unsigned short x87 = (unsigned short)(0x037fu | mode << 10);

	__asm__ volatile("ldmxcsr %0\n\tfldcw %1" : : "m"(vectors), "m"(x87));
}

static int rounds_as(unsigned int mode)
{
	volatile double one = 1, three = 3;
	volatile long double first_x87 = 1, seven = 7;
	unsigned int vectors;
	unsigned short x87;

	set_rounding(mode);
	double first = one / three;
	long double other = first_x87 / seven;

	for (volatile int i = 0; i < 100000; i++)
		;
	int same = one / three == first && first_x87 / seven == other;

	__asm__ volatile("stmxcsr %0\n\tfnstcw %1" : "=m"(vectors), "=m"(x87));
	set_rounding(0);
	return same && (vectors >> 13 & 3) == mode && (x87 >> 10 & 3) == mode;
}

static void *checks(void *number)
{
	long me = (long)number;
	uint64_t pattern = 0x0123456789abcdefu * (uint64_t)(me + 3);

	while (!atomic_load(&stop)) {
		int good = keeps_general(pattern) & keeps_red_zone(pattern) &
			   rounds_as((unsigned int)me);

		if (has_avx)
			good &= keeps_avx(pattern);
		if (!good)
			atomic_fetch_add(&failures, 1);
		atomic_fetch_add(&rounds[me], 1);
	}
	return NULL;
}

int main(void)
{
	pthread_t threads[THREADS];
	struct timespec time = {1, 0};
	int moved = 0;

	has_avx = __builtin_cpu_supports("avx");
	for (long i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, checks, (void *)i);
	nanosleep(&time, NULL);
	atomic_store(&stop, 1);
	for (int i = 0; i < THREADS; i++) {
		pthread_join(threads[i], NULL);
		moved += rounds[i] > 0;
	}
	printf("%d threads, %d failures\n", moved, failures);
	return 0;
}
