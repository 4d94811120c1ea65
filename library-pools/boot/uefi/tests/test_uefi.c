/* SPDX-License-Identifier: BSD-3-Clause */
/* What is read of a firmware that is played, and how it is left. */
#include "leave.c"
#include "memory.c"
#include "tables.c"

#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

static const struct uefi_guid other = {1, 2, 3, {4}};

static void test_the_newer_root_pointer_is_taken(void)
{
	struct uefi_table tables[] = {{other, 1},
				      {uefi_acpi_old, 0x1000},
				      {uefi_acpi_new, 0x2000},
				      {uefi_acpi_old, 0x3000}};
	struct uefi_system system = {.table_count = 4, .tables = tables};

	ARROW_CHECK_UINT(uefi_read_tables(&system), 0x2000);
	system.table_count = 2;
	ARROW_CHECK_UINT(uefi_read_tables(&system), 0x1000);
	system.table_count = 1;
	ARROW_CHECK_UINT(uefi_read_tables(&system), 0);
}

static struct uefi_graphics_mode mock_mode;
static struct uefi_graphics mock_graphics;
static uint64_t mock_status;

static __firmware_call uint64_t mock_locate(const struct uefi_guid *guid,
					    void *key, void **found)
{
	ARROW_CHECK(!key);
	ARROW_CHECK_UINT(guid->a, 0x9042a9de);
	*found = &mock_graphics;
	return mock_status;
}

static struct arrow_boot_screen screen_of(uint32_t format, uint32_t stride)
{
	static struct uefi_boot boot;
	struct arrow_boot_screen screen;

	memset(&screen, 0xff, sizeof(screen));
	mock_mode = (struct uefi_graphics_mode){.width = 800,
						.height = 600,
						.format = format,
						.stride = stride};
	mock_graphics.state = calloc(1, sizeof(*mock_graphics.state));
	mock_graphics.state->mode = &mock_mode;
	mock_graphics.state->address = 0x80000000;
	boot.locate_protocol = mock_locate;
	uefi_read_screen(&boot, &screen);
	free(mock_graphics.state);
	return screen;
}

static void test_a_screen_is_read(void)
{
	struct arrow_boot_screen screen = screen_of(UEFI_BLUE_LOWEST, 832);

	ARROW_CHECK_UINT(screen.kind, ARROW_BOOT_SCREEN_PIXELS);
	ARROW_CHECK_UINT(screen.address, 0x80000000);
	ARROW_CHECK_UINT(screen.width, 800);
	ARROW_CHECK_UINT(screen.height, 600);
	ARROW_CHECK_UINT(screen.pitch, 832 * 4);
	ARROW_CHECK_UINT(screen.red, 16);
	ARROW_CHECK_UINT(screen.blue, 0);
	screen = screen_of(UEFI_RED_LOWEST, 800);
	ARROW_CHECK_UINT(screen.red, 0);
	ARROW_CHECK_UINT(screen.blue, 16);
}

static void test_other_screens_are_none(void)
{
	ARROW_CHECK_UINT(screen_of(2, 800).kind, ARROW_BOOT_SCREEN_NONE);
	ARROW_CHECK_UINT(screen_of(3, 800).kind, ARROW_BOOT_SCREEN_NONE);
	ARROW_CHECK_UINT(screen_of(0, UINT32_MAX).kind, ARROW_BOOT_SCREEN_NONE);
	mock_status = UEFI_UNSUPPORTED;
	ARROW_CHECK_UINT(screen_of(0, 800).kind, ARROW_BOOT_SCREEN_NONE);
	mock_status = 0;
}

/* The line of options of @size bytes. */
static const char *line(const uint16_t *options, uint64_t size)
{
	static char text[ARROW_HANDOVER_LINE_SIZE];
	struct uefi_image image = {.options_size = size, .options = options};

	strcpy(text, "");
	uefi_read_line(&image, text);
	return text;
}

