/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a loader hands over, and what reads it. Offsets and meanings are those
 * of Linux's Documentation/arch/x86/boot.rst and zero-page.rst.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/handover.h>
#include <arrow/types.h>

/* "HdrS": the loader filled in a header, of whatever version. */
#define LINUX64_HEADER 0x53726448u

#define LINUX64_MEMORY_MAX 128

/*
 * The part of struct boot_params that is looked at; the rest tells Linux about
 * firmware and screens. A loader that wants nothing but to start a kernel, as
 * Firecracker, leaves the version of the header 0, so it says nothing. What
 * has "high" in its name holds bits 32 and up.
 */
struct linux64_params {
	uint8_t unused_000[0x70];
	uint64_t rsdp;
	uint8_t unused_078[0x48];
	uint32_t initrd_high;
	uint32_t initrd_size_high;
	uint32_t command_line_high;
	uint8_t unused_0cc[0x11c];
	uint8_t memory_count;
	uint8_t unused_1e9[0x19];
	uint32_t header;
	uint8_t unused_206[0x12];
	uint32_t initrd;
	uint32_t initrd_size;
	uint8_t unused_220[0x8];
	uint32_t command_line;
	uint8_t unused_22c[0xa4];
	struct arrow_handover_memory memory[LINUX64_MEMORY_MAX];
} __packed;

#define LINUX64_IS_AT(member, offset)                                \
	_Static_assert(offsetof(struct linux64_params, member) == (offset), \
		       "layout of the protocol")
LINUX64_IS_AT(rsdp, 0x070);
LINUX64_IS_AT(initrd_high, 0x0c0);
LINUX64_IS_AT(initrd_size_high, 0x0c4);
LINUX64_IS_AT(command_line_high, 0x0c8);
LINUX64_IS_AT(memory_count, 0x1e8);
LINUX64_IS_AT(header, 0x202);
LINUX64_IS_AT(initrd, 0x218);
LINUX64_IS_AT(initrd_size, 0x21c);
LINUX64_IS_AT(command_line, 0x228);
LINUX64_IS_AT(memory, 0x2d0);
_Static_assert(sizeof(struct arrow_handover_memory) == 20,
	       "layout of the protocol");

/**
 * linux64_read() - Copy and check what the loader handed over.
 * @address: physical address of a struct linux64_params
 * @info: @direct_map has been set; the rest of what the protocol knows is
 *	filled in, and left empty where the loader's data makes no sense
 */
void linux64_read(uint64_t address, struct arrow_boot_info *info);
