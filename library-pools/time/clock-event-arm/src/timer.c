/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The virtual timer interrupts from when the virtual counter, which is the clock's,
 * has reached a value (Arm ARM, DDI 0487, "The Generic Timer in AArch64 state").
 * Both count at a rate that firmware has left in a register. The interrupt is a
 * level: it stays until the timer is switched off or set anew.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/program.h>
#include <arrow/clock_event_arm.h>
#include <arrow/errno.h>
#include <arrow/gic.h>
#include <arrow/time.h>

/* Of a timer in the tree: secure, not secure, virtual, the hypervisor's (Linux's
 * binding arm,arch_timer.yaml). */
#define TIMER_VIRTUAL 2

/* CNTV_CTL_EL0: it counts and interrupts. */
#define TIMER_ON 1

/* Registers; a test has its own. */
#ifndef TIMER_IN
#define TIMER_IN(name)                                              \
	({                                                          \
		uint64_t timer_value;                               \
		__asm__ volatile("mrs %0, " name : "=r"(timer_value)); \
		timer_value;                                        \
	})
#define TIMER_OUT(name, value)                     \
	__asm__ volatile("msr " name ", %0\n\tisb" \
			 :                         \
			 : "r"((uint64_t)(value))  \
			 : "memory")
#endif
#define TIMER_HERTZ "cntfrq_el0"
#define TIMER_CONTROL "cntv_ctl_el0"
#define TIMER_COMPARE "cntv_cval_el0"

static arrow_clock_event_handler *timer_came;

static uint64_t timer_hertz;

static void timer_serve(struct arrow_arch_frame *frame)
{
	TIMER_OUT(TIMER_CONTROL, 0);
	arrow_gic_own_end();
	timer_came(frame);
}

static int timer_start(arrow_clock_event_handler *came)
{
	const struct arrow_fdt_device *device =
		arrow_fdt_next(&arrow_clock_event_arm_device, NULL);

	timer_hertz = TIMER_IN(TIMER_HERTZ) & UINT32_MAX;
	if (!device || !timer_hertz)
		return -ENODEV;
	TIMER_OUT(TIMER_CONTROL, 0);
	timer_came = came;
	if (arrow_gic_set_own(device, TIMER_VIRTUAL, timer_serve))
		return -ENODEV;
	arrow_arch_program_interrupts();
	return 0;
}

/* Both factors are below 2^32. */
static void timer_set(uint64_t nanoseconds)
{
	uint64_t counts = nanoseconds * timer_hertz / ARROW_TIME_SECOND + 1;

	TIMER_OUT(TIMER_COMPARE, arrow_arch_counter() + counts);
	TIMER_OUT(TIMER_CONTROL, TIMER_ON);
}

const struct arrow_fdt_ops arrow_clock_event_arm_device = {
	.compatible = "arm,armv8-timer",
};

const struct arrow_clock_event_ops arrow_clock_event_arm = {
	.name = "arm",
	.start = timer_start,
	.set = timer_set,
};
