/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What we use of the firmware's interface, as the UEFI Specification 2.10 lays
 * it out: 4.3 system table, 4.4 boot services, 7.2 memory, 9.1 loaded image,
 * 12.4 text output, 12.9 graphics output.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define UEFI_SUCCESS UINT64_C(0)
#define UEFI_ERROR (UINT64_C(1) << 63)
#define UEFI_UNSUPPORTED (UEFI_ERROR | 3)
#define UEFI_BUFFER_TOO_SMALL (UEFI_ERROR | 5)
#define UEFI_OUT_OF_RESOURCES (UEFI_ERROR | 9)

#define UEFI_PAGE 4096

/* An allocation that ends at or below an address. */
#define UEFI_ALLOCATE_BELOW 1

enum uefi_memory_type {
	UEFI_LOADER_CODE = 1,
	UEFI_LOADER_DATA = 2,
	UEFI_BOOT_CODE = 3, /* free once boot services are left */
	UEFI_BOOT_DATA = 4, /* the same */
	UEFI_CONVENTIONAL = 7,
};

struct uefi_guid {
	uint32_t a;
	uint16_t b;
	uint16_t c;
	uint8_t d[8];
};

/* An entry of the map of memory; the next one may lie further on. */
struct uefi_memory {
	uint32_t type;
	uint32_t padding;
	uint64_t start;
	uint64_t virtual_start;
	uint64_t pages;
	uint64_t attributes;
};

struct uefi_text {
	void *reset;
	uint64_t (*output)(struct uefi_text *self,
			   const uint16_t *text) __firmware_call;
};

struct uefi_boot {
	char header[24];
	void *unused_0[2];
	uint64_t (*allocate_pages)(uint32_t how, uint32_t type, uint64_t pages,
				   uint64_t *address) __firmware_call;
	void *free_pages;
	uint64_t (*memory_map)(uint64_t *size, void *map, uint64_t *key,
			       uint64_t *stride,
			       uint32_t *version) __firmware_call;
	uint64_t (*allocate_pool)(uint32_t type, uint64_t size,
				  void **at) __firmware_call;
	void *unused_1[10];
	uint64_t (*handle_protocol)(void *handle, const struct uefi_guid *guid,
				    void **found) __firmware_call;
	void *unused_2[9];
	uint64_t (*exit)(void *handle, uint64_t key) __firmware_call;
	void *unused_3[10];
	uint64_t (*locate_protocol)(const struct uefi_guid *guid, void *key,
				    void **found) __firmware_call;
};

struct uefi_table {
	struct uefi_guid guid;
	uint64_t address;
};

struct uefi_system {
	char header[24];
	void *vendor;
	uint64_t revision;
	void *input[2];
	void *output_handle;
	struct uefi_text *output;
	void *errors[2];
	void *runtime;
	struct uefi_boot *boot;
	uint64_t table_count;
	const struct uefi_table *tables;
};

struct uefi_image {
	uint64_t revision;
	void *unused[5];
	uint64_t options_size; /* 32 bits, the rest is padding */
	const uint16_t *options;
	char *base;
	uint64_t size;
};

/* Formats of a pixel. */
#define UEFI_RED_LOWEST 0
#define UEFI_BLUE_LOWEST 1

struct uefi_graphics_mode {
	uint32_t version;
	uint32_t width;
	uint32_t height;
	uint32_t format;
	uint32_t masks[4];
	uint32_t stride; /* pixels from line to line */
};

struct uefi_graphics {
	void *unused[3];
	struct {
		uint32_t count;
		uint32_t number;
		const struct uefi_graphics_mode *mode;
		uint64_t mode_size;
		uint64_t address;
		uint64_t size;
	} *state;
};

_Static_assert(__builtin_offsetof(struct uefi_boot, handle_protocol) == 152,
	       "layout of the specification");
_Static_assert(__builtin_offsetof(struct uefi_boot, exit) == 232,
	       "layout of the specification");
_Static_assert(__builtin_offsetof(struct uefi_boot, locate_protocol) == 320,
	       "layout of the specification");
_Static_assert(__builtin_offsetof(struct uefi_system, boot) == 96,
	       "layout of the specification");
_Static_assert(__builtin_offsetof(struct uefi_image, options) == 56,
	       "layout of the specification");
