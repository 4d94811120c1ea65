/* SPDX-License-Identifier: BSD-3-Clause */
/* Which of a machine's registers is written when it ends. */
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/exit.h>
#include <arrow/test.h>
#include <string.h>

#include "../src/acpi_off.h"

static struct acpi_off mock_off;
static bool mock_found;
static bool mock_handed_over;
static uint8_t mock_memory[4];
static uint32_t mock_port8;
static uint32_t mock_port16;
static unsigned int mock_fixed;
static unsigned int mock_waits;

bool acpi_find_off(struct acpi_off *off)
{
	*off = mock_off;
	return mock_found;
}

bool acpi_fixed_off(const struct acpi_off *off)
{
	ARROW_CHECK(off->is_wide);
	mock_fixed++;
	return mock_handed_over;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK_UINT(size, 1);
	return physical < 0x10000 ? &mock_memory[physical % 4] : NULL;
}

void arrow_exit_wait(void)
{
	mock_waits++;
}

static void mock_out8(uint16_t port, uint8_t value)
{
	mock_port8 = (uint32_t)port << 8 | value;
}

static void mock_out16(uint16_t port, uint16_t value)
{
	mock_port16 = (uint32_t)port << 16 | value;
}

#define arrow_arch_port_out8 mock_out8
#define arrow_arch_port_out16 mock_out16
#include "../src/exit_acpi.c"

static void stop(struct acpi_off off)
{
	mock_off = off;
	mock_found = true;
	mock_waits = 0;
	mock_fixed = 0;
	memset(mock_memory, 0, sizeof(mock_memory));
	arrow_exit_acpi.stop(3);
}

static void test_fixed_hardware(void)
{
	struct acpi_off off = {.is_wide = true,
			       .control = {.address = 0x604},
			       .value = 0x3400};

	mock_handed_over = true;
	stop(off);
	ARROW_CHECK_UINT(mock_waits, 1);
	ARROW_CHECK_UINT(mock_fixed, CONFIG_EXIT_ACPI_MACHINE);
	ARROW_CHECK_UINT(mock_port16, CONFIG_EXIT_ACPI_MACHINE ? 0 : 0x6043400);
	mock_handed_over = false;
	stop(off);
	ARROW_CHECK_UINT(mock_waits, !CONFIG_EXIT_ACPI_MACHINE);
}

static void test_reduced_hardware(void)
{
	struct acpi_off off = {.control = {false, 0x8000},
			       .value = 0x34,
			       .status = {false, 0x8001}};

	stop(off);
	ARROW_CHECK_UINT(mock_memory[0], 0x34);
	ARROW_CHECK_UINT(mock_memory[1], CONFIG_EXIT_ACPI_MACHINE ? 0x80 : 0);
	ARROW_CHECK_UINT(mock_waits, 1);
	off.control = (struct acpi_register){true, 0x600};
	stop(off);
	ARROW_CHECK_UINT(mock_port8, 0x60034);
}

static void test_registers_out_of_reach(void)
{
	stop((struct acpi_off){.control = {false, UINT64_MAX}, .value = 0x34});
	ARROW_CHECK_UINT(mock_memory[3], 0);
}

static void test_without_tables_nothing_happens(void)
{
	mock_found = false;
	mock_waits = 0;
	arrow_exit_acpi.stop(0);
	ARROW_CHECK_UINT(mock_waits, 0);
}

int main(void)
{
	ARROW_TEST(test_fixed_hardware);
	ARROW_TEST(test_reduced_hardware);
	ARROW_TEST(test_registers_out_of_reach);
	ARROW_TEST(test_without_tables_nothing_happens);
	return arrow_test_end();
}
