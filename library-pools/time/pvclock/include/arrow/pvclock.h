/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A clock that a hypervisor keeps in memory shared with it: Xen's, which KVM
 * has taken over. It says how the time stamp counter translates to nanoseconds,
 * and is corrected whenever it must be. The structures are those of
 * "KVM-specific MSRs" in Linux' Documentation/virt/kvm/x86/msr.rst and of Xen's
 * xen/include/public/xen.h. A version is odd while the hypervisor writes.
 *
 * There is no code but here: each clock has a state of its own and is compiled
 * with it.
 */
#pragma once

#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/clock.h>
#include <arrow/compiler.h>
#include <arrow/errno.h>
#include <arrow/types.h>

/* Flag: all processors' counters agree, so the structure holds for each. */
#define ARROW_PVCLOCK_STABLE 1

/* Shifts beyond this make no sense. */
#define ARROW_PVCLOCK_SHIFT_MAX 31

/* How often a structure may be found in change before it counts as broken. */
#define ARROW_PVCLOCK_PATIENCE 1000000

/* So long others may count by what they were told: it can be corrected. */
#define ARROW_PVCLOCK_TOLD_NANOSECONDS UINT64_C(1000000000)

/* What turns a value of the time stamp counter into nanoseconds. */
struct arrow_pvclock_time {
	uint32_t version;
	uint32_t padding;
	uint64_t counter;
	uint64_t nanoseconds;
	uint32_t multiplier;
	int8_t shift;
	uint8_t flags;
	uint8_t padding_end[2];
};

_Static_assert(sizeof(struct arrow_pvclock_time) == 32,
	       "laid down by hypervisors");
_Static_assert(__builtin_offsetof(struct arrow_pvclock_time, shift) == 28,
	       "laid down by hypervisors");

/**
 * struct arrow_pvclock - What a driver keeps of its clock.
 * @start_counter: the counter when the driver was started
 * @origin: the hypervisor's nanoseconds at that moment
 * @last: the latest that was handed out
 * @told: what others were told to count by; multiplier 0: nothing
 */
struct arrow_pvclock {
	uint64_t start_counter;
	uint64_t origin;
	uint64_t last;
	struct arrow_clock_scale told;
};

/** arrow_pvclock_scale() - A difference of the counter in nanoseconds. */
static inline uint64_t arrow_pvclock_scale(uint64_t difference,
					   uint32_t multiplier, int shift)
{
	if (shift < 0)
		difference >>= -shift;
	else
		difference <<= shift;
	return (uint64_t)((unsigned __int128)difference * multiplier >> 32);
}

/**
 * arrow_pvclock_read() - Read the clock.
 * @time: as the hypervisor keeps it
 * @now: set to its nanoseconds
 * @since: a value of the counter
 * @passed: set to how many of them passed since then
 *
 * Return: 0; -ENODEV if nobody keeps the structure, -EIO if it is found in
 * change again and again.
 */
static __always_inline int
arrow_pvclock_read(const volatile struct arrow_pvclock_time *time,
		   uint64_t *now, uint64_t since, uint64_t *passed)
{
	for (int i = 0; i < ARROW_PVCLOCK_PATIENCE; i++) {
		uint32_t version = time->version;

		arrow_barrier();
		uint32_t multiplier = time->multiplier;
		int shift = time->shift;
		uint64_t counter = arrow_arch_counter();
		uint64_t difference = counter - time->counter;

		/* The counter of another processor may be a little behind. */
		if ((int64_t)difference < 0)
			difference = 0;
		*now = time->nanoseconds +
		       arrow_pvclock_scale(difference, multiplier, shift);
		*passed =
			arrow_pvclock_scale(counter - since, multiplier, shift);
		arrow_barrier();
		if (version == time->version && version % 2 == 0)
			return version ? 0 : -ENODEV;
		arrow_arch_relax();
	}
	return -EIO;
}

/* The latest that those who count by themselves can have come to. */
static inline uint64_t
arrow_pvclock_told_latest(const struct arrow_pvclock *clock)
{
	uint64_t counts = arrow_arch_counter() - clock->told.counter;

	if (counts > clock->told.limit)
		counts = clock->told.limit;
	return clock->origin + clock->told.base +
	       (uint64_t)((unsigned __int128)counts * clock->told.multiplier >>
			  32);
}

/**
 * arrow_pvclock_go_on() - Nanoseconds since the start, never fewer than before.
 * @clock: the driver's
 * @now: the hypervisor's nanoseconds; 0 if they could not be read
 */
static __always_inline uint64_t arrow_pvclock_go_on(struct arrow_pvclock *clock,
						    uint64_t now)
{
	if (now > clock->last)
		clock->last = now;
	if (clock->told.multiplier) {
		now = arrow_pvclock_told_latest(clock);
		if (now > clock->last)
			clock->last = now;
	}
	return clock->last - clock->origin;
}

/**
 * arrow_pvclock_tell() - How the clock goes on, for a second.
 * @clock: the driver's
 * @time: as the hypervisor keeps it
 * @scale: set; left as it is while the hypervisor is changing the clock, where it
 *	holds for one processor only, and as long as the driver's clock stands
 *	still because the hypervisor set its own back
 */
static __always_inline void
arrow_pvclock_tell(struct arrow_pvclock *clock,
		   const volatile struct arrow_pvclock_time *time,
		   struct arrow_clock_scale *scale)
{
	uint32_t version = time->version;

	arrow_barrier();
	uint64_t multiplier = time->multiplier;
	int shift = time->shift;
	uint64_t since = time->counter;
	uint64_t now = time->nanoseconds;
	bool stable = time->flags & ARROW_PVCLOCK_STABLE;

	arrow_barrier();
	if (version % 2 || version != time->version || !stable ||
	    shift > ARROW_PVCLOCK_SHIFT_MAX || shift < -ARROW_PVCLOCK_SHIFT_MAX)
		return;
	uint64_t counter = arrow_arch_counter();

	now += arrow_pvclock_scale(counter - since, (uint32_t)multiplier, shift);
	multiplier = shift < 0 ? multiplier >> -shift : multiplier << shift;
	if ((int64_t)(counter - since) < 0 || now < clock->last || !multiplier)
		return;
	*scale = (struct arrow_clock_scale){
		.counter = counter,
		.base = now - clock->origin,
		.multiplier = multiplier,
		.limit = (uint64_t)(((unsigned __int128)
					     ARROW_PVCLOCK_TOLD_NANOSECONDS
				     << 32) /
				    multiplier),
	};
	clock->told = *scale;
}
