/* SPDX-License-Identifier: BSD-3-Clause */
/* Headers that linkers make, and each number of them wrong. */
#include <arrow/test.h>
#include <string.h>

#include "../src/elf.c"

const uint16_t elf_machine = 62;

#define SIZE 0x6000
#define COUNT 5

static struct elf_header header;
static struct elf_part parts[COUNT];
static struct elf_image image;

/* Headers and constants, code, data with memory behind; a stack; no loader. */
static void make(void)
{
	static const uint8_t mark[16] = {0x7f, 'E', 'L', 'F', 2, 1, 1};

	memset(parts, 0, sizeof(parts));
	header = (struct elf_header){
		.type = ELF_EXECUTABLE,
		.machine = 62,
		.entry = 0x401234,
		.headers = 64,
		.header_size = 56,
		.header_count = COUNT,
	};
	memcpy(header.mark, mark, sizeof(mark));
	parts[0] = (struct elf_part){1, 4, 0, 0x400000, 0, 0x500, 0x500, 4096};
	parts[1] = (struct elf_part){1, 5, 0x1000, 0x401000, 0, 0x2800, 0x2800,
				     4096};
	parts[2] = (struct elf_part){1, 6, 0x4f00, 0x405f00, 0, 0x300, 0x2200,
				     4096};
	parts[3] = (struct elf_part){.type = ELF_STACK, .flags = 6};
}

static int read_it(void)
{
	if (!elf_is_ours(&header, SIZE))
		return -ENOEXEC;
	return elf_read(&header, parts, SIZE, &image);
}

static void test_a_program_is_taken_apart(void)
{
	make();
	ARROW_CHECK(read_it() == 0);
	ARROW_CHECK(image.count == 3 && !image.movable);
	ARROW_CHECK(image.entry == 0x401234 && image.headers == 0x400040);
	ARROW_CHECK(image.header_count == COUNT && !image.loader_size);
	ARROW_CHECK(!image.stack_executable && image.alignment == 4096);
	ARROW_CHECK(image.segments[0].protection == ARROW_ARCH_READ);
	ARROW_CHECK(image.segments[1].protection ==
		    (ARROW_ARCH_READ | ARROW_ARCH_EXECUTE));
	ARROW_CHECK(image.segments[1].start == 0x401000 &&
		    image.segments[1].size == 0x3000 &&
		    image.segments[1].mapped == 0x3000 &&
		    !image.segments[1].zeros);
	ARROW_CHECK(image.segments[2].start == 0x405000 &&
		    image.segments[2].size == 0x4000 &&
		    image.segments[2].mapped == 0x2000 &&
		    image.segments[2].offset == 0x4000 &&
		    image.segments[2].zeros == 0x406200);
	ARROW_CHECK(elf_end(&image) == 0x409000);
}

/* One wrong number at a time; the next check begins with right ones. */
#define REFUSED(change, error)                    \
	do {                                      \
		make();                           \
		change;                           \
		ARROW_CHECK(read_it() == (error)); \
	} while (0)

static void test_wrong_files_are_refused(void)
{
	make();
	ARROW_CHECK(!elf_is_ours(&header, 63));
	ARROW_CHECK(!elf_is_ours(&header, 64 + COUNT * 56 - 1));
	ARROW_CHECK(elf_is_ours(&header, 64 + COUNT * 56));
	for (int i = 0; i < 7; i++)
		REFUSED(header.mark[i] ^= 0x40, -ENOEXEC);
	REFUSED(header.type = 1, -ENOEXEC);
	REFUSED(header.type = 4, -ENOEXEC);
	REFUSED(header.machine = 183, -ENOEXEC);
	REFUSED(header.header_size = 32, -ENOEXEC);
	REFUSED(header.header_count = 0, -ENOEXEC);
	REFUSED(header.header_count = ELF_HEADERS_MAX + 1, -ENOEXEC);
	REFUSED(header.headers = UINT64_MAX - 8, -ENOEXEC);
	REFUSED(header.headers = SIZE, -ENOEXEC);
}

