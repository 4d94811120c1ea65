/* SPDX-License-Identifier: BSD-3-Clause */
/* Frequencies from CPUID, on processors that tell the truth and others. */
#include <arrow/arch/cpuid.h>
#include <arrow/test.h>

static struct arrow_arch_cpuid mock_basic; /* leaf 0x16 or 0x15 */
static uint32_t mock_basic_leaf;
static uint32_t mock_basic_max = 0x20;
static uint32_t mock_kilohertz;
static uint32_t mock_hypervisor_max = 0x40000010;
static bool mock_hypervisor;
static const char *mock_signature = "\0\0\0\0\0\0\0\0\0\0\0\0";

static struct arrow_arch_cpuid mock_cpuid(uint32_t leaf, uint32_t subleaf)
{
	struct arrow_arch_cpuid id = {0, 0, 0, 0};

	(void)subleaf;
	if (leaf == 0)
		id.eax = mock_basic_max;
	if (leaf == 1)
		id.ecx = mock_hypervisor ? 0x80000000u : 0;
	if (leaf == 0x40000000) {
		id.eax = mock_hypervisor_max;
		__builtin_memcpy(&id.ebx, mock_signature, 12);
	}
	if (leaf == 0x40000010)
		id.eax = mock_kilohertz;
	if (leaf == mock_basic_leaf && leaf)
		id = mock_basic;
	return id;
}

static struct arrow_arch_cpuid mock_cpuid_leaf(uint32_t leaf)
{
	struct arrow_arch_cpuid none = {0, 0, 0, 0};

	if (leaf > mock_cpuid(leaf & 0xffff0000u, 0).eax)
		return none;
	return mock_cpuid(leaf, 0);
}

#define arrow_arch_cpuid(leaf, subleaf) mock_cpuid(leaf, subleaf)
#define arrow_arch_cpuid_leaf mock_cpuid_leaf
#include "../src/x86_64/frequency.c"
#undef arrow_arch_cpuid

static uint64_t with_basic(uint32_t leaf, uint32_t eax, uint32_t ebx,
			   uint32_t ecx)
{
	mock_basic_leaf = leaf;
	mock_basic = (struct arrow_arch_cpuid){eax, ebx, ecx, 0};
	return tsc_frequency_from_cpuid();
}

static void test_crystal(void)
{
	ARROW_CHECK_UINT(with_basic(0x15, 2, 216, 24000000), 2592000000);
	ARROW_CHECK_UINT(with_basic(0x15, 0, 216, 24000000), 0);
	ARROW_CHECK_UINT(with_basic(0x15, 2, 0, 24000000), 0);
	ARROW_CHECK_UINT(with_basic(0x15, 2, 216, 0), 0);
}

static void test_megahertz(void)
{
	ARROW_CHECK_UINT(with_basic(0x16, 3600, 4000, 100), 3600000000);
	ARROW_CHECK_UINT(with_basic(0x16, 0xabcd0000u | 3600, 0, 0),
			 3600000000);
}

static void test_implausible_values(void)
{
	ARROW_CHECK_UINT(with_basic(0x16, 99, 0, 0), 0);
	ARROW_CHECK_UINT(with_basic(0x16, 10001, 0, 0), 0);
	ARROW_CHECK_UINT(with_basic(0x15, 1, 0xffffffffu, 0xffffffffu), 0);
}

static void test_leaf_beyond_the_highest(void)
{
	mock_basic_max = 0x14;
	ARROW_CHECK_UINT(with_basic(0x15, 2, 216, 24000000), 0);
	ARROW_CHECK_UINT(with_basic(0x16, 3600, 0, 0), 0);
	mock_basic_max = 0x20;
}

static void test_hypervisor_comes_first(void)
{
	mock_kilohertz = 2100000;
	ARROW_CHECK_UINT(with_basic(0x16, 3600, 0, 0), 3600000000);
	mock_hypervisor = true;
	ARROW_CHECK_UINT(with_basic(0x16, 3600, 0, 0), 2100000000);
	mock_hypervisor_max = 0x4000000f;
	ARROW_CHECK_UINT(with_basic(0x16, 3600, 0, 0), 3600000000);
	mock_hypervisor_max = 0x40000010;
}

static void test_signatures(void)
{
	mock_signature = "KVMKVMKVM\0\0\0";
	ARROW_CHECK(tsc_frequency_of_apic_is_known());
	mock_signature = "TCGTCGTCGTCG";
	ARROW_CHECK(tsc_frequency_of_apic_is_known());
	mock_signature = "XenVMMXenVMM";
	ARROW_CHECK(!tsc_frequency_of_apic_is_known());
	mock_signature = "KVMKVMKVM\0\0\0";
	mock_hypervisor = false;
	ARROW_CHECK(!tsc_frequency_of_apic_is_known());
}

int main(void)
{
	ARROW_TEST(test_crystal);
	ARROW_TEST(test_megahertz);
	ARROW_TEST(test_implausible_values);
	ARROW_TEST(test_leaf_beyond_the_highest);
	ARROW_TEST(test_hypervisor_comes_first);
	ARROW_TEST(test_signatures);
	return arrow_test_end();
}
