/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the readers of boot protocols have in common. A loader leaves its
 * structures anywhere in low memory and nothing in them is believed: these
 * functions reach them through the direct map, and copy what makes sense into
 * a struct arrow_boot_info. What makes none is dropped.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/types.h>

/* Longest command line, NUL included; `cmdline` refuses one without a NUL. */
#define ARROW_HANDOVER_LINE_SIZE (2048 + 1)

/**
 * struct arrow_handover_memory - How an entry of every loader's map begins.
 * @address: the first byte
 * @size: how many bytes
 * @type: the value of an enum arrow_boot_memory_type
 *
 * Packed, since nothing obliges a loader to align it.
 */
struct arrow_handover_memory {
	uint64_t address;
	uint64_t size;
	uint32_t type;
} __packed;

/**
 * arrow_handover_start() - Read what was handed over, then boot.
 * @read: fills @info, of which what is known without a loader is set
 * @address: passed on to @read
 *
 * The first C code after the entry of a protocol. Does not return.
 */
ARROW_API void
arrow_handover_start(void (*read)(uint64_t address,
				  struct arrow_boot_info *info),
		     uint64_t address) __noreturn;

/**
 * arrow_handover_at() - Make a physical range readable.
 * @info: @direct_map and @image_end have been set
 * @address: its first byte
 * @size: how many bytes, less than @info->image_end
 *
 * For protocols of PCs, where the direct map reaches from 0 to the end of the
 * image from the beginning.
 *
 * Return: where it can be read; NULL if it cannot, and for address 0.
 */
ARROW_API const void *arrow_handover_at(const struct arrow_boot_info *info,
					uint64_t address, uint64_t size);

/**
 * arrow_handover_line() - Copy the command line.
 * @info: gets the copy, unless the text is empty
 * @text: %ARROW_HANDOVER_LINE_SIZE readable bytes; NULL: there is a command
 *	line that cannot be reached, which gets the size 0
 */
ARROW_API void arrow_handover_line(struct arrow_boot_info *info,
				   const char *text);

/**
 * arrow_handover_memory() - Copy a memory map.
 * @info: gets the ranges that are not empty
 * @entry: the first entry; all can be read
 * @count: how many there are
 * @stride: bytes from the begin of one to that of the next
 *
 * If there are too many, memory is lost and nothing else: no range that is not
 * usable there is usable in @info.
 */
ARROW_API void arrow_handover_memory(struct arrow_boot_info *info,
				     const struct arrow_handover_memory *entry,
				     uint32_t count, size_t stride);

/**
 * arrow_handover_module() - Add a file that was loaded beside the image.
 * @info: gets it, unless it is empty, wraps around or finds no room
 * @address: physical address of its first byte
 * @size: how many bytes
 */
ARROW_API void arrow_handover_module(struct arrow_boot_info *info,
				     uint64_t address, uint64_t size);
