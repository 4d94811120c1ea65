/* SPDX-License-Identifier: BSD-3-Clause */
/* Which hypervisors have a timer of known rate. */
#include <arrow/arch/cpuid.h>
#include <arrow/local_apic.h>

#define RATE_LEAF_FEATURES 0x1u
#define RATE_ECX_HYPERVISOR (1u << 31)
#define RATE_HERTZ 1000000000

uint64_t arrow_local_apic_timer_hertz(void)
{
	if (!(arrow_arch_cpuid_leaf(RATE_LEAF_FEATURES).ecx &
	      RATE_ECX_HYPERVISOR))
		return 0;
	struct arrow_arch_cpuid id =
		arrow_arch_cpuid(ARROW_ARCH_CPUID_HYPERVISOR, 0);
	bool kvm = id.ebx == 0x4b4d564b && id.ecx == 0x564b4d56 &&
		   id.edx == 0x4d; /* "KVMKVMKVM" */
	bool tcg = id.ebx == 0x54474354 && id.ecx == 0x43544743 &&
		   id.edx == 0x47435447; /* "TCGTCGTCGTCG" */

	return kvm || tcg ? RATE_HERTZ : 0;
}
