/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading the device gives what the generator gives; writing mixes in. */
#include <arrow/errno.h>
#include <arrow/random.h>
#include <arrow/random_calls.h>
#include <arrow/test.h>
#include <arrow/user_memory.h>
#include <string.h>

static uint8_t mock_next;
static size_t mock_added;
static size_t mock_room = SIZE_MAX;

void arrow_random_bytes(void *to, size_t n)
{
	uint8_t *out = to;

	for (size_t i = 0; i < n; i++)
		out[i] = mock_next++;
}

void arrow_random_add(const void *from, size_t n)
{
	(void)from;
	mock_added += n;
}

size_t arrow_io_put(struct arrow_io *io, const void *from, size_t n)
{
	size_t part = n < mock_room ? n : mock_room;

	memcpy((void *)io->segment->address, from, part);
	io->one.address += part;
	io->left -= part;
	mock_room -= part;
	return part;
}

size_t arrow_io_get(struct arrow_io *io, void *to, size_t n)
{
	return arrow_io_put(io, to, 0), memset(to, 1, n), io->left -= n, n;
}

int64_t arrow_device_seek_nowhere(struct arrow_file *file, int64_t offset,
				  int whence)
{
	(void)file;
	(void)offset;
	(void)whence;
	return 0;
}

int arrow_user_check(uintptr_t at, size_t n)
{
	return at + n < at || at + n > 0x7ffffffff000 ? -EFAULT : 0;
}

long arrow_user_write(uintptr_t to, const void *from, size_t n)
{
	if (n > mock_room)
		return -EFAULT;
	mock_room -= n;
	memcpy((void *)to, from, n);
	return 0;
}

static void test_call(void)
{
	uint8_t out[600];

	mock_next = 0;
	mock_room = SIZE_MAX;
	ARROW_CHECK(arrow_sys_getrandom((long)out, 600, 0, 0, 0, 0) == 600);
	ARROW_CHECK(out[0] == 0 && out[255] == 255 && out[599] == (599 & 255));
	ARROW_CHECK(arrow_sys_getrandom((long)out, 0, 1, 0, 0, 0) == 0);
	ARROW_CHECK(arrow_sys_getrandom((long)out, 1, 8, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(arrow_sys_getrandom((long)out, 1, 6, 0, 0, 0) == -EINVAL);
	ARROW_CHECK(arrow_sys_getrandom(-4096, 1, 0, 0, 0, 0) == -EFAULT);
	mock_room = 256;
	ARROW_CHECK(arrow_sys_getrandom((long)out, 600, 0, 0, 0, 0) == 256);
	ARROW_CHECK(arrow_sys_getrandom((long)out, 600, 0, 0, 0, 0) == -EFAULT);
	mock_room = SIZE_MAX;
}
static struct arrow_io transfer(void *at, size_t n)
{
	return (struct arrow_io){.left = n, .one = {(uintptr_t)at, n}};
}

static void test_read(void)
{
	uint8_t out[600];
	struct arrow_io io = transfer(out, sizeof(out));

	io.segment = &io.one;
	mock_next = 0;
	ARROW_CHECK(arrow_random_calls_device.read(NULL, &io) == 600);
	ARROW_CHECK(out[1] == 1 && out[599] == (599 & 255));
}

static void test_read_into_a_hole(void)
{
	uint8_t out[600];
	struct arrow_io io = transfer(out, sizeof(out));

	io.segment = &io.one;
	mock_room = 300;
	ARROW_CHECK(arrow_random_calls_device.read(NULL, &io) == 300);
	io = transfer(out, sizeof(out));
	io.segment = &io.one;
	ARROW_CHECK(arrow_random_calls_device.read(NULL, &io) == -EFAULT);
	mock_room = SIZE_MAX;
}

static void test_write(void)
{
	uint8_t in[600];
	struct arrow_io io = transfer(in, sizeof(in));

	io.segment = &io.one;
	ARROW_CHECK(arrow_random_calls_device.write(NULL, &io) == 600);
	ARROW_CHECK(mock_added == 600);
}

int main(void)
{
	ARROW_TEST(test_call);
	ARROW_TEST(test_read);
	ARROW_TEST(test_read_into_a_hole);
	ARROW_TEST(test_write);
	return arrow_test_end();
}
