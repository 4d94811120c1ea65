/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Makes flattened trees, as a monitor would. Names of properties are put among
 * the strings once each.
 */
#pragma once

#include <stdint.h>
#include <string.h>

#define BUILD_ROOM 8192
#define BUILD_HEADER 40
#define BUILD_RESERVATIONS 64 /* bytes: up to three and the empty one */

struct build {
	uint8_t structure[BUILD_ROOM];
	uint32_t size;
	char strings[1024];
	uint32_t strings_size;
	uint8_t reservations[BUILD_RESERVATIONS];
	uint32_t reservation_count;
};

static inline void build_put(uint8_t *at, uint32_t word)
{
	at[0] = (uint8_t)(word >> 24);
	at[1] = (uint8_t)(word >> 16);
	at[2] = (uint8_t)(word >> 8);
	at[3] = (uint8_t)word;
}

static inline void build_word(struct build *build, uint32_t word)
{
	build_put(build->structure + build->size, word);
	build->size += 4;
}

static inline void build_bytes(struct build *build, const void *bytes, uint32_t n)
{
	memcpy(build->structure + build->size, bytes, n);
	build->size = (build->size + n + 3) & ~3u;
}

static inline void build_begin(struct build *build, const char *name)
{
	build_word(build, 1);
	build_bytes(build, name, (uint32_t)strlen(name) + 1);
}

static inline void build_end(struct build *build)
{
	build_word(build, 2);
}

static inline uint32_t build_string(struct build *build, const char *name)
{
	uint32_t at = 0;

	while (at < build->strings_size && strcmp(build->strings + at, name))
		at += (uint32_t)strlen(build->strings + at) + 1;
	if (at == build->strings_size) {
		strcpy(build->strings + at, name);
		build->strings_size += (uint32_t)strlen(name) + 1;
	}
	return at;
}

static inline void build_property(struct build *build, const char *name,
				  const void *value, uint32_t n)
{
	build_word(build, 3);
	build_word(build, n);
	build_word(build, build_string(build, name));
	build_bytes(build, value, n);
}

static inline void build_text(struct build *build, const char *name,
			      const char *text)
{
	build_property(build, name, text, (uint32_t)strlen(text) + 1);
}

/* Words, at most eight. */
static inline void build_cells(struct build *build, const char *name,
			       const uint32_t *cells, uint32_t n)
{
	uint8_t bytes[32];

	for (uint32_t i = 0; i < n; i++)
		build_put(bytes + i * 4, cells[i]);
	build_property(build, name, bytes, n * 4);
}

#define BUILD_CELLS(build, name, ...)                                     \
	do {                                                              \
		const uint32_t build_list[] = {__VA_ARGS__};              \
		build_cells(build, name, build_list,                      \
			    sizeof(build_list) / sizeof(build_list[0]));  \
	} while (0)

static inline void build_reserve(struct build *build, uint32_t start,
				 uint32_t size)
{
	uint8_t *at = build->reservations + build->reservation_count++ * 16;

	build_put(at + 4, start);
	build_put(at + 12, size);
}

/* Put the blocks behind a header. Return: bytes in all. */
static inline uint32_t build_close(struct build *build, uint8_t *to)
{
	const uint32_t structure = BUILD_HEADER + BUILD_RESERVATIONS;
	uint32_t total = structure + build->size + build->strings_size;
	const uint32_t header[10] = {
		0xd00dfeed, total, structure, structure + build->size,
		BUILD_HEADER, 17, 16, 0, build->strings_size, build->size,
	};

	for (int i = 0; i < 10; i++)
		build_put(to + i * 4, header[i]);
	memcpy(to + BUILD_HEADER, build->reservations, BUILD_RESERVATIONS);
	memcpy(to + structure, build->structure, build->size);
	memcpy(to + structure + build->size, build->strings,
	       build->strings_size);
	return total;
}

/* A serial port at a bus of the root's or below. */
static inline void build_serial(struct build *build, const char *name,
				uint32_t address)
{
	build_begin(build, name);
	BUILD_CELLS(build, "reg", 0, address, 0, 0x1000);
	BUILD_CELLS(build, "interrupts", 0, 1, 4);
	build_text(build, "compatible", "test,serial");
	build_end(build);
}

static inline void build_chosen(struct build *build)
{
	build_begin(build, "chosen");
	build_text(build, "bootargs", "arrow.run=12 -- word");
	build_text(build, "stdout-path", "/serial@9001000");
	BUILD_CELLS(build, "linux,initrd-start", 0x48000000);
	BUILD_CELLS(build, "linux,initrd-end", 0, 0x48000123);
	build_end(build);
}

/* A machine much like those of monitors. */
static inline void build_machine(struct build *build)
{
	build_begin(build, "");
	BUILD_CELLS(build, "#address-cells", 2);
	BUILD_CELLS(build, "#size-cells", 2);
	BUILD_CELLS(build, "interrupt-parent", 7);
	build_property(build, "compatible", "test,machine", 13);
	build_begin(build, "memory@40000000");
	build_text(build, "device_type", "memory");
	BUILD_CELLS(build, "reg", 0, 0x40000000, 0, 0x8000000, 1, 0, 0, 0x1000);
	build_end(build);
	build_serial(build, "serial@9000000", 0x9000000);
	build_serial(build, "serial@9001000", 0x9001000);
	build_begin(build, "firmware");
	BUILD_CELLS(build, "phandle", 7);
	BUILD_CELLS(build, "reg", 0, 0x8000000, 0, 0x1000, 0, 0x8010000, 0, 0x2000);
	build_text(build, "method", "hvc");
	build_property(build, "compatible", "other,x\0test,firmware", 22);
	build_end(build);
	build_chosen(build);
	build_end(build);
	build_word(build, 9);
}
