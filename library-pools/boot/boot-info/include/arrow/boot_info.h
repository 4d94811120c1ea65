/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the machine was started with, whatever the boot protocol: no code but a
 * protocol's own library looks at a protocol's structures.
 *
 * The library of the protocol fills the structure once, before
 * arrow_boot_start(), from copies: nothing in it points into memory that the
 * page allocator could hand out, except the modules, which are named by their
 * physical addresses and which the page allocator leaves alone. All values
 * have been checked: ranges are not empty, do not wrap around, and counts are
 * within the arrays. Ranges of memory may overlap and stand in any order.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* More entries than these are dropped, which loses memory and nothing else. */
#define ARROW_BOOT_MEMORY_MAX 32
#define ARROW_BOOT_MODULES_MAX 8

enum arrow_boot_memory_type {
	ARROW_BOOT_MEMORY_USABLE = 1, /* free, but for the image and modules */
	ARROW_BOOT_MEMORY_RESERVED = 2, /* as any other value: never touched */
};

/**
 * struct arrow_boot_memory - A range of physical addresses.
 * @start: the first byte
 * @end: the byte behind the last one, greater than @start
 * @type: what it is; the value of an enum arrow_boot_memory_type
 *
 * A byte in both a usable and a reserved range is reserved.
 */
struct arrow_boot_memory {
	uint64_t start;
	uint64_t end;
	uint64_t type;
};

/**
 * struct arrow_boot_module - A file that was loaded beside the image.
 * @start: physical address of its first byte
 * @end: physical address behind its last byte, greater than @start
 */
struct arrow_boot_module {
	uint64_t start;
	uint64_t end;
};

/**
 * struct arrow_boot_info - The machine at its start.
 * @protocol: name of the boot protocol ("pvh"), for messages
 * @command_line: text that ends with NUL, in memory that may be written to;
 *	NULL when there is none
 * @command_line_size: bytes at @command_line that may be looked at, NUL
 *	included; 0 when there is a command line that cannot be reached
 * @direct_map: virtual address at which physical address 0 would be reached,
 *	see <arrow/plat/memory.h>
 * @image_start: physical address of the image's first byte
 * @image_end: physical address behind its last byte; all that the kernel needs
 *	of its own (data, boot stack, first page tables) lies in between
 * @stack_start: virtual address of the lowest byte of the stack that boot and a
 *	linked program run on; what is written below it faults
 * @stack_end: virtual address behind its highest byte
 * @acpi_rsdp: physical address of ACPI's root pointer; 0: not known
 * @device_tree: physical address of a flattened device tree; 0: there is none
 * @memory_count: entries in use of @memory
 * @module_count: entries in use of @modules
 * @memory: the memory map
 * @modules: files loaded beside the image; the first is the initial filesystem
 */
struct arrow_boot_info {
	const char *protocol;
	char *command_line;
	size_t command_line_size;
	uint64_t direct_map;
	uint64_t image_start;
	uint64_t image_end;
	uintptr_t stack_start;
	uintptr_t stack_end;
	uint64_t acpi_rsdp;
	uint64_t device_tree;
	unsigned int memory_count;
	unsigned int module_count;
	struct arrow_boot_memory memory[ARROW_BOOT_MEMORY_MAX];
	struct arrow_boot_module modules[ARROW_BOOT_MODULES_MAX];
};

/**
 * arrow_boot_info - The one there is.
 *
 * Written before arrow_boot_start() only, except for the text of the command
 * line, which belongs to library `cmdline` from arrow_cmdline_init() on.
 */
ARROW_API extern struct arrow_boot_info arrow_boot_info;
