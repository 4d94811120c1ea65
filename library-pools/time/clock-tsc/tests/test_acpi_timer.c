/* SPDX-License-Identifier: BSD-3-Clause */
/* The ACPI timer: its port from the FADT, and ticks that wrap around. */
#include <arrow/acpi.h>
#include <arrow/arch/port.h>
#include <arrow/test.h>
#include <string.h>

static uint8_t mock_fadt[120];
static size_t mock_size = sizeof(mock_fadt);
static uint16_t mock_port;
static uint32_t mock_timer;

bool arrow_acpi_find(const char *signature, struct arrow_acpi_table *table)
{
	ARROW_CHECK_TEXT(signature, "FACP");
	*table = (struct arrow_acpi_table){mock_fadt, mock_size};
	return mock_size;
}

static uint32_t mock_in32(uint16_t port)
{
	mock_port = port;
	return mock_timer;
}

#define arrow_arch_port_in32 mock_in32
#include "../src/x86_64/acpi_timer.c"
#include "../../../drivers/acpi/src/bytes.c"

static bool starts_at(uint32_t port)
{
	mock_port = 0;
	memcpy(&mock_fadt[76], &port, sizeof(port));
	return tsc_reference_acpi.start() && mock_port == port;
}

static void test_port(void)
{
	ARROW_CHECK(starts_at(0x608));
	ARROW_CHECK(!starts_at(0));
	ARROW_CHECK(!starts_at(0x10000));
}

static void test_absent_or_short_table(void)
{
	mock_size = 79;
	ARROW_CHECK(!starts_at(0x608));
	mock_size = 0;
	ARROW_CHECK(!starts_at(0x608));
	mock_size = 80;
	ARROW_CHECK(starts_at(0x608));
}

static void test_ticks_wrap_at_24_bits(void)
{
	uint64_t ticks;

	mock_timer = 0xfffff0;
	ARROW_CHECK(starts_at(0x608));
	mock_timer = 0xab000010;
	ARROW_CHECK(tsc_reference_acpi.read(&ticks));
	ARROW_CHECK_UINT(ticks, 0x20);
}

int main(void)
{
	ARROW_TEST(test_port);
	ARROW_TEST(test_absent_or_short_table);
	ARROW_TEST(test_ticks_wrap_at_24_bits);
	return arrow_test_end();
}
