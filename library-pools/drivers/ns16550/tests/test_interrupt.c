/* SPDX-License-Identifier: BSD-3-Clause */
/* The interrupts of the port, with a controller that writes down its orders. */
#include <arrow/apic.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/arch/trap.h>
#include <arrow/test.h>

static uint8_t mock_orders[16];
static unsigned int mock_count;
static arrow_arch_trap_handler *mock_handlers[64];
static bool mock_on;
static int mock_calls;

static void mock_out8(uint16_t port, uint8_t value)
{
	ARROW_CHECK(!mock_on || port == 0x20);
	ARROW_CHECK(port == (mock_count == 0 || mock_on ? 0x20 : 0x21));
	mock_orders[mock_count++] = value;
}

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	mock_handlers[vector] = handler;
	return 0;
}

void arrow_arch_interrupts_on(void)
{
	ARROW_CHECK(mock_handlers[36]);
	mock_on = true;
}

static uint64_t mock_base;
static uint64_t mock_msrs[64];
static uint32_t mock_registers[256];

static struct arrow_arch_cpuid mock_cpuid(uint32_t leaf, uint32_t subleaf)
{
	ARROW_CHECK(leaf == 1 && subleaf == 0);
	return (struct arrow_arch_cpuid){.edx = mock_base ? 1u << 9 : 0};
}

static uint64_t mock_msr_read(uint32_t number)
{
	ARROW_CHECK_UINT(number, 0x1b);
	return mock_base;
}

static void mock_msr_write(uint32_t number, uint64_t value)
{
	mock_msrs[number - 0x800] = value;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK(physical == 0xfee00000 && size <= sizeof(mock_registers));
	return mock_registers;
}

static int mock_route = -19;
static unsigned int mock_ended;

int arrow_apic_route(unsigned int line, unsigned int vector)
{
	ARROW_CHECK(line == 4 && vector == 36);
	return mock_route;
}

void arrow_apic_end(void)
{
	mock_ended++;
}

static void mock_reset(uint64_t base)
{
	mock_base = base;
	mock_count = 0;
	mock_on = false;
}

#define arrow_arch_cpuid mock_cpuid
#define arrow_arch_msr_read mock_msr_read
#define arrow_arch_msr_write mock_msr_write
#define arrow_arch_port_out8 mock_out8
#include "../src/interrupt.c"
#include "../src/interrupt_apic.c"

static void came(void)
{
	mock_calls++;
}

static void test_only_this_line_is_let_through(void)
{
	ns16550_interrupt_set(came);
	ARROW_CHECK_UINT(mock_count, 5);
	ARROW_CHECK_MEMORY(mock_orders, "\x11\x20\x04\x01\xef", 5);
	ARROW_CHECK(mock_on);
}

static void test_an_interrupt_is_ended_and_served(void)
{
	ARROW_CHECK(mock_handlers[36](NULL));
	ARROW_CHECK_UINT(mock_orders[5], 0x20);
	ARROW_CHECK_INT(mock_calls, 1);
}

static void test_one_without_a_reason_is_neither(void)
{
	ARROW_CHECK(mock_handlers[39](NULL));
	ARROW_CHECK_UINT(mock_count, 6);
	ARROW_CHECK_INT(mock_calls, 1);
}

static void test_the_apic_is_opened_where_it_is(void)
{
	mock_reset(0xfee00900);
	ns16550_interrupt_set(came);
	ARROW_CHECK_UINT(mock_registers[0xf0 / 4], 0x127);
	ARROW_CHECK_UINT(mock_registers[0x350 / 4], 0x700);
	mock_reset(0xfee00d00);
	ns16550_interrupt_set(came);
	ARROW_CHECK_UINT(mock_msrs[0x0f], 0x127);
	ARROW_CHECK_UINT(mock_msrs[0x35], 0x700);
}

static void test_an_apic_that_is_off_stays_so(void)
{
	mock_registers[0xf0 / 4] = 0;
	mock_reset(0xfee00100);
	ns16550_interrupt_set(came);
	ARROW_CHECK_UINT(mock_registers[0xf0 / 4], 0);
	ARROW_CHECK(mock_on);
}

static void test_an_io_apic_goes_before_the_old_controllers(void)
{
	if (!CONFIG_NS16550_APIC)
		return;
	mock_reset(0);
	mock_route = 0;
	mock_calls = 0;
	ns16550_interrupt_set(came);
	ARROW_CHECK(mock_on);
	ARROW_CHECK_UINT(mock_count, 0);
	ARROW_CHECK(mock_handlers[36](NULL));
	ARROW_CHECK_UINT(mock_ended, 1);
	ARROW_CHECK_INT(mock_calls, 1);
	ARROW_CHECK_UINT(mock_count, 0);
}

int main(void)
{
	ARROW_TEST(test_only_this_line_is_let_through);
	ARROW_TEST(test_an_interrupt_is_ended_and_served);
	ARROW_TEST(test_one_without_a_reason_is_neither);
	ARROW_TEST(test_the_apic_is_opened_where_it_is);
	ARROW_TEST(test_an_apic_that_is_off_stays_so);
	ARROW_TEST(test_an_io_apic_goes_before_the_old_controllers);
	return arrow_test_end();
}
