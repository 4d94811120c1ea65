/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a monitor hands over, as the protocol lays it out
 * (xen/include/public/arch-x86/hvm/start_info.h), and what reads it.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/handover.h>
#include <arrow/types.h>

#define PVH_MAGIC 0x336ec578u

/* Memory maps are part of the protocol since this version. */
#define PVH_VERSION_MEMORY 1

/* Of a longer memory map only so many entries are looked at. */
#define PVH_MEMORY_MAX 256

/* Packed, since nothing obliges a monitor to align them. */
struct pvh_start_info {
	uint32_t magic;
	uint32_t version;
	uint32_t flags;
	uint32_t module_count;
	uint64_t modules;
	uint64_t command_line;
	uint64_t rsdp;
	uint64_t memory;
	uint32_t memory_count;
	uint32_t reserved;
} __packed;

struct pvh_module {
	uint64_t address;
	uint64_t size;
	uint64_t command_line;
	uint64_t reserved;
} __packed;

struct pvh_memory {
	struct arrow_handover_memory range;
	uint32_t reserved;
} __packed;

_Static_assert(sizeof(struct pvh_start_info) == 56, "layout of the protocol");
_Static_assert(sizeof(struct pvh_module) == 32, "layout of the protocol");
_Static_assert(sizeof(struct pvh_memory) == 24, "layout of the protocol");

/**
 * pvh_read() - Copy and check what the monitor handed over.
 * @address: physical address of a struct pvh_start_info
 * @info: @direct_map has been set; the rest of what the protocol knows is
 *	filled in, and left empty where the monitor's data makes no sense
 */
void pvh_read(uint64_t address, struct arrow_boot_info *info);
