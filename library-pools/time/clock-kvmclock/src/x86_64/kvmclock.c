/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * KVM says in memory shared with it how the time stamp counter translates to
 * nanoseconds, and corrects that whenever it must. Nothing is measured.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/boot_info.h>
#include <arrow/clock_kvmclock.h>
#include <arrow/errno.h>
#include <arrow/pvclock.h>

#include "kvm.h"

/* Hypervisors may stand behind each other at multiples of 0x100. */
#define KVMCLOCK_LEAF_STEP 0x100u
#define KVMCLOCK_LEAF_END 0x40010000u

/* The image's first byte, as the linker placed it. */
extern char arrow_image_start[];

/* Apart from each other's cache lines and within one page each. */
static volatile struct arrow_pvclock_time kvmclock_time __aligned(64);
static volatile struct kvm_wall kvmclock_date __aligned(64);

static struct arrow_pvclock kvmclock;

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

		if (id.ebx == KVM_SIGNATURE_EBX &&
		    id.ecx == KVM_SIGNATURE_ECX && id.edx == KVM_SIGNATURE_EDX)
			return arrow_arch_cpuid(leaf + 1, 0).eax;
	}
	return 0;
}

/* KVM's nanoseconds, and how many of them passed since the start. */
static int kvmclock_read(uint64_t *now, uint64_t *passed)
{
	return arrow_pvclock_read(&kvmclock_time, now, kvmclock.start_counter,
				  passed);
}

static void kvmclock_start(void)
{
	kvmclock.start_counter = arrow_arch_counter();
}

static int kvmclock_probe(void)
{
	uint64_t now;
	uint64_t passed;

	if (!(kvmclock_features() & KVM_FEATURE))
		return -ENODEV;
	arrow_arch_msr_write(KVM_MSR_SYSTEM, kvmclock_physical(&kvmclock_time) |
						     KVM_MSR_ENABLE);
	int error = kvmclock_read(&now, &passed);

	if (error)
		return error;
	kvmclock.origin = now - passed;
	kvmclock.last = now;
	return 0;
}

static uint64_t kvmclock_monotonic(void)
{
	uint64_t now = 0;
	uint64_t passed;

	if (kvmclock_read(&now, &passed))
		now = 0;
	return arrow_pvclock_go_on(&kvmclock, now);
}

static void kvmclock_tell(struct arrow_clock_scale *scale)
{
	arrow_pvclock_tell(&kvmclock, &kvmclock_time, scale);
}

static int kvmclock_wall(int64_t *seconds, uint32_t *nanoseconds)
{
	uint64_t now;
	uint64_t passed;

	arrow_arch_msr_write(KVM_MSR_WALL, kvmclock_physical(&kvmclock_date));
	arrow_barrier();
	if (kvmclock_date.version % 2 || !kvmclock_date.seconds)
		return -ENODEV;
	int error = kvmclock_read(&now, &passed);

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
