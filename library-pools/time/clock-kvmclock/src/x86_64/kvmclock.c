/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * KVM says in memory shared with it how the time stamp counter translates to
 * nanoseconds, and corrects that whenever it must. Nothing is measured.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/boot_info.h>
#include <arrow/clock_kvmclock.h>
#include <arrow/errno.h>

#include "pvclock.h"

/* Hypervisors may stand behind each other at multiples of 0x100. */
#define KVMCLOCK_LEAF_STEP 0x100u
#define KVMCLOCK_LEAF_END 0x40010000u

/* How often a structure may be found in change before it counts as broken. */
#define KVMCLOCK_PATIENCE 1000000

/* The image's first byte, as the linker placed it. */
extern char arrow_image_start[];

/* Apart from each other's cache lines and within one page each. */
static volatile struct pvclock_time kvmclock_time __aligned(64);
static volatile struct pvclock_wall kvmclock_date __aligned(64);

static uint64_t kvmclock_start_counter;
static uint64_t kvmclock_origin; /* KVM's nanoseconds at that moment */
static uint64_t kvmclock_last;	 /* the latest that was handed out */

/* What others were told to count by; multiplier 0: nothing. */
static struct arrow_clock_scale kvmclock_told;

/* So long they may count by it: KVM can correct its own in the meantime. */
#define KVMCLOCK_TOLD_NANOSECONDS UINT64_C(1000000000)

static uint64_t kvmclock_physical(const volatile void *variable)
{
	return (uint64_t)variable - (uint64_t)arrow_image_start +
	       arrow_boot_info.image_start;
}

/* The features of KVM, 0 on anything else. */
static uint32_t kvmclock_features(void)
{
	if (!(arrow_arch_cpuid(1, 0).ecx >> 31))
		return 0;
	for (uint32_t leaf = ARROW_ARCH_CPUID_HYPERVISOR;
	     leaf < KVMCLOCK_LEAF_END; leaf += KVMCLOCK_LEAF_STEP) {
		struct arrow_arch_cpuid id = arrow_arch_cpuid(leaf, 0);

		if (id.ebx == PVCLOCK_SIGNATURE_EBX &&
		    id.ecx == PVCLOCK_SIGNATURE_ECX &&
		    id.edx == PVCLOCK_SIGNATURE_EDX)
			return arrow_arch_cpuid(leaf + 1, 0).eax;
	}
	return 0;
}

/* A difference of the counter in nanoseconds. */
static uint64_t kvmclock_scale(uint64_t difference, uint32_t multiplier,
			       int shift)
{
	if (shift < 0)
		difference >>= -shift;
	else
		difference <<= shift;
	return (uint64_t)((unsigned __int128)difference * multiplier >> 32);
}

/* KVM's nanoseconds, and how many of them passed since @since. */
static int kvmclock_read(uint64_t *now, uint64_t since, uint64_t *passed)
{
	for (int i = 0; i < KVMCLOCK_PATIENCE; i++) {
		uint32_t version = kvmclock_time.version;

		arrow_barrier();
		uint32_t multiplier = kvmclock_time.multiplier;
		int shift = kvmclock_time.shift;
		uint64_t counter = arrow_arch_counter();
		uint64_t difference = counter - kvmclock_time.counter;

		/* The counter of another processor may be a little behind. */
		if ((int64_t)difference < 0)
			difference = 0;
		*now = kvmclock_time.nanoseconds +
		       kvmclock_scale(difference, multiplier, shift);
		*passed = kvmclock_scale(counter - since, multiplier, shift);
		arrow_barrier();
		if (version == kvmclock_time.version && version % 2 == 0)
			return version ? 0 : -ENODEV;
		arrow_arch_relax();
	}
	return -EIO;
}

static void kvmclock_start(void)
{
	kvmclock_start_counter = arrow_arch_counter();
}

