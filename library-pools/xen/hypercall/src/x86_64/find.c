/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Xen is found by CPUID. Its calls are made by the processor's own instruction,
 * not through a page of code that Xen would write: that page would have to be
 * executable and would be Xen's to fill.
 */
#include <arrow/arch/cpuid.h>
#include <arrow/hypercall.h>

#include "found.h"

/* Bit of CPUID 1 ecx: there is a hypervisor. */
#define FIND_HYPERVISOR (1u << 31)

/*
 * Hypervisors may stand behind each other at multiples of 0x100, and each says
 * in eax how far its own leaves reach. What reaches to none is no hypervisor,
 * and none stands behind it.
 */
#define FIND_STEP 0x100u
#define FIND_END 0x40010000u

/* "XenVMMXenVMM" in ebx, ecx, edx (arch-x86/cpuid.h). */
#define FIND_XEN_EBX 0x566e6558u
#define FIND_XEN_ECX 0x65584d4du
#define FIND_XEN_EDX 0x4d4d566eu

/* How makers' names begin, in ebx of leaf 0: "AuthenticAMD", "HygonGenuine". */
#define FIND_MAKER_AMD 0x68747541u
#define FIND_MAKER_HYGON 0x6f677948u

bool hypercall_is_amd;

static bool find_xen(void)
{
	if (!(arrow_arch_cpuid(1, 0).ecx & FIND_HYPERVISOR))
		return false;
	for (uint32_t leaf = ARROW_ARCH_CPUID_HYPERVISOR; leaf < FIND_END;
	     leaf += FIND_STEP) {
		struct arrow_arch_cpuid id = arrow_arch_cpuid(leaf, 0);

		if (id.ebx == FIND_XEN_EBX && id.ecx == FIND_XEN_ECX &&
		    id.edx == FIND_XEN_EDX)
			return true;
		if (id.eax < leaf)
			return false;
	}
	return false;
}

bool arrow_hypercall_there(void)
{
	static bool asked;
	static bool there;

	if (CONFIG_PLAT_XEN_PV)
		return true;
	if (!asked) {
		uint32_t maker = arrow_arch_cpuid(0, 0).ebx;

		hypercall_is_amd = maker == FIND_MAKER_AMD ||
				   maker == FIND_MAKER_HYGON;
		there = find_xen();
		asked = true;
	}
	return there;
}
