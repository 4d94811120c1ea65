/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The serial port interrupts when a byte that was sent has left it. A guest of
 * Xen's has no device, and what it prints does not need one.
 */
/* config: LIB_GIC=y */
#include <arrow/arch/cpu.h>
#include <arrow/arch/pagetable.h>
#include <arrow/errno.h>
#include <arrow/gic.h>
#include <arrow/pl011.h>
#include <arrow/test.h>

/* The mask of interrupts, and the bit of that one (ARM DDI 0183). */
#define SERIAL_MASK 0x38
#define SERIAL_SENT (1u << 5)
#define SERIAL_SIZE 0x1000

static volatile uint32_t *serial_mask;
static volatile unsigned int serial_count;

static void serial_came(void)
{
	*serial_mask = 0;
	serial_count++;
}

static void test_the_interrupt_comes(void)
{
	const struct arrow_fdt_device *serial =
		arrow_fdt_next(&arrow_pl011_device, NULL);
	volatile char *registers;

	ARROW_CHECK(serial);
	registers = arrow_arch_pt_device_map(serial->address, SERIAL_SIZE);
	ARROW_CHECK(registers);
	serial_mask = (volatile uint32_t *)(registers + SERIAL_MASK);
	ARROW_CHECK_INT(arrow_gic_set(serial, serial_came), 0);
	ARROW_CHECK_UINT(serial_count, 0);
	/* some byte has been sent before */
	arrow_pl011_console.write("\n", 1);
	*serial_mask = SERIAL_SENT;
	for (unsigned int i = 0; i < 1000000 && !serial_count; i++)
		arrow_arch_relax();
	ARROW_CHECK_UINT(serial_count, 1);
}

static void test_it_comes_again(void)
{
	*serial_mask = SERIAL_SENT;
	while (serial_count < 2)
		arrow_arch_relax();
	ARROW_CHECK_UINT(serial_count, 2);
}

static void test_a_device_without_interrupts_is_refused(void)
{
	const struct arrow_fdt_device *gic =
		arrow_fdt_next(&arrow_gic_a15, NULL);

	if (!gic)
		gic = arrow_fdt_next(&arrow_gic_v3, NULL);
	ARROW_CHECK(gic);
	ARROW_CHECK_INT(arrow_gic_set(gic, serial_came), -ENODEV);
}

int main(void)
{
	if (arrow_fdt_next(&arrow_pl011_device, NULL)) {
		ARROW_TEST(test_the_interrupt_comes);
		ARROW_TEST(test_it_comes_again);
	}
	ARROW_TEST(test_a_device_without_interrupts_is_refused);
	return arrow_test_end();
}
