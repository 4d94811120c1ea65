/* SPDX-License-Identifier: BSD-3-Clause */
/* Controllers that are played: an I/O APIC, and a local one in both forms. */
#include <arrow/acpi.h>
#include <arrow/apic.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/arch/trap.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <string.h>

#include "../src/madt.h"

static bool mock_table;
static struct madt_route mock_route;
static bool mock_present;
static uint64_t mock_base;
static uint64_t mock_msrs[64];
static uint32_t mock_local[0x400 / 4];
static uint32_t mock_io[8];
static bool mock_io_in_reach;
static uint8_t mock_masks[2];
static arrow_arch_trap_handler *mock_spurious;

bool arrow_acpi_find(const char *signature, struct arrow_acpi_table *table)
{
	(void)table;
	ARROW_CHECK_TEXT(signature, "APIC");
	return mock_table;
}

bool madt_find_route(const struct arrow_acpi_table *madt, unsigned int line,
		     struct madt_route *route)
{
	(void)madt;
	ARROW_CHECK_UINT(line, 4);
	*route = mock_route;
	return mock_route.io_apic;
}

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	ARROW_CHECK_UINT(vector, 39);
	mock_spurious = handler;
	return 0;
}

static struct arrow_arch_cpuid mock_cpuid(uint32_t leaf, uint32_t subleaf)
{
	ARROW_CHECK(leaf == 1 && subleaf == 0);
	return (struct arrow_arch_cpuid){.edx = mock_present ? 1u << 9 : 0};
}

static uint64_t mock_msr_read(uint32_t number)
{
	return number == 0x1b ? mock_base : mock_msrs[number - 0x800];
}

static void mock_msr_write(uint32_t number, uint64_t value)
{
	mock_msrs[number - 0x800] = value;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	if (physical == 0xfee00000) {
		ARROW_CHECK(size <= sizeof(mock_local));
		return mock_local;
	}
	ARROW_CHECK_UINT(physical, 0xfec00000);
	ARROW_CHECK(size <= sizeof(mock_io));
	return mock_io_in_reach ? mock_io : NULL;
}

static void mock_out8(uint16_t port, uint8_t value)
{
	ARROW_CHECK(port == 0x21 || port == 0xa1);
	mock_masks[port == 0xa1] = value;
}

#define arrow_arch_cpuid mock_cpuid
#define arrow_arch_msr_read mock_msr_read
#define arrow_arch_msr_write mock_msr_write
#define arrow_arch_port_out8 mock_out8
#include "../src/apic.c"

/* The window shows whatever was selected: the version, until it is written. */
static void set_up(void)
{
	mock_table = true;
	mock_route = (struct madt_route){0xfec00000, 4, MADT_LEVEL};
	mock_present = true;
	mock_base = 0xfee00900;
	memset(mock_msrs, 0, sizeof(mock_msrs));
	memset(mock_local, 0, sizeof(mock_local));
	memset(mock_io, 0, sizeof(mock_io));
	memset(mock_masks, 0, sizeof(mock_masks));
	mock_io_in_reach = true;
	mock_io[4] = 23u << 16 | 0x20;
	mock_local[0x20 / 4] = 3u << 24;
	mock_local[0x80 / 4] = 0x20;
	mock_spurious = NULL;
}

static void test_a_line_comes_to_this_processor(void)
{
	ARROW_CHECK_INT(arrow_apic_route(4, 36), 0);
	ARROW_CHECK_UINT(mock_io[0], 0x18);
	ARROW_CHECK_UINT(mock_io[4], 36 | MADT_LEVEL);
	ARROW_CHECK_UINT(mock_local[0xf0 / 4], 0x127);
	ARROW_CHECK_UINT(mock_local[0x80 / 4], 0);
	ARROW_CHECK_UINT(mock_local[0x350 / 4], 0x10000);
	ARROW_CHECK_UINT(mock_masks[0], 0xff);
	ARROW_CHECK_UINT(mock_masks[1], 0xff);
	ARROW_CHECK(mock_spurious && mock_spurious(NULL));
	mock_local[0xb0 / 4] = 1;
	arrow_apic_end();
	ARROW_CHECK_UINT(mock_local[0xb0 / 4], 0);
}

static void test_firmware_may_have_switched_to_msrs(void)
{
	mock_base = 0xfee00d00;
	mock_msrs[2] = 3;
	ARROW_CHECK_INT(arrow_apic_route(4, 36), 0);
	ARROW_CHECK_UINT(mock_msrs[0x0f], 0x127);
	ARROW_CHECK_UINT(mock_msrs[0x35], 0x10000);
	ARROW_CHECK_UINT(mock_local[0xf0 / 4], 0);
	mock_msrs[0x0b] = 1;
	arrow_apic_end();
	ARROW_CHECK_UINT(mock_msrs[0x0b], 0);
}

static void check_refused(int error)
{
	ARROW_CHECK_INT(arrow_apic_route(4, 36), error);
	ARROW_CHECK_UINT(mock_masks[0], 0);
	ARROW_CHECK_UINT(mock_local[0xf0 / 4], 0);
	ARROW_CHECK(!mock_spurious);
	set_up();
}

static void test_what_is_not_there_changes_nothing(void)
{
	mock_table = false;
	check_refused(-ENODEV);
	mock_route.io_apic = 0;
	check_refused(-ENODEV);
	mock_present = false;
	check_refused(-ENODEV);
	mock_base = 0xfee00100;
	check_refused(-ENODEV);
	mock_io_in_reach = false;
	check_refused(-ENODEV);
	mock_io[4] = UINT32_MAX;
	check_refused(-ENODEV);
	mock_route.input = 24;
	check_refused(-ENODEV);
	mock_base = 0xfee00d00;
	mock_msrs[2] = 0x100;
	check_refused(-ENODEV);
}

static void test_numbers_out_of_range(void)
{
	ARROW_CHECK_INT(arrow_apic_route(16, 36), -EINVAL);
	ARROW_CHECK_INT(arrow_apic_route(4, 31), -EINVAL);
	ARROW_CHECK_INT(arrow_apic_route(4, 39), -EINVAL);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_a_line_comes_to_this_processor);
	RUN(test_firmware_may_have_switched_to_msrs);
	RUN(test_what_is_not_there_changes_nothing);
	RUN(test_numbers_out_of_range);
	return arrow_test_end();
}
