/* SPDX-License-Identifier: BSD-3-Clause */
/* The port, with devices and registers of the test's. */
#include <arrow/arch/cpu.h>
#include <arrow/arch/pagetable.h>
#include <arrow/test.h>
#include <string.h>

#define MOCK_DEVICES 2

/* What was written, and how often the driver had to wait for room. */
static char mock_written[64];
static unsigned int mock_count;
static int mock_waits;

/* What comes in, and how much of that is left. */
static const char *mock_input = "";
static int mock_full;

static uint32_t mock_in(unsigned int offset);
static void mock_out(unsigned int offset, uint32_t value);

#define PL011_IN(registers, offset) mock_in(offset)
#define PL011_OUT(registers, offset, value) mock_out(offset, value)
#include "../src/pl011.c"

#if CONFIG_PL011_SBSA
const struct arrow_fdt_ops arrow_sbsa_uart_device = {
	.compatible = "arm,sbsa-uart",
};
static const struct arrow_fdt_ops *const mock_sbsa = &arrow_sbsa_uart_device;
#else
static const struct arrow_fdt_ops *const mock_sbsa;
#endif

/* of interrupt.c */
void pl011_notify(void (*came)(void))
{
	(void)came;
}

void pl011_provoke(void)
{
}

static int mock_taken;

void pl011_taken(void)
{
	mock_taken++;
}

static uint32_t mock_control;

static uint32_t mock_in(unsigned int offset)
{
	if (offset == PL011_DR)
		return (unsigned char)*mock_input++;
	ARROW_CHECK_UINT(offset, PL011_FR);
	return (mock_full ? PL011_FR_TXFF : 0) |
	       (*mock_input ? 0 : PL011_FR_RXFE);
}

static void mock_out(unsigned int offset, uint32_t value)
{
	if (offset == PL011_CR) {
		mock_control = value;
		return;
	}
	ARROW_CHECK_UINT(offset, PL011_DR);
	ARROW_CHECK(!mock_full && mock_count < sizeof(mock_written));
	mock_written[mock_count++] = (char)value;
	mock_full = mock_count % 3 == 0;
}

void arrow_arch_relax(void)
{
	mock_waits++;
	mock_full = 0;
}

static struct arrow_fdt_device mock_devices[MOCK_DEVICES];
static unsigned int mock_device_count;

/* The devices are of SBSA's kind, all of them. */
static bool mock_is_sbsa;

const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before)
{
	const struct arrow_fdt_device *next =
		before ? before + 1 : mock_devices;

	if (ops != (mock_is_sbsa ? mock_sbsa : &arrow_pl011_device))
		return NULL;
	return next < mock_devices + mock_device_count ? next : NULL;
}

static uint64_t mock_mapped;
static char mock_registers[8];

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK_UINT(size, 0x1000);
	mock_mapped = physical;
	return physical == 0xbad000 ? NULL : mock_registers;
}

static bool probe(unsigned int count, uint64_t first, uint64_t second)
{
	mock_device_count = count;
	for (unsigned int i = 0; i < MOCK_DEVICES; i++)
		mock_devices[i].ops =
			mock_is_sbsa ? mock_sbsa : &arrow_pl011_device;
	mock_devices[0].address = first;
	mock_devices[1].address = second;
	mock_control = 0;
	mock_mapped = 0;
	return arrow_pl011_console.probe();
}

static void test_no_port(void)
{
	ARROW_CHECK(!probe(0, 0, 0));
	ARROW_CHECK(!probe(1, 0, 0));
	ARROW_CHECK(!probe(1, 0xbad000, 0));
}

static void test_the_first_port_or_the_one_for_output(void)
{
	ARROW_CHECK(probe(2, 0x9000000, 0x9001000));
	ARROW_CHECK_UINT(mock_mapped, 0x9000000);
	ARROW_CHECK_UINT(mock_control, 0x301);
	mock_devices[1].is_stdout = true;
	ARROW_CHECK(probe(2, 0x9000000, 0x9001000));
	ARROW_CHECK_UINT(mock_mapped, 0x9001000);
	mock_devices[1].is_stdout = false;
}

/* It has no register that switches it on. */
static void test_a_port_of_sbsas_kind(void)
{
	if (!CONFIG_PL011_SBSA)
		return;
	mock_is_sbsa = true;
	ARROW_CHECK(probe(1, 0x22000000, 0));
	ARROW_CHECK_UINT(mock_mapped, 0x22000000);
	ARROW_CHECK_UINT(mock_control, 0);
	mock_is_sbsa = false;
}

static void test_writing_waits_for_room(void)
{
	ARROW_CHECK(probe(1, 0x9000000, 0));
	arrow_pl011_console.write("hello\xff\n", 7);
	ARROW_CHECK_UINT(mock_count, 7);
	ARROW_CHECK(!memcmp(mock_written, "hello\xff\n", 7));
	ARROW_CHECK_INT(mock_waits, 2);
}

static void test_reading_takes_what_is_there(void)
{
	char got[4];

	ARROW_CHECK_UINT(arrow_pl011_console.read(got, sizeof(got)), 0);
	ARROW_CHECK_INT(mock_taken, 0);
	mock_input = "abcdef";
	ARROW_CHECK_UINT(arrow_pl011_console.read(got, sizeof(got)), 4);
	ARROW_CHECK(!memcmp(got, "abcd", 4));
	ARROW_CHECK_UINT(arrow_pl011_console.read(got, sizeof(got)), 2);
	ARROW_CHECK(!memcmp(got, "ef", 2));
	ARROW_CHECK_INT(mock_taken, CONFIG_PL011_INTERRUPT ? 2 : 0);
}

int main(void)
{
	ARROW_TEST(test_no_port);
	ARROW_TEST(test_the_first_port_or_the_one_for_output);
	ARROW_TEST(test_a_port_of_sbsas_kind);
	ARROW_TEST(test_writing_waits_for_room);
	ARROW_TEST(test_reading_takes_what_is_there);
	return arrow_test_end();
}
