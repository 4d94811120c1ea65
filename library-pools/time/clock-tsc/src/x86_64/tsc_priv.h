/* SPDX-License-Identifier: BSD-3-Clause */
/* The parts of the time stamp counter's driver. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* No processor counts slower or faster. */
#define TSC_HERTZ_MIN UINT64_C(100000000)
#define TSC_HERTZ_MAX UINT64_C(10000000000)

/*
 * struct tsc_reference - A timer of known rate to measure the counter by.
 * @hertz: its rate
 * @interval: ticks after which a measurement is good enough
 * @start: begin to count; false if the timer is absent
 * @read: set @ticks since @start; false if so much time has passed that it
 *	cannot tell
 */
struct tsc_reference {
	uint64_t hertz;
	uint64_t interval;
	bool (*start)(void);
	bool (*read)(uint64_t *ticks);
};

/* frequency.c: the counter's rate as CPUID tells it, 0 if it does not. */
uint64_t tsc_frequency_from_cpuid(void);

/* Whether the hypervisor is KVM or QEMU, whose local APIC runs at 1 GHz. */
bool tsc_frequency_of_apic_is_known(void);

/* lapic.c, hpet.c (its rate is known once it is started), acpi_timer.c, pit.c */
extern const struct tsc_reference tsc_reference_lapic;
extern struct tsc_reference tsc_reference_hpet;
extern const struct tsc_reference tsc_reference_acpi;
extern const struct tsc_reference tsc_reference_pit;
