/* SPDX-License-Identifier: BSD-3-Clause */
/* /proc/cpuinfo, as far as the processor says it of itself. */
#include <arrow/arch/cpuid.h>
#include <arrow/mem.h>

#include "../procfs_priv.h"

#define CPUINFO_BRAND 0x80000002u

/* Flags of leaf 1 by bit, Linux's names; ecx follows edx. NULL: not shown. */
static const char *const cpuinfo_flags[64] = {
	"fpu", "vme", "de", "pse", "tsc", "msr", "pae", "mce",
	"cx8", "apic", NULL, "sep", "mtrr", "pge", "mca", "cmov",
	"pat", "pse36", NULL, "clflush", NULL, NULL, NULL, "mmx",
	"fxsr", "sse", "sse2", "ss", "ht", NULL, NULL, NULL,
	"pni", "pclmulqdq", NULL, NULL, NULL, NULL, NULL, NULL,
	NULL, "ssse3", NULL, NULL, "fma", "cx16", NULL, NULL,
	NULL, "pcid", NULL, "sse4_1", "sse4_2", "x2apic", "movbe", "popcnt",
	NULL, "aes", "xsave", NULL, "avx", "f16c", "rdrand", "hypervisor",
};

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
	for (unsigned int i = 0; i < ARROW_COUNT(cpuinfo_flags); i++) {
		if (cpuinfo_flags[i] && bits >> i & 1)
			procfs_print(text, " %s", cpuinfo_flags[i]);
	}
	procfs_print(text, "\n\n");
	return 0;
}
