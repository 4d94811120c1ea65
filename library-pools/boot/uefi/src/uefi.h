/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the code in the firmware's world leaves for the kernel, in the copy of
 * the image that the kernel will be.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/boot_screen.h>
#include <arrow/compiler.h>
#include <arrow/handover.h>
#include <arrow/types.h>

#include "firmware.h"

/* Of a longer map of memory only so many entries are looked at. */
#define UEFI_MAP_MAX 1024

/**
 * struct uefi_handover - All that the kernel is told.
 * @rsdp: physical address of ACPI's root pointer; 0: not found
 * @screen: as the firmware tells it, unchecked
 * @line: the command line, ending with NUL; empty: there is none
 * @memory_count: entries in use of @memory
 * @memory: usable memory; what is not listed is not to be touched
 */
struct uefi_handover {
	uint64_t rsdp;
	struct arrow_boot_screen screen;
	char line[ARROW_HANDOVER_LINE_SIZE];
	uint32_t memory_count;
	struct arrow_handover_memory memory[ARROW_BOOT_MEMORY_MAX];
};

extern struct uefi_handover uefi_handover;

/**
 * struct uefi_map - The firmware's map of memory.
 * @bytes: its first entry
 * @room: how many bytes there are for it
 * @size: bytes of all entries
 * @stride: bytes from the begin of one to that of the next
 */
struct uefi_map {
	char *bytes;
	uint64_t room;
	uint64_t size;
	uint64_t stride;
};

/**
 * uefi_read_tables() - Find ACPI's root pointer among the firmware's tables.
 * @system: the system table
 *
 * Return: its physical address, that of the newer form if there are two; 0
 * without one.
 */
uint64_t uefi_read_tables(const struct uefi_system *system);

/**
 * uefi_read_screen() - Ask the firmware for its screen.
 * @boot: its services
 * @screen: filled in; %ARROW_BOOT_SCREEN_NONE if there is none to draw on
 */
void uefi_read_screen(const struct uefi_boot *boot,
		      struct arrow_boot_screen *screen);

/**
 * uefi_read_line() - Take the words of the boot entry for a command line.
 * @image: what firmware says of the application
 * @line: %ARROW_HANDOVER_LINE_SIZE bytes; filled in. Left empty when the entry
 *	holds anything but printable ASCII, as many do, or too much of it
 */
void uefi_read_line(const struct uefi_image *image, char *line);

/**
 * uefi_read_memory() - Make a list of usable memory.
 * @map: what firmware left; nothing in it is believed
 * @to: %ARROW_BOOT_MEMORY_MAX entries; neighbours become one
 *
 * A range that another one, which is not usable, lies in, is left out, and so is
 * what finds no room.
 *
 * Return: how many entries.
 */
uint32_t uefi_read_memory(const struct uefi_map *map,
			  struct arrow_handover_memory *to);

/**
 * uefi_leave() - Leave boot services.
 * @handle: ours
 * @boot: the services, gone on success
 * @map: memory that has been allocated; filled in
 *
 * The map changes whenever the firmware allocates something by itself, and then
 * it wants the new one to be looked at first.
 *
 * Return: whether they were left.
 */
bool uefi_leave(void *handle, const struct uefi_boot *boot,
		struct uefi_map *map);

/**
 * uefi_read() - Tell the kernel, in the copy.
 * @address: means nothing
 * @info: gets what makes sense
 */
void uefi_read(uint64_t address, struct arrow_boot_info *info);

/* In entry.S. */
void uefi_enter(uint64_t start, uint64_t offset) __noreturn;
const char *uefi_start_code(void);
char *uefi_image_here(void);
uint64_t uefi_image_linked(void);