static void test_words_of_a_boot_entry(void)
{
	ARROW_CHECK_TEXT(line(u"a=b -- \"c\"", 22), "a=b -- \"c\"");
	ARROW_CHECK_TEXT(line(u"abc", 6), "abc");
	ARROW_CHECK_TEXT(line(u"abc", 5), "ab");
	ARROW_CHECK_TEXT(line(u"a\0b", 6), "a");
	ARROW_CHECK_TEXT(line(NULL, 6), "");
	ARROW_CHECK_TEXT(line(u"", 0), "");
	ARROW_CHECK_TEXT(line(u"ab", 0x500000004), "ab");
}

/* Firmware keeps numbers of its own there, too. */
static void test_what_is_no_text_is_none(void)
{
	ARROW_CHECK_TEXT(line(u"ab\u0101", 8), "");
	ARROW_CHECK_TEXT(line(u"ab\n", 8), "");
	ARROW_CHECK_TEXT(line((uint16_t[]){'a', 0x7f}, 4), "");
}

static void test_longest_line_and_one_too_long(void)
{
	static uint16_t text[ARROW_HANDOVER_LINE_SIZE + 1];

	for (size_t i = 0; i < ARROW_HANDOVER_LINE_SIZE - 1; i++)
		text[i] = 'x';
	ARROW_CHECK_UINT(strlen(line(text, sizeof(text))),
			 ARROW_HANDOVER_LINE_SIZE - 1);
	text[ARROW_HANDOVER_LINE_SIZE - 1] = 'x';
	ARROW_CHECK_TEXT(line(text, sizeof(text)), "");
}

static unsigned int mock_refusals;
static unsigned int mock_maps;

static __firmware_call uint64_t mock_map(uint64_t *size, void *map,
					 uint64_t *key, uint64_t *stride,
					 uint32_t *version)
{
	ARROW_CHECK_UINT(*size, 4096);
	ARROW_CHECK(map);
	*size = 480;
	*stride = 48;
	*version = 1;
	*key = ++mock_maps;
	return mock_status;
}

static __firmware_call uint64_t mock_exit(void *handle, uint64_t key)
{
	ARROW_CHECK(handle == &mock_maps);
	ARROW_CHECK_UINT(key, mock_maps);
	return mock_refusals && mock_refusals-- ? UEFI_UNSUPPORTED : 0;
}

static bool leaves(unsigned int refusals, uint64_t status)
{
	static char room[4096];
	static struct uefi_boot boot;
	struct uefi_map map = {room, sizeof(room), 0, 0};

	boot.memory_map = mock_map;
	boot.exit = mock_exit;
	mock_refusals = refusals;
	mock_maps = 0;
	mock_status = status;
	bool left = uefi_leave(&mock_maps, &boot, &map);

	mock_status = 0;
	ARROW_CHECK(!left || (map.size == 480 && map.stride == 48));
	return left;
}

static void test_a_stale_key_is_replaced(void)
{
	ARROW_CHECK(leaves(0, 0));
	ARROW_CHECK_UINT(mock_maps, 1);
	ARROW_CHECK(leaves(3, 0));
	ARROW_CHECK_UINT(mock_maps, 4);
}

static void test_a_firmware_that_never_lets_go_is_given_up(void)
{
	ARROW_CHECK(!leaves(100, 0));
	ARROW_CHECK_UINT(mock_maps, 8);
	ARROW_CHECK(!leaves(0, UEFI_BUFFER_TOO_SMALL));
}

int main(void)
{
	ARROW_TEST(test_the_newer_root_pointer_is_taken);
	ARROW_TEST(test_a_screen_is_read);
	ARROW_TEST(test_other_screens_are_none);
	ARROW_TEST(test_words_of_a_boot_entry);
	ARROW_TEST(test_what_is_no_text_is_none);
	ARROW_TEST(test_longest_line_and_one_too_long);
	ARROW_TEST(test_a_stale_key_is_replaced);
	ARROW_TEST(test_a_firmware_that_never_lets_go_is_given_up);
	return arrow_test_end();
}
