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

/* Bits of AT_HWCAP2 are counted on from 64. */
#define MORE 64

/**
 * struct auxiliary_feature - When a bit is set.
 * @place: the register, and its field: fields have four bits each
 * @least: the field's least value
 * @bit: of AT_HWCAP or, from MORE on, of AT_HWCAP2
 */
struct auxiliary_feature {
	uint8_t place;
	uint8_t least;
	uint8_t bit;
};

#define FEATURE(register, field, least, bit)     \
	{                                        \
		(register) << 4 | (field) / 4, least, bit \
	}

/* Linux's Documentation/arm64/elf_hwcaps.rst says which field is which bit. */
static const struct auxiliary_feature auxiliary_features[] = {
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
	FEATURE(ISAR1, 0, 2, MORE + 0),   /* DCPODP */
	FEATURE(ISAR0, 52, 2, MORE + 7),  /* FLAGM2 */
	FEATURE(ISAR1, 32, 1, MORE + 8),  /* FRINT */
	FEATURE(ISAR1, 52, 1, MORE + 13), /* I8MM */
	FEATURE(ISAR1, 44, 1, MORE + 14), /* BF16 */
	FEATURE(ISAR1, 48, 1, MORE + 15), /* DGH */
	FEATURE(ISAR0, 60, 1, MORE + 16), /* RNG */
};

/* A field counts from minus one, which all bits set are. */
static int auxiliary_field(uint64_t value, unsigned int field)
{
	return (int)((int64_t)(value << (60 - 4 * field)) >> 60);
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
	uint64_t bits[2] = {0, 0};

	for (size_t i = 0; i < ARROW_COUNT(auxiliary_features); i++) {
		const struct auxiliary_feature *feature = &auxiliary_features[i];

		if (auxiliary_field(registers[feature->place >> 4],
				    feature->place & 0xf) >= feature->least)
			bits[feature->bit / MORE] |= UINT64_C(1)
						     << feature->bit % MORE;
	}
	auxiliary->capabilities = bits[0];
	auxiliary->more_capabilities = bits[1];
	auxiliary->signal_stack = SIGNAL_STACK;
	auxiliary->platform = "aarch64";
}
