/* SPDX-License-Identifier: BSD-3-Clause */
/* Xen is found wherever it stands, and by its whole name only. */
#include <arrow/arch/cpuid.h>
#include <arrow/test.h>
#include <string.h>

static uint32_t mock_xen_leaf;	 /* 0: no Xen */
static uint32_t mock_others_end; /* other hypervisors have the leaves below */
static bool mock_hypervisor;
static const char *mock_maker = "GenuineIntel";
static const char *mock_name = "XenVMMXenVMM";
static unsigned int mock_asked;

static struct arrow_arch_cpuid mock_cpuid(uint32_t leaf, uint32_t subleaf)
{
	struct arrow_arch_cpuid id = {0, 0, 0, 0};

	(void)subleaf;
	mock_asked++;
	if (leaf == 0)
		memcpy(&id.ebx, mock_maker, 4);
	if (leaf == 1)
		id.ecx = mock_hypervisor ? 0x80000000u : 0;
	if (leaf >= 0x40000000 && leaf < mock_others_end)
		id.eax = leaf + 2;
	if (mock_xen_leaf && leaf == mock_xen_leaf)
		memcpy(&id.ebx, mock_name, 12);
	return id;
}

#define arrow_arch_cpuid(leaf, subleaf) mock_cpuid(leaf, subleaf)
#include "../src/x86_64/find.c"

static void test_no_hypervisor_is_no_xen(void)
{
	mock_xen_leaf = 0x40000000;
	mock_hypervisor = false;
	ARROW_CHECK(!find_xen());
	mock_hypervisor = true;
	ARROW_CHECK(find_xen());
}

static void test_behind_another_interface(void)
{
	mock_xen_leaf = 0x40000200;
	mock_others_end = 0x40000100;
	ARROW_CHECK(!find_xen());
	mock_others_end = 0x40000200;
	ARROW_CHECK(find_xen());
	mock_others_end = UINT32_MAX;
	mock_xen_leaf = 0x40000080;
	ARROW_CHECK(!find_xen());
	mock_xen_leaf = 0x40010000;
	ARROW_CHECK(!find_xen());
	mock_others_end = 0;
}

static void test_the_whole_name_counts(void)
{
	static const char *const names[] = {"YenVMMXenVMM", "XenVMMYenVMM",
					    "XenVMMXenVMN", "KVMKVMKVM\0\0\0"};

	mock_xen_leaf = 0x40000000;
	for (unsigned int i = 0; i < ARROW_COUNT(names); i++) {
		mock_name = names[i];
		ARROW_CHECK(!find_xen());
	}
	mock_name = "XenVMMXenVMM";
}

static void test_the_processor_is_asked_once(void)
{
	mock_maker = "AuthenticAMD";
	mock_asked = 0;
	ARROW_CHECK(arrow_hypercall_there());
	ARROW_CHECK(hypercall_is_amd);
	unsigned int before = mock_asked;

	mock_xen_leaf = 0;
	ARROW_CHECK(arrow_hypercall_there());
	ARROW_CHECK_UINT(mock_asked, before);
}

int main(void)
{
	ARROW_TEST(test_no_hypervisor_is_no_xen);
	ARROW_TEST(test_behind_another_interface);
	ARROW_TEST(test_the_whole_name_counts);
	ARROW_TEST(test_the_processor_is_asked_once);
	return arrow_test_end();
}
