/* SPDX-License-Identifier: BSD-3-Clause */
/* What firmware tells of the machine. */
#include "uefi.h"

static const struct uefi_guid uefi_acpi_new = {
	0x8868e871, 0xe4f1, 0x11d3,
	{0xbc, 0x22, 0x00, 0x80, 0xc7, 0x3c, 0x88, 0x81}};
static const struct uefi_guid uefi_acpi_old = {
	0xeb9d2d30, 0x2d88, 0x11d3,
	{0x9a, 0x16, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d}};
static const struct uefi_guid uefi_graphics_output = {
	0x9042a9de, 0x23dc, 0x4a38,
	{0x96, 0xfb, 0x7a, 0xde, 0xd0, 0x80, 0x51, 0x6a}};

/* More tables than these are not looked at. */
#define TABLES_MAX 256

static bool uefi_is(const struct uefi_guid *one, const struct uefi_guid *other)
{
	return __builtin_memcmp(one, other, sizeof(*one)) == 0;
}

uint64_t uefi_read_tables(const struct uefi_system *system)
{
	uint64_t found = 0;

	for (uint64_t i = 0; i < system->table_count && i < TABLES_MAX; i++) {
		const struct uefi_table *table = &system->tables[i];

		if (uefi_is(&table->guid, &uefi_acpi_new))
			return table->address;
		if (uefi_is(&table->guid, &uefi_acpi_old))
			found = table->address;
	}
	return found;
}

void uefi_read_screen(const struct uefi_boot *boot,
		      struct arrow_boot_screen *screen)
{
	void *found;

	screen->kind = ARROW_BOOT_SCREEN_NONE;
	if (boot->locate_protocol(&uefi_graphics_output, NULL, &found))
		return;
	const struct uefi_graphics *graphics = found;
	const struct uefi_graphics_mode *mode = graphics->state->mode;

	if (mode->format > UEFI_BLUE_LOWEST ||
	    mode->stride > ARROW_BOOT_SCREEN_MAX)
		return;
	screen->kind = ARROW_BOOT_SCREEN_PIXELS;
	screen->address = graphics->state->address;
	screen->width = mode->width;
	screen->height = mode->height;
	screen->pitch = mode->stride * 4;
	screen->red = mode->format == UEFI_RED_LOWEST ? 0 : 16;
	screen->green = 8;
	screen->blue = 16 - screen->red;
}

void uefi_read_line(const struct uefi_image *image, char *line)
{
	uint64_t count = (uint32_t)image->options_size / 2;
	uint64_t n = 0;

	if (!image->options)
		return;
	while (n < count && image->options[n]) {
		uint16_t c = image->options[n];

		if (c < ' ' || c > '~' || n == ARROW_HANDOVER_LINE_SIZE - 1) {
			n = 0;
			break;
		}
		line[n++] = (char)c;
	}
	line[n] = '\0';
}
