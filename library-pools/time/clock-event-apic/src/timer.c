/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two ways to set the timer (Intel SDM volume 3, 11.5.4). It interrupts when the
 * time stamp counter has reached a value, if the processor can do that and the
 * clock says how it follows from the counter; else it counts down to 0 at a
 * rate of its own.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/port.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/clock.h>
#include <arrow/clock_event_apic.h>
#include <arrow/errno.h>
#include <arrow/local_apic.h>
#include <arrow/time.h>

/* In CPUID 1 ecx, the MSR, and the mode in the timer's register. */
#define TIMER_ECX_DEADLINE (1u << 24)
#define TIMER_MSR_DEADLINE 0x6e0u
#define TIMER_DEADLINE (2u << 17)

/* The first interrupt: the old controller's timer has it, and is masked. */
#define TIMER_VECTOR ARROW_ARCH_TRAPS

#define TIMER_DIVIDE_BY_16 3u
#define TIMER_DIVISOR 16
#define TIMER_LARGEST UINT32_MAX

/* How long its rate is measured, in nanoseconds. */
#define TIMER_MEASURE 5000000

/* Masks of the old controllers (8259A). */
#define OLD_FIRST_DATA 0x21
#define OLD_SECOND_DATA 0xa1
#define OLD_ALL 0xff

static arrow_clock_event_handler *timer_came;

/* Counts in 2^32 nanoseconds; 0: the counter's values are used. */
static uint64_t timer_rate;

static bool timer_serve(struct arrow_arch_frame *frame)
{
	arrow_local_apic_write(ARROW_LOCAL_APIC_END, 0);
	timer_came(frame);
	return true;
}

/* Counts in 2^32 nanoseconds by the clock; 0 if it does not count. */
static uint64_t timer_measure(void)
{
	arrow_local_apic_write(ARROW_LOCAL_APIC_TIMER_INITIAL, TIMER_LARGEST);
	uint64_t start = arrow_time_monotonic();
	uint32_t first = arrow_local_apic_read(ARROW_LOCAL_APIC_TIMER_CURRENT);

	arrow_time_delay(TIMER_MEASURE);
	uint64_t passed = arrow_time_monotonic() - start;
	uint64_t counts =
		first - arrow_local_apic_read(ARROW_LOCAL_APIC_TIMER_CURRENT);

	arrow_local_apic_write(ARROW_LOCAL_APIC_TIMER_INITIAL, 0);
	return passed ? (counts << 32) / passed : 0;
}

static bool timer_by_counter(void)
{
	return arrow_arch_cpuid(1, 0).ecx & TIMER_ECX_DEADLINE &&
	       arrow_clock_monotonic()->scale;
}

static bool timer_by_counting(void)
{
	uint64_t hertz = arrow_local_apic_timer_hertz() / TIMER_DIVISOR;

	arrow_local_apic_write(ARROW_LOCAL_APIC_TIMER_DIVIDE,
			       TIMER_DIVIDE_BY_16);
	timer_rate = hertz ? (hertz << 32) / ARROW_TIME_SECOND :
			     timer_measure();
	return timer_rate;
}

/*
 * Whoever has switched interrupts on before has the old controllers in hand.
 * Else nobody wants theirs, which would come as traps.
 */
static void timer_let_in(void)
{
	if (arrow_arch_program_interrupts())
		return;
	arrow_arch_port_out8(OLD_FIRST_DATA, OLD_ALL);
	arrow_arch_port_out8(OLD_SECOND_DATA, OLD_ALL);
}

static int timer_start(arrow_clock_event_handler *came)
{
	uint32_t mode = TIMER_DEADLINE;

	if (!arrow_local_apic_open())
		return -ENODEV;
	/* the last that its present user learns from it */
	(void)arrow_time_monotonic();
	arrow_local_apic_enable();
	arrow_local_apic_write(ARROW_LOCAL_APIC_TIMER, ARROW_LOCAL_APIC_MASKED);
	if (!timer_by_counter()) {
		mode = 0;
		if (!timer_by_counting())
			return -ENODEV;
	}
	timer_came = came;
	arrow_arch_trap_set(TIMER_VECTOR, timer_serve);
	timer_let_in();
	arrow_local_apic_write(ARROW_LOCAL_APIC_TIMER, mode | TIMER_VECTOR);
	/* the MSR must not be written before the mode is (11.5.4.1) */
	__asm__ volatile("mfence" ::: "memory");
	return 0;
}

static void timer_set_counter(uint64_t nanoseconds)
{
	struct arrow_clock_scale scale;

	arrow_clock_monotonic()->scale(&scale);
	arrow_arch_msr_write(TIMER_MSR_DEADLINE,
			     arrow_arch_counter() +
				     (nanoseconds << 32) / scale.multiplier);
}

static void timer_set(uint64_t nanoseconds)
{
	if (!timer_rate) {
		timer_set_counter(nanoseconds);
		return;
	}
	uint64_t counts = (nanoseconds * timer_rate >> 32) + 1;

	arrow_local_apic_write(ARROW_LOCAL_APIC_TIMER_INITIAL,
			       counts < TIMER_LARGEST ? (uint32_t)counts :
							TIMER_LARGEST);
}

const struct arrow_clock_event_ops arrow_clock_event_apic = {
	.name = "apic",
	.start = timer_start,
	.set = timer_set,
};
