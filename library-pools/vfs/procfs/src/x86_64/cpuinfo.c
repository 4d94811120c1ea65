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

static void cpuinfo_brand(struct procfs_text *text)
{
	struct arrow_arch_cpuid part;
	char brand[49] = {0};
	const char *at = brand;

	for (uint32_t i = 0; i < 3; i++) {
		part = arrow_arch_cpuid_leaf(CPUINFO_BRAND + i);
		memcpy(brand + 16 * i, &part, sizeof(part));
	}
	while (*at == ' ')
		at++;
	procfs_print(text, "model name\t: %s\n", at);
}

/* Family and model take more bits when the first ones are full. */
static void cpuinfo_numbers(struct procfs_text *text, uint32_t signature)
{
	uint32_t family = signature >> 8 & 15, model = signature >> 4 & 15;

	if (family == 6 || family == 15)
		model |= signature >> 12 & 0xf0;
	if (family == 15)
		family += signature >> 20 & 0xff;
	procfs_print(text, "cpu family\t: %u\nmodel\t\t: %u\n", family, model);
	cpuinfo_brand(text);
	procfs_print(text, "stepping\t: %u\n", signature & 15);
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

int procfs_show_cpuinfo(struct procfs_text *text)
{
	struct arrow_arch_cpuid vendor = arrow_arch_cpuid_leaf(0);
	struct arrow_arch_cpuid features = arrow_arch_cpuid_leaf(1);
	uint64_t bits = features.edx | (uint64_t)features.ecx << 32;
	char name[13] = {0};

	memcpy(name, &vendor.ebx, 4);
	memcpy(name + 4, &vendor.edx, 4);
	memcpy(name + 8, &vendor.ecx, 4);
	procfs_print(text, "processor\t: 0\nvendor_id\t: %s\n", name);
	cpuinfo_numbers(text, features.eax);
	procfs_print(text, "physical id\t: 0\nsiblings\t: 1\n");
	procfs_print(text, "core id\t\t: 0\ncpu cores\t: 1\nflags\t\t:");
	cpuinfo_print_flags(text, bits);
	procfs_print(text, "\n\n");
	return 0;
}
