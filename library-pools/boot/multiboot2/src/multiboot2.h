/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a loader hands over, as the protocol lays it out (Multiboot2
 * Specification 2.0, chapter 3.6), and what reads it: a structure of tags that
 * begin at multiples of eight bytes.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/handover.h>
#include <arrow/types.h>

/* Of longer information only so many bytes are looked at. */
#define MULTIBOOT2_SIZE_MAX 0x10000

/* Of a longer memory map only so many entries are looked at. */
#define MULTIBOOT2_MEMORY_MAX 256

#define MULTIBOOT2_TAG_ALIGN 8

enum multiboot2_tag_type {
	MULTIBOOT2_TAG_END = 0,
	MULTIBOOT2_TAG_LINE = 1,
	MULTIBOOT2_TAG_MODULE = 3,
	MULTIBOOT2_TAG_MEMORY = 6,
	MULTIBOOT2_TAG_SCREEN = 8,
	MULTIBOOT2_TAG_ACPI_OLD = 14,
	MULTIBOOT2_TAG_ACPI_NEW = 15,
};

struct multiboot2_start {
	uint32_t size; /* with all tags */
	uint32_t reserved;
};

/* What each tag begins with; its content follows. */
struct multiboot2_tag {
	uint32_t type;
	uint32_t size; /* this header included */
};

struct multiboot2_module {
	uint32_t start;
	uint32_t end;
};

struct multiboot2_memory {
	uint32_t entry_size;
	uint32_t entry_version;
};

/* A pixel's colours are told by where their lowest bit lies. */
struct multiboot2_screen {
	uint64_t address;
	uint32_t pitch;
	uint32_t width;
	uint32_t height;
	uint8_t bits;
	uint8_t type;
	uint16_t reserved;
	uint8_t red;
	uint8_t red_size;
	uint8_t green;
	uint8_t green_size;
	uint8_t blue;
	uint8_t blue_size;
};

#define MULTIBOOT2_SCREEN_PIXELS 1
#define MULTIBOOT2_SCREEN_TEXT 2

/* Bytes of a screen that has no colours to tell of. */
#define MULTIBOOT2_SCREEN_PLAIN 24

/* Bytes of ACPI's root pointer: of revision 0, and of later ones. */
#define MULTIBOOT2_RSDP_OLD 20
#define MULTIBOOT2_RSDP_NEW 36

/**
 * multiboot2_read() - Copy and check what the loader handed over.
 * @address: physical address of a struct multiboot2_start
 * @info: @direct_map has been set; the rest of what the protocol knows is
 *	filled in, and left empty where the loader's data makes no sense
 */
void multiboot2_read(uint64_t address, struct arrow_boot_info *info);

/**
 * multiboot2_read_screen() - The same of the screen alone.
 * @tag: the whole tag; @tag->size bytes of it can be read
 */
void multiboot2_read_screen(const struct multiboot2_tag *tag);

/**
 * multiboot2_read_rsdp() - Keep the copy of ACPI's root pointer.
 * @tag: the whole tag; @tag->size bytes of it can be read
 * @info: gets where the kept one lies; one of the newer form is not replaced
 */
void multiboot2_read_rsdp(const struct multiboot2_tag *tag,
			  struct arrow_boot_info *info);
