/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a loader hands over, good and bad. Physical memory is a block of the
 * host's; an access beside it is found by the address sanitizer.
 */
#include "read.c"
#include "rsdp.c"
#include "screen.c"
#include "../../handover/src/handover.c"

#include <arrow/boot_screen.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#define MEMORY_SIZE ARROW_PLAT_DIRECT_BLOCK
#define INFO 0x1000

static char *memory;
static struct arrow_boot_info info;
static struct arrow_boot_screen shown;
static unsigned int screens;
uint64_t arrow_arch_load_offset = 0x5000;

/* Blocks beyond the host's memory cannot be had. */
int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)table;
	return physical < MEMORY_SIZE ? 0 : -ENOMEM;
}

void arrow_boot_screen_set(const struct arrow_boot_screen *screen)
{
	shown = *screen;
	screens++;
}

static struct multiboot2_start *start(void)
{
	return (struct multiboot2_start *)(memory + INFO);
}

static void set_up(void)
{
	free(memory);
	memory = calloc(1, MEMORY_SIZE);
	memset(&info, 0, sizeof(info));
	memset(handover_line, 0, sizeof(handover_line));
	memset(rsdp_copy, 0, sizeof(rsdp_copy));
	info.direct_map = (uintptr_t)memory;
	info.image_end = MEMORY_SIZE;
	start()->size = sizeof(struct multiboot2_start);
	screens = 0;
}

/* Add a tag. Return: its header. */
static struct multiboot2_tag *add(uint32_t type, const void *content, size_t n)
{
	char *at = memory + INFO + start()->size;
	struct multiboot2_tag tag = {type, (uint32_t)(sizeof(tag) + n)};

	memcpy(at, &tag, sizeof(tag));
	memcpy(at + sizeof(tag), content, n);
	start()->size += (tag.size + 7) & ~7u;
	return (struct multiboot2_tag *)at;
}

static void add_line(const char *text)
{
	add(MULTIBOOT2_TAG_LINE, text, strlen(text) + 1);
}

static void add_module(uint32_t from, uint32_t to)
{
	uint32_t content[3] = {from, to, 0};

	add(MULTIBOOT2_TAG_MODULE, content, sizeof(content));
}

/* A map of one entry, each of which takes @stride bytes. */
static struct multiboot2_tag *add_memory(uint32_t stride)
{
	char content[64] = {0};
	struct multiboot2_memory map = {stride, 0};
	struct arrow_handover_memory entry = {0x100000, 0x700000, 1};

	memcpy(content, &map, sizeof(map));
	memcpy(content + sizeof(map), &entry, sizeof(entry));
	return add(MULTIBOOT2_TAG_MEMORY, content,
		   sizeof(map) + (stride < 40 ? stride : 40));
}

static void test_good_information_is_copied(void)
{
	add_line("a=b c");
	add(2, "GRUB", 5);
	add_module(0x200000, 0x201000);
	add_memory(24);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_TEXT(info.protocol, "multiboot2");
	ARROW_CHECK_TEXT(info.command_line, "a=b c");
	ARROW_CHECK_UINT(info.memory_count, 1);
	ARROW_CHECK_UINT(info.memory[0].start, 0x100000);
	ARROW_CHECK_UINT(info.memory[0].end, 0x800000);
	ARROW_CHECK_UINT(info.module_count, 1);
	ARROW_CHECK_UINT(info.modules[0].start, 0x200000);
	ARROW_CHECK_UINT(info.modules[0].end, 0x201000);
	ARROW_CHECK_UINT(info.acpi_rsdp, 0);
}

static void test_information_out_of_reach_yields_nothing(void)
{
	static const uint64_t places[] = {0, MEMORY_SIZE, 0xfffff000,
					  UINT64_MAX - 7, INFO + 4};

	add_memory(24);
	for (size_t i = 0; i < ARROW_COUNT(places); i++) {
		multiboot2_read(places[i], &info);
		ARROW_CHECK_UINT(info.memory_count, 0);
	}
}

static void test_nothing_counts_behind_the_end(void)
{
	add(MULTIBOOT2_TAG_END, "", 0);
	add_memory(24);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
}

static void test_nothing_counts_behind_the_size(void)
{
	add_memory(24);
	start()->size -= 8;
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
}

/* A tag of odd size: it and what lies behind it is not looked at. */
static void test_tags_of_odd_sizes_end_the_walk(void)
{
	static const uint32_t sizes[] = {0, 7, 0x10000, UINT32_MAX};

	for (size_t i = 0; i < ARROW_COUNT(sizes); i++) {
		set_up();
		add(2, "GRUB", 5)->size = sizes[i];
		add_memory(24);
		multiboot2_read(INFO, &info);
		ARROW_CHECK_UINT(info.memory_count, 0);
	}
}

static void test_a_huge_size_is_bounded(void)
{
	add_memory(24);
	start()->size = UINT32_MAX;
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 1);
	start()->size = UINT32_MAX;
	info.image_end = 0x800;
	multiboot2_read(MEMORY_SIZE - 0x1000, &info);
	ARROW_CHECK_UINT(info.memory_count, 1);
}

