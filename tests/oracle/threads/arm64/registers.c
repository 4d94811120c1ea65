/* SPDX-License-Identifier: BSD-3-Clause */
/* What a thread has in its registers is there when its next turn comes. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#define THREADS 4

static atomic_int stop;
static atomic_int failures;
static atomic_long rounds[THREADS];

/* Of FPCR: how it rounds, bits 22 and 23. Of FPSR: that a result was not exact. */
#define FPCR_MODE 22
#define FPSR_INEXACT (UINT64_C(1) << 4)

/*
 * Fills registers with a pattern, computes for a while without a call, and looks
 * whether they hold it: general ones that calls keep and lose, the link, flags,
 * whole vector registers from the first to the last.
 */
static int keeps_general(uint64_t pattern)
{
	uint64_t bad = 0;

	__asm__ volatile("mov x2, %1\n\tmov x9, %1\n\tmov x16, %1\n\tmov x17, %1\n\t"
			 "mov x20, %1\n\tmov x28, %1\n\tmov x30, %1\n\t"
			 "mov w3, #0x93e0\n\tmovk w3, #4, lsl #16\n\t"
			 "cmp xzr, xzr\n"
			 "1:\tsub w3, w3, #1\n\tcbnz w3, 1b\n\t"
			 "cset %0, ne\n\t"
			 ".irp n, 2, 9, 16, 17, 20, 28, 30\n\t"
			 "eor x\\n, x\\n, %1\n\torr %0, %0, x\\n\n\t"
			 ".endr"
			 : "+&r"(bad)
			 : "r"(pattern)
			 : "x2", "x3", "x9", "x16", "x17", "x20", "x28", "x30",
			   "cc", "memory");
	return bad == 0;
}

static int keeps_vectors(uint64_t pattern)
{
	uint64_t bad = 0;

	__asm__ volatile(".irp n, 0, 1, 7, 8, 15, 16, 30, 31\n\t"
			 "dup v\\n\\().2d, %1\n\t"
			 ".endr\n\t"
			 "mov w3, #0x93e0\n\tmovk w3, #4, lsl #16\n"
			 "1:\tsub w3, w3, #1\n\tcbnz w3, 1b\n\t"
			 ".irp n, 0, 1, 7, 8, 15, 16, 30, 31\n\t"
			 "umov x2, v\\n\\().d[0]\n\teor x2, x2, %1\n\torr %0, %0, x2\n\t"
			 "umov x2, v\\n\\().d[1]\n\teor x2, x2, %1\n\torr %0, %0, x2\n\t"
			 ".endr"
			 : "+&r"(bad)
			 : "r"(pattern)
			 : "x2", "x3", "v0", "v1", "v7", "v8", "v15", "v16",
			   "v30", "v31", "memory");
	return bad == 0;
}

/* Control, status and the thread pointer. */
static int rounds_as(uint64_t mode)
{
	volatile double one = 1, three = 3, first, again;
	uint64_t control = mode << FPCR_MODE, status = 0;
	uint64_t pointer, later;

	__asm__ volatile("msr fpcr, %1\n\tmsr fpsr, xzr\n\tmrs %0, tpidr_el0"
			 : "=r"(pointer)
			 : "r"(control));
	first = one / three;
	for (volatile int i = 0; i < 100000; i++)
		;
	again = one / three;

	__asm__ volatile("mrs %0, fpcr\n\tmrs %1, fpsr\n\tmrs %2, tpidr_el0\n\t"
			 "msr fpcr, xzr"
			 : "=r"(control), "=r"(status), "=r"(later));
	return again == first && control >> FPCR_MODE == mode &&
	       status & FPSR_INEXACT && later == pointer;
}

static void *checks(void *number)
{
	long me = (long)number;
	uint64_t pattern = 0x0123456789abcdefu * (uint64_t)(me + 3);

	while (!atomic_load(&stop)) {
		if (!(keeps_general(pattern) & keeps_vectors(pattern) &
		      rounds_as((uint64_t)me)))
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