static int kvmclock_probe(void)
{
	uint64_t now;
	uint64_t passed;

	if (!(kvmclock_features() & PVCLOCK_FEATURE))
		return -ENODEV;
	arrow_arch_msr_write(PVCLOCK_MSR_SYSTEM,
			     kvmclock_physical(&kvmclock_time) |
				     PVCLOCK_MSR_ENABLE);
	int error = kvmclock_read(&now, kvmclock_start_counter, &passed);

	if (error)
		return error;
	kvmclock_origin = now - passed;
	kvmclock_last = now;
	return 0;
}

/* The latest that those who count by themselves can have come to. */
static uint64_t kvmclock_told_latest(void)
{
	uint64_t counts = arrow_arch_counter() - kvmclock_told.counter;

	if (counts > kvmclock_told.limit)
		counts = kvmclock_told.limit;
	return kvmclock_origin + kvmclock_told.base +
	       (uint64_t)((unsigned __int128)counts * kvmclock_told.multiplier >>
			  32);
}

static uint64_t kvmclock_monotonic(void)
{
	uint64_t now = 0;
	uint64_t passed;

	if (kvmclock_read(&now, kvmclock_start_counter, &passed) == 0 &&
	    now > kvmclock_last)
		kvmclock_last = now;
	if (kvmclock_told.multiplier) {
		now = kvmclock_told_latest();
		if (now > kvmclock_last)
			kvmclock_last = now;
	}
	return kvmclock_last - kvmclock_origin;
}

/*
 * How KVM's clock goes on, told for a second. Nothing is told while KVM is
 * changing it, where it holds for one processor only, and as long as this clock
 * stands still because KVM set its own back.
 */
static void kvmclock_tell(struct arrow_clock_scale *scale)
{
	uint32_t version = kvmclock_time.version;

	arrow_barrier();
	uint64_t multiplier = kvmclock_time.multiplier;
	int shift = kvmclock_time.shift;
	uint64_t since = kvmclock_time.counter;
	uint64_t now = kvmclock_time.nanoseconds;
	bool stable = kvmclock_time.flags & PVCLOCK_STABLE;

	arrow_barrier();
	if (version % 2 || version != kvmclock_time.version || !stable ||
	    shift > PVCLOCK_SHIFT_MAX || shift < -PVCLOCK_SHIFT_MAX)
		return;
	uint64_t counter = arrow_arch_counter();

	now += kvmclock_scale(counter - since, (uint32_t)multiplier, shift);
	multiplier = shift < 0 ? multiplier >> -shift : multiplier << shift;
	if ((int64_t)(counter - since) < 0 || now < kvmclock_last ||
	    !multiplier)
		return;
	*scale = (struct arrow_clock_scale){
		.counter = counter,
		.base = now - kvmclock_origin,
		.multiplier = multiplier,
		.limit = (uint64_t)(((unsigned __int128)
					     KVMCLOCK_TOLD_NANOSECONDS
				     << 32) /
				    multiplier),
	};
	kvmclock_told = *scale;
}

static int kvmclock_wall(int64_t *seconds, uint32_t *nanoseconds)
{
	uint64_t now;
	uint64_t passed;

	arrow_arch_msr_write(PVCLOCK_MSR_WALL,
			     kvmclock_physical(&kvmclock_date));
	arrow_barrier();
	if (kvmclock_date.version % 2 || !kvmclock_date.seconds)
		return -ENODEV;
	int error = kvmclock_read(&now, kvmclock_start_counter, &passed);

	if (error)
		return error;
	now += kvmclock_date.nanoseconds;
	*seconds = (int64_t)(kvmclock_date.seconds + now / 1000000000u);
	*nanoseconds = (uint32_t)(now % 1000000000u);
	return 0;
}

const struct arrow_clock_ops arrow_clock_kvmclock = {
	.name = "kvmclock",
	.start = kvmclock_start,
	.probe = kvmclock_probe,
	.monotonic = kvmclock_monotonic,
	.scale = kvmclock_tell,
	.wall = kvmclock_wall,
};