static void test_wrong_segments_are_refused(void)
{
	REFUSED(parts[1].offset += 0x800, -ENOEXEC);
	REFUSED(parts[1].offset = SIZE, -ENOEXEC);
	REFUSED(parts[1].offset = UINT64_C(1) << 63, -ENOEXEC);
	REFUSED(parts[1].file_size = SIZE - 0xfff, -ENOEXEC);
	REFUSED(parts[1].file_size = UINT64_MAX, -ENOEXEC);
	REFUSED(parts[1].memory_size--, -ENOEXEC);
	REFUSED(parts[2].memory_size = UINT64_MAX - 0x10, -ENOEXEC);
	REFUSED(parts[2].address = ARROW_ARCH_USER_END - 0x100, -ENOEXEC);
	REFUSED(parts[2].address = UINT64_MAX - 0xff, -ENOEXEC);
	REFUSED(parts[2].address = 0x403f00, -ENOEXEC); /* shares a page */
	REFUSED(parts[2].address = 0x3fff00, -ENOEXEC); /* out of order */
	REFUSED(parts[0].address = 0x1000, -ENOEXEC);
	REFUSED(parts[1].alignment = 3, -ENOEXEC);
	REFUSED(parts[1].alignment = UINT64_C(1) << 40, -ENOEXEC);
	REFUSED(parts[1].flags = 7, -EACCES);
	REFUSED(header.entry = 0x400010, -ENOEXEC);
	REFUSED(header.entry = 0x404000, -ENOEXEC);
	REFUSED(parts[1].type = 0, -ENOEXEC);
}

static void test_limits_are_taken(void)
{
	make();
	parts[2].address = ARROW_ARCH_USER_END - 0x2100;
	parts[2].memory_size = 0x2100;
	ARROW_CHECK(read_it() == 0 && elf_end(&image) == ARROW_ARCH_USER_END);
	make();
	parts[0].address = ARROW_ARCH_USER_START;
	ARROW_CHECK(read_it() == 0);
	make();
	parts[1].file_size = parts[1].memory_size = SIZE - 0x1000;
	parts[2].address += 0x4000;
	ARROW_CHECK(read_it() == 0);
}

static void test_too_many_segments(void)
{
	struct elf_part many[ELF_SEGMENTS_MAX + 1];

	make();
	for (unsigned int i = 0; i <= ELF_SEGMENTS_MAX; i++) {
		many[i] = parts[1];
		many[i].address += i * 0x10000;
	}
	header.header_count = ELF_SEGMENTS_MAX;
	ARROW_CHECK(elf_read(&header, many, SIZE, &image) == 0);
	header.header_count++;
	ARROW_CHECK(elf_read(&header, many, SIZE, &image) == -ENOEXEC);
}

static void test_loaders(void)
{
	make();
	parts[4] = (struct elf_part){.type = ELF_LOADER, .offset = 0x300,
				     .file_size = 20};
	ARROW_CHECK(read_it() == 0);
	ARROW_CHECK(image.loader_at == 0x300 && image.loader_size == 20);
	parts[4].file_size = 1;
	ARROW_CHECK(read_it() == -ENOEXEC);
	parts[4].file_size = 4097;
	ARROW_CHECK(read_it() == -ENOEXEC);
	parts[4].file_size = 20;
	parts[4].offset = SIZE - 19;
	ARROW_CHECK(read_it() == -ENOEXEC);
}

static void make_movable(void)
{
	make();
	header.type = ELF_SHARED;
	header.entry -= 0x400000;
	for (int i = 0; i < 3; i++)
		parts[i].address -= 0x400000;
	ARROW_CHECK(read_it() == 0 && image.movable);
}

static void test_movable_ones_move(void)
{
	make_movable();
	ARROW_CHECK(elf_move(&image, 0x7f0000000000) == 0);
	ARROW_CHECK(image.entry == 0x7f0000001234 &&
		    image.headers == 0x7f0000000040 &&
		    image.segments[2].zeros == 0x7f0000006200 &&
		    image.segments[1].start == 0x7f0000001000 &&
		    !image.segments[1].zeros && image.base == 0x7f0000000000);
	make_movable();
	ARROW_CHECK(elf_move(&image, ARROW_ARCH_USER_END - 0x9000) == 0);
	make_movable();
	ARROW_CHECK(elf_move(&image, ARROW_ARCH_USER_END - 0x8000) == -ENOEXEC);
	make_movable();
	ARROW_CHECK(elf_move(&image, 0x1000) == -ENOEXEC);
	make_movable();
	ARROW_CHECK(elf_move(&image, UINT64_MAX - 0xfff) == -ENOEXEC);
}

int main(void)
{
	ARROW_TEST(test_a_program_is_taken_apart);
	ARROW_TEST(test_wrong_files_are_refused);
	ARROW_TEST(test_wrong_segments_are_refused);
	ARROW_TEST(test_limits_are_taken);
	ARROW_TEST(test_too_many_segments);
	ARROW_TEST(test_loaders);
	ARROW_TEST(test_movable_ones_move);
	return arrow_test_end();
}
