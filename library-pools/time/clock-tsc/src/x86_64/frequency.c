/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What CPUID says about frequencies. A leaf counts only if it is within the
 * highest of its range and its value is plausible: there are processors, real
 * and emulated, that answer with garbage.
 */
#include <arrow/arch/cpuid.h>

#include "tsc_priv.h"

#define FREQUENCY_LEAF_FEATURES 0x1u
#define FREQUENCY_LEAF_CRYSTAL 0x15u
#define FREQUENCY_LEAF_MEGAHERTZ 0x16u
#define FREQUENCY_LEAF_HYPERVISOR 0x40000010u

#define FREQUENCY_ECX_HYPERVISOR (1u << 31)

static uint64_t frequency_if_plausible(uint64_t hertz)
{
	return hertz >= TSC_HERTZ_MIN && hertz <= TSC_HERTZ_MAX ? hertz : 0;
}

static bool frequency_is_virtual_machine(void)
{
	return arrow_arch_cpuid_leaf(FREQUENCY_LEAF_FEATURES).ecx &
	       FREQUENCY_ECX_HYPERVISOR;
}

/* In kHz, as VMware defined it and others took it over. */
static uint64_t frequency_from_hypervisor(void)
{
	if (!frequency_is_virtual_machine())
		return 0;
	return arrow_arch_cpuid_leaf(FREQUENCY_LEAF_HYPERVISOR).eax *
	       UINT64_C(1000);
}

/* Crystal's frequency times a ratio; 0 if one of the three is not told. */
static uint64_t frequency_from_crystal(void)
{
	struct arrow_arch_cpuid id =
		arrow_arch_cpuid_leaf(FREQUENCY_LEAF_CRYSTAL);

	return id.eax ? (uint64_t)id.ecx * id.ebx / id.eax : 0;
}

static uint64_t frequency_from_megahertz(void)
{
	return (arrow_arch_cpuid_leaf(FREQUENCY_LEAF_MEGAHERTZ).eax & 0xffff) *
	       UINT64_C(1000000);
}

uint64_t tsc_frequency_from_cpuid(void)
{
	uint64_t hertz = frequency_if_plausible(frequency_from_hypervisor());

	if (!hertz)
		hertz = frequency_if_plausible(frequency_from_crystal());
	if (!hertz)
		hertz = frequency_if_plausible(frequency_from_megahertz());
	return hertz;
}

bool tsc_frequency_of_apic_is_known(void)
{
	if (!frequency_is_virtual_machine())
		return false;
	struct arrow_arch_cpuid id =
		arrow_arch_cpuid(ARROW_ARCH_CPUID_HYPERVISOR, 0);
	bool kvm = id.ebx == 0x4b4d564b && id.ecx == 0x564b4d56 &&
		   id.edx == 0x4d; /* "KVMKVMKVM" */
	bool tcg = id.ebx == 0x54474354 && id.ecx == 0x43544743 &&
		   id.edx == 0x47435447; /* "TCGTCGTCGTCG" */

	return kvm || tcg;
}
