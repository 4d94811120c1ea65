/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * RDSEED, which is the source itself, or RDRAND, a generator fed by it. Either
 * may be out of numbers for a moment.
 */
#include <arrow/arch/cpu.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/random.h>

/* CPUID leaf 7, ebx; and leaf 1, ecx. */
#define CPUID_EBX_RDSEED (1u << 18)
#define CPUID_ECX_RDRAND (1u << 30)

/* As often as the manual advises for RDRAND; an empty RDSEED needs longer. */
#define RANDOM_TRIES 10

static bool random_seed(uint64_t *value)
{
	bool ok;

	__asm__ volatile("rdseed %0" : "=r"(*value), "=@ccc"(ok));
	return ok;
}

static bool random_generated(uint64_t *value)
{
	bool ok;

	__asm__ volatile("rdrand %0" : "=r"(*value), "=@ccc"(ok));
	return ok;
}

static bool random_try(bool (*source)(uint64_t *), uint64_t *value)
{
	uint64_t taken;

	for (int i = 0; i < RANDOM_TRIES; i++) {
		if (source(&taken)) {
			*value = taken;
			return true;
		}
		arrow_arch_relax();
	}
	return false;
}

/* The sources that the processor has, best first; NULL behind the last. */
static bool (*random_sources[3])(uint64_t *value);

static void random_find_sources(void)
{
	unsigned int n = 0;

	if (arrow_arch_cpuid_leaf(7).ebx & CPUID_EBX_RDSEED)
		random_sources[n++] = random_seed;
	if (arrow_arch_cpuid(1, 0).ecx & CPUID_ECX_RDRAND)
		random_sources[n++] = random_generated;
}

bool arrow_arch_random(uint64_t *value)
{
	if (!random_sources[0])
		random_find_sources();
	for (unsigned int i = 0; random_sources[i]; i++) {
		if (random_try(random_sources[i], value))
			return true;
	}
	return false;
}
