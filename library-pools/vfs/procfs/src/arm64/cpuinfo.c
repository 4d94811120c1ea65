/* SPDX-License-Identifier: BSD-3-Clause */
/* /proc/cpuinfo, as far as the processor says it of itself. */
#include <arrow/arch/program.h>

#include "../procfs_priv.h"

/*
 * Linux's names of the bits of AT_HWCAP and, behind them, of AT_HWCAP2. Empty:
 * never set.
 */
static const char cpuinfo_features[] =
	"fp\0asimd\0\0aes\0pmull\0sha1\0sha2\0crc32\0"
	"atomics\0fphp\0asimdhp\0\0asimdrdm\0jscvt\0fcma\0lrcpc\0"
	"dcpop\0sha3\0sm3\0sm4\0asimddp\0sha512\0\0asimdfhm\0"
	"dit\0uscat\0ilrcpc\0flagm\0ssbs\0sb\0\0\0"
	"dcpodp\0\0\0\0\0\0\0flagm2\0"
	"frint\0\0\0\0\0i8mm\0bf16\0dgh\0rng";

#define CPUINFO_MORE 32

/* So many counts a second are a hundredth of what Linux calls BogoMIPS. */
#define CPUINFO_BOGO 5000u

/* Fields of MIDR_EL1. */
#define CPUINFO_IMPLEMENTER 24
#define CPUINFO_VARIANT 20
#define CPUINFO_PART 4

static void cpuinfo_print_features(struct procfs_text *text)
{
	struct arrow_arch_auxiliary auxiliary;
	const char *feature = cpuinfo_features;
	uint64_t bits;

	arrow_arch_program_auxiliary(&auxiliary);
	bits = auxiliary.capabilities |
	       auxiliary.more_capabilities << CPUINFO_MORE;
	for (; bits; bits >>= 1) {
		if (bits & 1)
			procfs_print(text, " %s", feature);
		while (*feature++)
			;
	}
}

void procfs_show_cpuinfo(struct procfs_text *text)
{
	uint64_t hertz;
	uint64_t midr;
	unsigned int bogo;

	__asm__("mrs %0, cntfrq_el0" : "=r"(hertz));
	__asm__("mrs %0, midr_el1" : "=r"(midr));
	bogo = (unsigned int)hertz / CPUINFO_BOGO;
	procfs_print(text,
		     "processor\t: 0\nBogoMIPS\t: %u.%02u\nFeatures\t:",
		     bogo / 100, bogo % 100);
	cpuinfo_print_features(text);
	procfs_print(text,
		     "\nCPU implementer\t: 0x%02x\nCPU architecture: 8\n"
		     "CPU variant\t: 0x%x\nCPU part\t: 0x%03x\n"
		     "CPU revision\t: %u\n\n",
		     (unsigned int)(midr >> CPUINFO_IMPLEMENTER) & 0xff,
		     (unsigned int)(midr >> CPUINFO_VARIANT) & 0xf,
		     (unsigned int)(midr >> CPUINFO_PART) & 0xfff,
		     (unsigned int)midr & 0xf);
}
