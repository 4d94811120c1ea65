/* SPDX-License-Identifier: BSD-3-Clause */
/* The port, with a device and registers of the test's. */
#include <arrow/arch/cpu.h>
#include <arrow/arch/pagetable.h>
#include <arrow/test.h>
#include <string.h>

static uint32_t mock_in(volatile char *at, unsigned int width);
static void mock_out(volatile char *at, unsigned int width, uint32_t value);

#define MMIO_IN8(at) mock_in(at, 1)
#define MMIO_IN32(at) mock_in(at, 4)
#define MMIO_OUT8(at, value) mock_out(at, 1, value)
#define MMIO_OUT32(at, value) mock_out(at, 4, value)
#include "../src/ns16550_mmio.c"

/* The device: registers are so far apart, and accessed by so many bytes. */
static char mock_registers[128];
static unsigned int mock_step = 1;
static unsigned int mock_width = 1;

static char mock_written[16];
static unsigned int mock_count;
static unsigned int mock_waits;
static bool mock_busy;
static const char *mock_input = "";
static uint32_t mock_line;

static unsigned int mock_number(volatile char *at, unsigned int width)
{
	ARROW_CHECK_UINT(width, mock_width);
	ARROW_CHECK_UINT((size_t)(at - mock_registers) % mock_step, 0);
	return (unsigned int)(at - mock_registers) / mock_step;
}

static uint32_t mock_in(volatile char *at, unsigned int width)
{
	if (mock_number(at, width) == MMIO_RBR)
		return (unsigned char)*mock_input++;
	ARROW_CHECK_UINT(mock_number(at, width), MMIO_LSR);
	return (mock_busy ? 0 : MMIO_LSR_THR_EMPTY) |
	       (*mock_input ? MMIO_LSR_DATA_READY : 0);
}

static void mock_out(volatile char *at, unsigned int width, uint32_t value)
{
	switch (mock_number(at, width)) {
	case MMIO_LCR:
		mock_line = value;
		break;
	case MMIO_FCR:
		ARROW_CHECK_UINT(value, 1);
		break;
	default:
		ARROW_CHECK_UINT(mock_number(at, width), MMIO_THR);
		ARROW_CHECK(!mock_busy && mock_count < sizeof(mock_written));
		mock_written[mock_count++] = (char)value;
		mock_busy = true;
	}
}

void arrow_arch_relax(void)
{
	mock_waits++;
	mock_busy = false;
}

static struct arrow_fdt_device mock_devices[2];
static unsigned int mock_device_count = 1;
static uint8_t mock_shift[4];
static uint8_t mock_io_width[4];

const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before)
{
	const struct arrow_fdt_device *next =
		before ? before + 1 : mock_devices;

	ARROW_CHECK(ops == &arrow_ns16550_mmio_device);
	return next < mock_devices + mock_device_count ? next : NULL;
}

const void *arrow_fdt_property(const struct arrow_fdt_device *device,
			       const char *name, uint32_t *size)
{
	const uint8_t *value =
		strcmp(name, "reg-shift") ? mock_io_width : mock_shift;

	ARROW_CHECK(device >= mock_devices);
	if (!value[3])
		return NULL;
	*size = 4;
	return value;
}

static uint64_t mock_mapped;

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK_UINT(size, 8 * mock_step);
	mock_mapped = physical;
	return physical == 0xbad000 ? NULL : mock_registers;
}

/* Be a device with these two properties, 0: without. */
static bool probe(uint8_t shift, uint8_t width)
{
	mock_shift[3] = shift;
	mock_io_width[3] = width;
	mock_step = 1u << shift;
	mock_width = width ? width : 1;
	mock_line = 0;
	return arrow_ns16550_mmio_console.probe();
}

static void test_no_port(void)
{
	mock_device_count = 0;
	ARROW_CHECK(!probe(0, 0));
	mock_device_count = 1;
	ARROW_CHECK(!probe(0, 0));
	mock_devices[0].address = 0xbad000;
	ARROW_CHECK(!probe(0, 0));
	mock_devices[0].address = 0x40002000;
	ARROW_CHECK(probe(0, 0));
	ARROW_CHECK_UINT(mock_mapped, 0x40002000);
	ARROW_CHECK_UINT(mock_line, 3);
}

static void test_registers_that_cannot_be(void)
{
	ARROW_CHECK(!probe(5, 1));
	ARROW_CHECK(!probe(2, 2));
	ARROW_CHECK(!probe(1, 4));
	ARROW_CHECK(!probe(0, 8));
}

static void test_the_port_for_output(void)
{
	mock_device_count = 2;
	mock_devices[1] = (struct arrow_fdt_device){
		.address = 0x40003000, .is_stdout = true};
	ARROW_CHECK(probe(0, 0));
	ARROW_CHECK_UINT(mock_mapped, 0x40003000);
	mock_device_count = 1;
}

static void test_writing_waits_for_each_byte(void)
{
	ARROW_CHECK(probe(2, 4));
	mock_count = 0;
	mock_waits = 0;
	arrow_ns16550_mmio_console.write("hi\xff", 3);
	ARROW_CHECK_UINT(mock_count, 3);
	ARROW_CHECK_UINT(mock_waits, 2);
	ARROW_CHECK(!memcmp(mock_written, "hi\xff", 3));
}

static void test_reading_takes_what_is_there(void)
{
	char got[4];

	ARROW_CHECK(probe(2, 1));
	ARROW_CHECK_UINT(arrow_ns16550_mmio_console.read(got, sizeof(got)), 0);
	mock_input = "abcdef";
	ARROW_CHECK_UINT(arrow_ns16550_mmio_console.read(got, sizeof(got)), 4);
	ARROW_CHECK(!memcmp(got, "abcd", 4));
	ARROW_CHECK_UINT(arrow_ns16550_mmio_console.read(got, sizeof(got)), 2);
}

int main(void)
{
	ARROW_TEST(test_no_port);
	ARROW_TEST(test_registers_that_cannot_be);
	ARROW_TEST(test_the_port_for_output);
	ARROW_TEST(test_writing_waits_for_each_byte);
	ARROW_TEST(test_reading_takes_what_is_there);
	return arrow_test_end();
}
