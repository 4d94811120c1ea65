/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The processor's numbers, or what timing yields.
 *
 * Timing: how long a few steps take differs by caches, interrupts of the host
 * and clocks that drift against each other. A reading is counted as an eighth
 * of a bit, so that 512 make a word; that is little, as nobody can measure it
 * here. All readings since the start go into a word, through a mixer of which
 * each bit changes half of the bits that come out.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/random.h>
#include <arrow/entropy.h>
#include <arrow/mem.h>
#include <arrow/print.h>

/* Readings for one word of 64 bits. */
#define ENTROPY_READINGS 512

/* Steps between two readings: 1 to this, a power of two. */
#define ENTROPY_STEPS 16

/*
 * The finisher of SplitMix64, a public-domain generator: multiplications and
 * shifts that can be undone, so nothing that came in is lost.
 */
static uint64_t entropy_mix(uint64_t x)
{
	x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
	return x ^ x >> 31;
}

static uint64_t entropy_from_time(void)
{
	static uint64_t state;

	for (int i = 0; i < ENTROPY_READINGS; i++) {
		state = entropy_mix(state + arrow_arch_counter());
		for (uint64_t n = state % ENTROPY_STEPS + 1; n; n--)
			arrow_arch_relax();
	}
	/* what is given away must not tell the state */
	return entropy_mix(state ^ entropy_mix(state + 1));
}

static uint64_t entropy_word(void)
{
	static bool said;
	uint64_t word;

	if (arrow_arch_random(&word))
		return word;
	if (!said)
		arrow_print("random numbers from timing: the processor has none");
	said = true;
	return entropy_from_time();
}

void arrow_entropy_read(void *to, size_t n)
{
	unsigned char *at = to;

	while (n) {
		uint64_t word = entropy_word();
		size_t part = n < sizeof(word) ? n : sizeof(word);

		memcpy(at, &word, part);
		at += part;
		n -= part;
	}
}
