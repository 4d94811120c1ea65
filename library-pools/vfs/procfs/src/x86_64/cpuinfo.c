/* SPDX-License-Identifier: BSD-3-Clause */
/* /proc/cpuinfo, as far as the processor says it of itself. */
#include <arrow/arch/cpuid.h>
#include <arrow/mem.h>

#include "../procfs_priv.h"

#define CPUINFO_BRAND 0x80000002u

/* Flags of leaf 1 by bit, Linux's names; ecx follows edx. Empty: not shown. */
static const char cpuinfo_flags[] =
	"fpu\0vme\0de\0pse\0tsc\0msr\0pae\0mce\0"
	"cx8\0apic\0\0sep\0mtrr\0pge\0mca\0cmov\0"
	"pat\0pse36\0\0clflush\0\0\0\0mmx\0"
	"fxsr\0sse\0sse2\0ss\0ht\0\0\0\0"
	"pni\0pclmulqdq\0\0\0\0\0\0\0"
	"\0ssse3\0\0\0fma\0cx16\0\0\0"
	"\0pcid\0\0sse4_1\0sse4_2\0x2apic\0movbe\0popcnt\0"
	"\0aes\0xsave\0\0avx\0f16c\0rdrand\0hypervisor";

static void cpuinfo_brand(char brand[49])
{
	struct arrow_arch_cpuid part;

	for (uint32_t i = 0; i < 3; i++) {
		part = arrow_arch_cpuid_leaf(CPUINFO_BRAND + i);
		memcpy(brand + 16 * i, &part, sizeof(part));
	}
	brand[48] = '\0';
}

static void cpuinfo_print_flags(struct procfs_text *text, uint64_t bits)
{
	const char *flag = cpuinfo_flags;

	for (; bits; bits >>= 1) {
		if (bits & 1 && *flag)
			procfs_print(text, " %s", flag);
		while (*flag++)
			;
	}
}

/* Family and model take more bits when the first ones are full. */
void procfs_show_cpuinfo(struct procfs_text *text)
{
	struct arrow_arch_cpuid vendor = arrow_arch_cpuid_leaf(0);
	struct arrow_arch_cpuid features = arrow_arch_cpuid_leaf(1);
	uint32_t signature = features.eax;
	uint32_t family = signature >> 8 & 15, model = signature >> 4 & 15;
	char brand[49], *at = brand;

	if (family == 6 || family == 15)
		model |= signature >> 12 & 0xf0;
	if (family == 15)
		family += signature >> 20 & 0xff;
	cpuinfo_brand(brand);
	while (*at == ' ')
		at++;
	procfs_print(text,
		     "processor\t: 0\nvendor_id\t: %.4s%.4s%.4s\n"
		     "cpu family\t: %u\nmodel\t\t: %u\n"
		     "model name\t: %s\nstepping\t: %u\n"
		     "physical id\t: 0\nsiblings\t: 1\n"
		     "core id\t\t: 0\ncpu cores\t: 1\nflags\t\t:",
		     (const char *)&vendor.ebx, (const char *)&vendor.edx,
		     (const char *)&vendor.ecx, family, model, at,
		     signature & 15);
	cpuinfo_print_flags(text, features.edx | (uint64_t)features.ecx << 32);
	procfs_put(text, "\n\n", 2);
}