static void test_entries_of_memory_have_a_least_size(void)
{
	add_memory(19);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
	set_up();
	add_memory(0);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
	set_up();
	add_memory(32);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 1);
	set_up();
	add_memory(24)->size = 12;
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
}

static void test_line_without_end_has_no_size(void)
{
	add(MULTIBOOT2_TAG_LINE, "abc", 3);
	multiboot2_read(INFO, &info);
	ARROW_CHECK(info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
}

static void test_empty_line_is_none(void)
{
	add_line("");
	multiboot2_read(INFO, &info);
	ARROW_CHECK(!info.command_line);
}

static void test_odd_modules_are_dropped(void)
{
	add_module(0x1000, 0x1000);
	add_module(0x2000, 0x1000);
	add(MULTIBOOT2_TAG_MODULE, "\1\0\0\0", 4);
	add_module(0x5000, 0x5001);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.module_count, 1);
	ARROW_CHECK_UINT(info.modules[0].start, 0x5000);
}

static void test_the_newer_root_pointer_counts(void)
{
	char old[MULTIBOOT2_RSDP_OLD] = "old";
	char new[MULTIBOOT2_RSDP_NEW] = "new";

	add(MULTIBOOT2_TAG_ACPI_OLD, old, sizeof(old));
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.acpi_rsdp, arrow_arch_image_physical(rsdp_copy));
	ARROW_CHECK_MEMORY(rsdp_copy, old, sizeof(old));
	add(MULTIBOOT2_TAG_ACPI_NEW, new, sizeof(new));
	add(MULTIBOOT2_TAG_ACPI_OLD, old, sizeof(old));
	info.acpi_rsdp = 0;
	multiboot2_read(INFO, &info);
	ARROW_CHECK_MEMORY(rsdp_copy, new, sizeof(new));
}

static void test_a_short_root_pointer_is_none(void)
{
	char bytes[MULTIBOOT2_RSDP_NEW] = "x";

	add(MULTIBOOT2_TAG_ACPI_OLD, bytes, MULTIBOOT2_RSDP_OLD - 1);
	add(MULTIBOOT2_TAG_ACPI_NEW, bytes, MULTIBOOT2_RSDP_NEW - 1);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(info.acpi_rsdp, 0);
}

static const struct multiboot2_screen text = {
	.address = 0xb8000,
	.pitch = 160,
	.width = 80,
	.height = 25,
	.bits = 16,
	.type = MULTIBOOT2_SCREEN_TEXT,
};

static const struct multiboot2_screen pixels = {
	.address = 0xfd000000,
	.pitch = 4096,
	.width = 1024,
	.height = 768,
	.bits = 32,
	.type = MULTIBOOT2_SCREEN_PIXELS,
	.red = 16,
	.red_size = 8,
	.green = 8,
	.green_size = 8,
	.blue_size = 8,
};

static void test_a_screen_of_text(void)
{
	add(MULTIBOOT2_TAG_SCREEN, &text, MULTIBOOT2_SCREEN_PLAIN);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(screens, 1);
	ARROW_CHECK_UINT(shown.kind, ARROW_BOOT_SCREEN_TEXT);
	ARROW_CHECK_UINT(shown.address, 0xb8000);
	ARROW_CHECK_UINT(shown.pitch, 160);
	ARROW_CHECK_UINT(shown.width, 80);
	ARROW_CHECK_UINT(shown.height, 25);
}

static void test_a_screen_of_pixels(void)
{
	struct multiboot2_screen odd = pixels;

	add(MULTIBOOT2_TAG_SCREEN, &pixels, sizeof(pixels));
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(shown.kind, ARROW_BOOT_SCREEN_PIXELS);
	ARROW_CHECK_UINT(shown.red, 16);
	ARROW_CHECK_UINT(shown.green, 8);
	ARROW_CHECK_UINT(shown.blue, 0);
	odd.bits = 24;
	add(MULTIBOOT2_TAG_SCREEN, &odd, sizeof(odd));
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(shown.kind, ARROW_BOOT_SCREEN_NONE);
}

static void test_a_short_screen_is_none(void)
{
	add(MULTIBOOT2_TAG_SCREEN, &text, MULTIBOOT2_SCREEN_PLAIN - 1);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(screens, 0);
	add(MULTIBOOT2_TAG_SCREEN, &pixels, MULTIBOOT2_SCREEN_PLAIN + 5);
	multiboot2_read(INFO, &info);
	ARROW_CHECK_UINT(shown.kind, ARROW_BOOT_SCREEN_NONE);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_good_information_is_copied);
	RUN(test_information_out_of_reach_yields_nothing);
	RUN(test_nothing_counts_behind_the_end);
	RUN(test_nothing_counts_behind_the_size);
	RUN(test_tags_of_odd_sizes_end_the_walk);
	RUN(test_a_huge_size_is_bounded);
	RUN(test_entries_of_memory_have_a_least_size);
	RUN(test_line_without_end_has_no_size);
	RUN(test_empty_line_is_none);
	RUN(test_odd_modules_are_dropped);
	RUN(test_the_newer_root_pointer_counts);
	RUN(test_a_short_root_pointer_is_none);
	RUN(test_a_screen_of_text);
	RUN(test_a_screen_of_pixels);
	RUN(test_a_short_screen_is_none);
	free(memory);
	return arrow_test_end();
}
