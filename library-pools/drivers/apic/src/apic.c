/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The I/O APIC's registers are reached by two windows, the local APIC's by
 * memory or, if firmware switched to x2APIC, by MSRs: back from there leads no
 * way but off and on, so it stays.
 */
#include <arrow/apic.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/frame.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/arch/trap.h>
#include <arrow/errno.h>

#include "madt.h"

/* The I/O APIC's windows, and registers behind them. */
#define IO_SELECT 0x00
#define IO_WINDOW 0x10
#define IO_SIZE 0x20
#define IO_VERSION 0x01
#define IO_VERSION_LAST_SHIFT 16
#define IO_ENTRY 0x10 /* two registers an input */
#define IO_MASKED (1u << 16)
#define IO_PROCESSOR_SHIFT 24

/* The local APIC: in CPUID 1 edx, and its base. */
#define LOCAL_PRESENT (1u << 9)
#define LOCAL_MSR_BASE 0x1bu
#define LOCAL_BASE_ON (1u << 11)
#define LOCAL_BASE_X2APIC (1u << 10)
#define LOCAL_BASE_ADDRESS UINT64_C(0x000ffffffffff000)
#define LOCAL_SIZE 0x400

/* Its registers by number: 16 bytes apart in memory, from here on as MSRs. */
#define LOCAL_MSR_FIRST 0x800u
#define LOCAL_ID 0x02
#define LOCAL_PRIORITY 0x08
#define LOCAL_END 0x0b
#define LOCAL_SPURIOUS 0x0f
#define LOCAL_LINE0 0x35

#define LOCAL_ID_SHIFT 24 /* in memory; the whole register as an MSR */
#define LOCAL_ENABLED 0x100u
#define LOCAL_MASKED (1u << 16)

/* An I/O APIC sends to eight bits of a number, and all ones is everyone. */
#define LOCAL_ID_MAX 0xfeu

/* The last that has a gate. */
#define VECTOR_SPURIOUS (ARROW_ARCH_TRAPS + ARROW_ARCH_INTERRUPTS - 1)

/* Masks of the old controllers (8259A). */
#define OLD_FIRST_DATA 0x21
#define OLD_SECOND_DATA 0xa1
#define OLD_ALL 0xff

static volatile char *apic_local; /* NULL: reached by MSRs */

static uint32_t apic_read(unsigned int number)
{
	if (!apic_local)
		return (uint32_t)arrow_arch_msr_read(LOCAL_MSR_FIRST + number);
	return *(volatile uint32_t *)(apic_local + number * 16);
}

static void apic_write(unsigned int number, uint32_t value)
{
	if (!apic_local)
		arrow_arch_msr_write(LOCAL_MSR_FIRST + number, value);
	else
		*(volatile uint32_t *)(apic_local + number * 16) = value;
}

/* Find the local APIC, and its number. */
static bool apic_open_local(uint32_t *id)
{
	if (!(arrow_arch_cpuid(1, 0).edx & LOCAL_PRESENT))
		return false;
	uint64_t base = arrow_arch_msr_read(LOCAL_MSR_BASE);

	if (!(base & LOCAL_BASE_ON))
		return false;
	apic_local = NULL;
	if (!(base & LOCAL_BASE_X2APIC)) {
		apic_local = arrow_arch_pt_device_map(base & LOCAL_BASE_ADDRESS,
						      LOCAL_SIZE);
		if (!apic_local)
			return false;
	}
	*id = apic_read(LOCAL_ID);
	if (apic_local)
		*id >>= LOCAL_ID_SHIFT;
	return *id <= LOCAL_ID_MAX;
}

static uint32_t apic_io_read(volatile char *io, unsigned int number)
{
	*(volatile uint32_t *)(io + IO_SELECT) = number;
	return *(volatile uint32_t *)(io + IO_WINDOW);
}

static void apic_io_write(volatile char *io, unsigned int number,
			  uint32_t value)
{
	*(volatile uint32_t *)(io + IO_SELECT) = number;
	*(volatile uint32_t *)(io + IO_WINDOW) = value;
}

/* The I/O APIC of a route, if it has that input. One that is not there: ones. */
static volatile char *apic_open_io(const struct madt_route *route)
{
	volatile char *io = arrow_arch_pt_device_map(route->io_apic, IO_SIZE);

	if (!io)
		return NULL;
	uint32_t version = apic_io_read(io, IO_VERSION);

	if (version == UINT32_MAX ||
	    route->input > (version >> IO_VERSION_LAST_SHIFT & 0xff))
		return NULL;
	return io;
}

/* A line that fell too early; it is not to be ended. */
static bool apic_spurious(struct arrow_arch_frame *frame)
{
	(void)frame;
	return true;
}

static void apic_start_local(void)
{
	arrow_arch_trap_set(VECTOR_SPURIOUS, apic_spurious);
	arrow_arch_port_out8(OLD_FIRST_DATA, OLD_ALL);
	arrow_arch_port_out8(OLD_SECOND_DATA, OLD_ALL);
	apic_write(LOCAL_LINE0, LOCAL_MASKED);
	apic_write(LOCAL_PRIORITY, 0);
	apic_write(LOCAL_SPURIOUS, LOCAL_ENABLED | VECTOR_SPURIOUS);
}

int arrow_apic_route(unsigned int line, unsigned int vector)
{
	struct arrow_acpi_table madt;
	struct madt_route route;
	uint32_t id;

	if (line >= ARROW_APIC_LINES || vector < ARROW_ARCH_TRAPS ||
	    vector >= VECTOR_SPURIOUS)
		return -EINVAL;
	if (!arrow_acpi_find("APIC", &madt) ||
	    !madt_find_route(&madt, line, &route) || !apic_open_local(&id))
		return -ENODEV;
	volatile char *io = apic_open_io(&route);

	if (!io)
		return -ENODEV;
	unsigned int entry = IO_ENTRY + 2 * route.input;

	apic_start_local();
	apic_io_write(io, entry, IO_MASKED);
	apic_io_write(io, entry + 1, id << IO_PROCESSOR_SHIFT);
	apic_io_write(io, entry, vector | route.kind);
	return 0;
}

void arrow_apic_end(void)
{
	apic_write(LOCAL_END, 0);
}
