/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The processor's part of the auxiliary vector. A capability is said if an
 * identification register has it and it works without anything that the kernel
 * would have to do: not SVE, SME, pointer authentication, memory tags, and not the
 * registers themselves, which a program could only read with the kernel's help.
 */
#include <arrow/arch/program.h>
#include <arrow/compiler.h>

#include "sysreg.h"

/*
 * Bytes of Linux's signal frame: siginfo_t and ucontext_t with the room for vector
 * state, two records of 16 bytes for the back trace and for alignment.
 */
#define SIGNAL_FRAME_SIZE (128 + 4560)
#define SIGNAL_STACK (SIGNAL_FRAME_SIZE + 16 + 16)

/* Identification registers, in the order they are read in. */
enum {
	ISAR0,
	ISAR1,
	PFR0,
	PFR1,
	MMFR2,
	REGISTERS,
};

/**
 * struct auxiliary_feature - When a bit is set.
 * @from: a register
 * @field: where in it the field begins
 * @least: the field's least value
 * @bit: the bit
 */
struct auxiliary_feature {
	uint16_t from : 3;
	uint16_t field : 6;
	uint16_t least : 2;
	uint16_t bit : 5;
};

#define FEATURE(from, field, least, bit) {from, field, least, bit}

/* Linux's Documentation/arm64/elf_hwcaps.rst says which field is which bit. */
static const struct auxiliary_feature auxiliary_hwcap[] = {
	FEATURE(PFR0, 16, 0, 0),    /* FP */
	FEATURE(PFR0, 20, 0, 1),    /* ASIMD */
	FEATURE(ISAR0, 4, 1, 3),    /* AES */
	FEATURE(ISAR0, 4, 2, 4),    /* PMULL */
	FEATURE(ISAR0, 8, 1, 5),    /* SHA1 */
	FEATURE(ISAR0, 12, 1, 6),   /* SHA2 */
	FEATURE(ISAR0, 16, 1, 7),   /* CRC32 */
	FEATURE(ISAR0, 20, 2, 8),   /* ATOMICS */
	FEATURE(PFR0, 16, 1, 9),    /* FPHP */
	FEATURE(PFR0, 20, 1, 10),   /* ASIMDHP */
	FEATURE(ISAR0, 28, 1, 12),  /* ASIMDRDM */
	FEATURE(ISAR1, 12, 1, 13),  /* JSCVT */
	FEATURE(ISAR1, 16, 1, 14),  /* FCMA */
	FEATURE(ISAR1, 20, 1, 15),  /* LRCPC */
	FEATURE(ISAR1, 0, 1, 16),   /* DCPOP */
	FEATURE(ISAR0, 32, 1, 17),  /* SHA3 */
	FEATURE(ISAR0, 36, 1, 18),  /* SM3 */
	FEATURE(ISAR0, 40, 1, 19),  /* SM4 */
	FEATURE(ISAR0, 44, 1, 20),  /* ASIMDDP */
	FEATURE(ISAR0, 12, 2, 21),  /* SHA512 */
	FEATURE(ISAR0, 48, 1, 23),  /* ASIMDFHM */
	FEATURE(PFR0, 48, 1, 24),   /* DIT */
	FEATURE(MMFR2, 32, 1, 25),  /* USCAT */
	FEATURE(ISAR1, 20, 2, 26),  /* ILRCPC */
	FEATURE(ISAR0, 52, 1, 27),  /* FLAGM */
	FEATURE(PFR1, 4, 2, 28),    /* SSBS */
	FEATURE(ISAR1, 36, 1, 29),  /* SB */
};

static const struct auxiliary_feature auxiliary_hwcap2[] = {
	FEATURE(ISAR1, 0, 2, 0),    /* DCPODP */
	FEATURE(ISAR0, 52, 2, 7),   /* FLAGM2 */
	FEATURE(ISAR1, 32, 1, 8),   /* FRINT */
	FEATURE(ISAR1, 52, 1, 13),  /* I8MM */
	FEATURE(ISAR1, 44, 1, 14),  /* BF16 */
	FEATURE(ISAR1, 48, 1, 15),  /* DGH */
	FEATURE(ISAR0, 60, 1, 16),  /* RNG */
};

/* Fields have four bits and count from minus one, which all of them set are. */
static __noinline uint64_t
auxiliary_bits(const struct auxiliary_feature *feature, unsigned int n,
	       const uint64_t *registers)
{
	uint64_t bits = 0;

	for (; n; n--, feature++) {
		uint64_t value = registers[feature->from] >> feature->field;

		if ((int64_t)(value << 60) >> 60 >= feature->least)
			bits |= UINT64_C(1) << feature->bit;
	}
	return bits;
}

void arrow_arch_program_auxiliary(struct arrow_arch_auxiliary *auxiliary)
{
	const uint64_t registers[REGISTERS] = {
		[ISAR0] = arch_read(id_aa64isar0_el1),
		[ISAR1] = arch_read(id_aa64isar1_el1),
		[PFR0] = arch_read(id_aa64pfr0_el1),
		[PFR1] = arch_read(id_aa64pfr1_el1),
		[MMFR2] = arch_read(id_aa64mmfr2_el1),
	};

	auxiliary->capabilities = auxiliary_bits(
		auxiliary_hwcap, ARROW_COUNT(auxiliary_hwcap), registers);
	auxiliary->more_capabilities = auxiliary_bits(
		auxiliary_hwcap2, ARROW_COUNT(auxiliary_hwcap2), registers);
	auxiliary->signal_stack = SIGNAL_STACK;
	auxiliary->platform = "aarch64";
}
