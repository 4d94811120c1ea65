/* SPDX-License-Identifier: BSD-3-Clause */
/* The clock, with a device and a register of the test's. */
#include <arrow/arch/pagetable.h>
#include <arrow/clock_pl031.h>
#include <arrow/errno.h>
#include <arrow/test.h>

static struct arrow_fdt_device mock_device;
static bool mock_there;
static uint32_t mock_register;

const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before)
{
	ARROW_CHECK(ops == &arrow_clock_pl031_device && !before);
	return mock_there ? &mock_device : NULL;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK_UINT(size, 0x1000);
	return physical == 0x9010000 ? &mock_register : NULL;
}

static int probe(bool there, uint64_t address)
{
	mock_there = there;
	mock_device.address = address;
	return arrow_clock_pl031.probe();
}

static void test_no_clock(void)
{
	ARROW_CHECK_INT(probe(false, 0), -ENODEV);
	ARROW_CHECK_INT(probe(true, 0), -ENODEV);
	ARROW_CHECK_INT(probe(true, 0xbad000), -ENODEV);
}

static void test_seconds_beyond_2038(void)
{
	int64_t seconds;
	uint32_t nanoseconds = 5;

	ARROW_CHECK_INT(probe(true, 0x9010000), 0);
	mock_register = 0xf0000000;
	ARROW_CHECK_INT(arrow_clock_pl031.wall(&seconds, &nanoseconds), 0);
	ARROW_CHECK_INT(seconds, 0xf0000000);
	ARROW_CHECK_UINT(nanoseconds, 0);
}

int main(void)
{
	ARROW_TEST(test_no_clock);
	ARROW_TEST(test_seconds_beyond_2038);
	return arrow_test_end();
}
