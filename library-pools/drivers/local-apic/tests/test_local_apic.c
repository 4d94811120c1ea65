/* SPDX-License-Identifier: BSD-3-Clause */
/* A local APIC that is played, in both forms. */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/trap.h>
#include <arrow/local_apic.h>
#include <arrow/test.h>
#include <string.h>

static bool mock_present, mock_reached;
static uint64_t mock_base;
static uint64_t mock_msrs[64];
static uint32_t mock_memory[0x400 / 4];
static arrow_arch_trap_handler *mock_spurious;
static struct arrow_arch_cpuid mock_hypervisor;
static bool mock_virtual;

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	ARROW_CHECK_UINT(vector, 39);
	mock_spurious = handler;
	return 0;
}

static struct arrow_arch_cpuid mock_cpuid(uint32_t leaf, uint32_t subleaf)
{
	ARROW_CHECK_UINT(subleaf, 0);
	if (leaf == 0x40000000)
		return mock_hypervisor;
	ARROW_CHECK_UINT(leaf, 1);
	return (struct arrow_arch_cpuid){
		.ecx = mock_virtual ? 1u << 31 : 0,
		.edx = mock_present ? 1u << 9 : 0,
	};
}

static struct arrow_arch_cpuid mock_cpuid_leaf(uint32_t leaf)
{
	return mock_cpuid(leaf, 0);
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
	ARROW_CHECK_UINT(physical, 0xfee00000);
	ARROW_CHECK(size <= sizeof(mock_memory));
	return mock_reached ? mock_memory : NULL;
}

#define arrow_arch_cpuid(leaf, subleaf) mock_cpuid(leaf, subleaf)
#define arrow_arch_cpuid_leaf mock_cpuid_leaf
#define arrow_arch_msr_read mock_msr_read
#define arrow_arch_msr_write mock_msr_write
#include "../src/local_apic.c"
#include "../src/rate.c"

static void set_up(uint64_t base)
{
	mock_present = mock_reached = true;
	mock_base = base;
	mock_spurious = NULL;
	memset(mock_msrs, 0, sizeof(mock_msrs));
	memset(mock_memory, 0, sizeof(mock_memory));
}

static void test_one_in_memory(void)
{
	set_up(0xfee00900);
	ARROW_CHECK(arrow_local_apic_open());
	mock_memory[0x20 / 4] = 3u << 24;
	ARROW_CHECK_UINT(arrow_local_apic_id(), 3);
	arrow_local_apic_write(ARROW_LOCAL_APIC_LINE0, ARROW_LOCAL_APIC_MASKED);
	ARROW_CHECK_UINT(mock_memory[0x350 / 4], 0x10000);
	mock_memory[0x390 / 4] = 77;
	ARROW_CHECK_UINT(arrow_local_apic_read(ARROW_LOCAL_APIC_TIMER_CURRENT),
			 77);
}

static void test_one_in_registers(void)
{
	set_up(0xfee00d00);
	mock_reached = false;
	ARROW_CHECK(arrow_local_apic_open());
	mock_msrs[0x02] = 0x12345678;
	ARROW_CHECK_UINT(arrow_local_apic_id(), 0x12345678);
	arrow_local_apic_write(ARROW_LOCAL_APIC_END, 0);
	arrow_local_apic_write(ARROW_LOCAL_APIC_TIMER_INITIAL, 5);
	ARROW_CHECK_UINT(mock_msrs[0x38], 5);
}

static void test_none(void)
{
	set_up(0xfee00900);
	mock_present = false;
	ARROW_CHECK(!arrow_local_apic_open());
	set_up(0xfee00100);
	ARROW_CHECK(!arrow_local_apic_open());
	set_up(0xfee00900);
	mock_reached = false;
	ARROW_CHECK(!arrow_local_apic_open());
}

static void test_interrupts_come(void)
{
	set_up(0xfee00900);
	mock_memory[0x80 / 4] = 0x20;
	ARROW_CHECK(arrow_local_apic_open());
	arrow_local_apic_enable();
	ARROW_CHECK_UINT(mock_memory[0x80 / 4], 0);
	ARROW_CHECK_UINT(mock_memory[0xf0 / 4], 0x127);
	ARROW_CHECK(mock_spurious && mock_spurious(NULL));
}

static void test_rates(void)
{
	mock_virtual = true;
	mock_hypervisor = (struct arrow_arch_cpuid){0, 0x4b4d564b, 0x564b4d56,
						    0x4d};
	ARROW_CHECK_UINT(arrow_local_apic_timer_hertz(), 1000000000);
	mock_hypervisor = (struct arrow_arch_cpuid){0, 0x54474354, 0x43544743,
						    0x47435447};
	ARROW_CHECK_UINT(arrow_local_apic_timer_hertz(), 1000000000);
	mock_hypervisor.edx++;
	ARROW_CHECK_UINT(arrow_local_apic_timer_hertz(), 0);
	mock_hypervisor.edx--;
	mock_virtual = false;
	ARROW_CHECK_UINT(arrow_local_apic_timer_hertz(), 0);
}

int main(void)
{
	ARROW_TEST(test_one_in_memory);
	ARROW_TEST(test_one_in_registers);
	ARROW_TEST(test_none);
	ARROW_TEST(test_interrupts_come);
	ARROW_TEST(test_rates);
	return arrow_test_end();
}
