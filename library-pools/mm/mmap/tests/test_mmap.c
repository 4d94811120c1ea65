/* SPDX-License-Identifier: BSD-3-Clause */
/* What the host cannot be asked about: limits of our own, devices, failures. */
#include "real_vma.h"

#include <stdio.h>

#define AT 0x10000000L
#define ANONYMOUS (MAP_PRIVATE | MAP_ANONYMOUS)
#define FIXED (ANONYMOUS | MAP_FIXED)
#define RW 3L

/* Descriptor 3: /dev/zero. 4: a device that cannot be mapped. */
static int zero_map(struct arrow_file *file, struct arrow_vma_source **source)
{
	(void)file;
	*source = NULL;
	return 0;
}

static const struct arrow_file_ops zero_ops = {.map = zero_map};
static const struct arrow_file_ops null_ops = {.map = NULL};
static struct arrow_file zero = {.ops = &zero_ops,
				 .flags = ARROW_FILE_READ_WRITE};
static struct arrow_file null = {.ops = &null_ops,
				 .flags = ARROW_FILE_READ_WRITE};

struct arrow_file *arrow_fd_get(int fd)
{
	return fd == 3 ? &zero : fd == 4 ? &null : NULL;
}

static long map(long at, long size, long protection, long flags)
{
	return arrow_sys_mmap(at, size, protection, flags, -1, 0);
}

static long unmap(long at, long size)
{
	return arrow_sys_munmap(at, size, 0, 0, 0, 0);
}

static long protect(long at, long size, long protection)
{
	return arrow_sys_mprotect(at, size, protection, 0, 0, 0);
}

static char peek(long at)
{
	char value = -1;

	ARROW_CHECK_INT(mock_read((uintptr_t)at, &value), 0);
	return value;
}

static void clean(void)
{
	ARROW_CHECK_INT(unmap((long)MMAP_START, (long)(MMAP_END - MMAP_START)),
			0);
}

static void test_writable_code_is_an_option(void)
{
	long allowed = CONFIG_MMAP_WX ? 0 : -EACCES;

	ARROW_CHECK_INT(map(AT, PAGE, RW, FIXED), AT);
	ARROW_CHECK_INT(map(AT + PAGE, PAGE, 7, FIXED),
			CONFIG_MMAP_WX ? AT + (long)PAGE : allowed);
	ARROW_CHECK_INT(protect(AT, PAGE, 7), allowed);
	ARROW_CHECK_INT(protect(AT, PAGE, 6), allowed);
	ARROW_CHECK_INT(protect(AT, PAGE, 5), 0);
	ARROW_CHECK_INT(protect(AT, PAGE, RW), 0);
	ARROW_CHECK_INT(protect(AT + 2 * (long)PAGE, PAGE, 7), -ENOMEM);
	clean();
}

static void test_low_addresses_are_nobodys(void)
{
	ARROW_CHECK_INT(map(0, PAGE, RW, FIXED), -EPERM);
	ARROW_CHECK_INT(map(0xf000, 2 * PAGE, RW, FIXED), -EPERM);
	ARROW_CHECK_INT(map(0x10000, PAGE, RW, FIXED), 0x10000);
	ARROW_CHECK_INT(map(0x11fff, PAGE, RW, ANONYMOUS), 0x11000);
	clean();
	ARROW_CHECK_INT(map(0x1000, PAGE, RW, ANONYMOUS), 0x10000);
	clean();
}

static void test_there_are_no_huge_pages(void)
{
	const long huge = ANONYMOUS | MAP_HUGETLB;

	ARROW_CHECK_INT(map(0, 1 << 21, RW, huge), -ENOMEM);
	ARROW_CHECK_INT(map(0, 1 << 21, RW, huge | 21L << MAP_HUGE_SHIFT),
			-ENOMEM);
	ARROW_CHECK_INT(map(0, 1 << 21, RW, huge | 22L << MAP_HUGE_SHIFT),
			-EINVAL);
	ARROW_CHECK_INT(
		arrow_sys_mmap(0, PAGE, RW, MAP_PRIVATE | MAP_HUGETLB, 3, 0),
		-EINVAL);
}

static void test_devices(void)
{
	ARROW_CHECK_INT(
		arrow_sys_mmap(AT, PAGE, RW, MAP_PRIVATE | MAP_FIXED, 3, PAGE),
		AT);
	ARROW_CHECK_INT(peek(AT), 0);
	ARROW_CHECK_INT(mock_write(AT, 1), 0);
	ARROW_CHECK_INT(
		arrow_sys_mmap(AT, 2 * PAGE, RW, MAP_SHARED | MAP_FIXED, 3, 0),
		AT);
	ARROW_CHECK_INT(peek(AT), 0);
	ARROW_CHECK_INT(arrow_sys_mremap(AT, 0, PAGE, 3, AT + 0x10000, 0),
			AT + 0x10000);
	ARROW_CHECK_INT(mock_write(AT, 5), 0);
	ARROW_CHECK_INT(peek(AT + 0x10000), 5);
	ARROW_CHECK_INT(arrow_sys_mmap(0, PAGE, RW, MAP_SHARED, 4, 0), -ENODEV);
	clean();
}

static void test_stacks_of_the_program(void)
{
	ARROW_CHECK_INT(map(AT, 2 * PAGE, RW, FIXED | MAP_GROWSDOWN), AT);
	ARROW_CHECK_INT(mock_write(AT - 3 * PAGE, 1), 0);
	ARROW_CHECK_INT(protect(AT, PAGE, 1 | PROT_GROWSDOWN), 0);
	ARROW_CHECK_INT(mock_write(AT - 2 * PAGE, 1), -EACCES);
	ARROW_CHECK_INT(mock_write(AT + PAGE, 1), 0);
	ARROW_CHECK_INT(
		map(AT, PAGE, RW,
		    MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN),
		-EINVAL);
	clean();
}

static void test_locked_for_the_future(void)
{
	ARROW_CHECK_INT(arrow_sys_mlockall(0, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_mlockall(MCL_ONFAULT, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_mlockall(8, 0, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(map(AT, PAGE, RW, FIXED), AT);
	ARROW_CHECK_INT(
		arrow_sys_mlockall(MCL_CURRENT | MCL_FUTURE, 0, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_vma_resident(AT), 1);
	ARROW_CHECK_INT(map(AT + PAGE, PAGE, RW, FIXED), AT + (long)PAGE);
	ARROW_CHECK_INT(arrow_vma_resident(AT + PAGE), 1);
	ARROW_CHECK_INT(arrow_sys_madvise(AT, PAGE, MADV_DONTNEED, 0, 0, 0),
			-EINVAL);
	ARROW_CHECK_INT(arrow_sys_munlockall(0, 0, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_sys_madvise(AT, PAGE, MADV_DONTNEED, 0, 0, 0), 0);
	ARROW_CHECK_INT(map(AT + 2 * PAGE, PAGE, RW, FIXED),
			AT + 2 * (long)PAGE);
	ARROW_CHECK_INT(arrow_vma_resident(AT + 2 * PAGE), 0);
	clean();
}

static void test_how_much_may_be_locked(void)
{
	const long lock = FIXED | MAP_LOCKED;

	arrow_credentials.effective = 0;
	arrow_vma_limits.locked = 4 * PAGE;
	ARROW_CHECK_INT(map(AT, 8 * PAGE, RW, FIXED), AT);
	ARROW_CHECK_INT(arrow_sys_mlock(AT, 5 * PAGE, 0, 0, 0, 0), -ENOMEM);
	ARROW_CHECK_INT(arrow_sys_mlock(AT, 3 * PAGE, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_sys_mlock(AT + PAGE, 3 * PAGE, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_sys_mlock(AT + PAGE, 4 * PAGE, 0, 0, 0, 0),
			-ENOMEM);
	ARROW_CHECK_INT(map(AT + 8 * PAGE, PAGE, RW, lock), -EAGAIN);
	ARROW_CHECK_INT(arrow_sys_mlockall(MCL_CURRENT, 0, 0, 0, 0, 0), -ENOMEM);
	ARROW_CHECK_INT(arrow_sys_mlockall(MCL_FUTURE, 0, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(map(AT + 8 * PAGE, PAGE, RW, FIXED), -EAGAIN);
	ARROW_CHECK_INT(arrow_sys_munlockall(0, 0, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(map(AT + 8 * PAGE, 4 * PAGE, RW, lock),
			AT + 8 * (long)PAGE);
	arrow_vma_limits.locked = 0;
	ARROW_CHECK_INT(arrow_sys_mlock(AT, PAGE, 0, 0, 0, 0), -EPERM);
	ARROW_CHECK_INT(arrow_sys_mlockall(MCL_FUTURE, 0, 0, 0, 0, 0), -EPERM);
	ARROW_CHECK_INT(map(AT, PAGE, RW, lock), -EPERM);
	ARROW_CHECK_INT(arrow_sys_munlock(AT, 12 * PAGE, 0, 0, 0, 0), 0);
	arrow_credentials.effective =
		UINT64_C(1) << ARROW_CREDENTIALS_IPC_LOCK;
	ARROW_CHECK_INT(arrow_sys_mlock(AT, 12 * PAGE, 0, 0, 0, 0), 0);
	arrow_vma_limits.locked = 8 << 20;
	clean();
}

static void test_upper_halves_of_ints_do_not_count(void)
{
	const long junk = 0x7654321000000000;

	ARROW_CHECK_INT(map(AT, PAGE, RW, FIXED), AT);
	ARROW_CHECK_INT(
		arrow_sys_madvise(AT, PAGE, junk | MADV_DONTNEED, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_sys_msync(AT, PAGE, junk | MS_SYNC, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_sys_mlock2(AT, PAGE, junk, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_sys_mlockall(junk | MCL_CURRENT, 0, 0, 0, 0, 0),
			0);
	clean();
}

static void test_states_need_a_place(void)
{
	ARROW_CHECK_INT(map(AT, 200 * PAGE, RW, FIXED), AT);
	ARROW_CHECK_INT(mock_write(AT + 130 * PAGE, 1), 0);
	ARROW_CHECK_INT(arrow_sys_mincore(AT + 100 * (long)PAGE, 100 * PAGE, AT,
					  0, 0, 0),
			0);
	ARROW_CHECK_INT(peek(AT + 29), 0);
	ARROW_CHECK_INT(peek(AT + 30), 1);
	ARROW_CHECK_INT(arrow_sys_mincore(AT, PAGE, AT - 1, 0, 0, 0), -EFAULT);
	ARROW_CHECK_INT(arrow_sys_mincore(AT, PAGE, -4, 0, 0, 0), -EFAULT);
	ARROW_CHECK_INT(arrow_sys_mincore(AT, -1, AT, 0, 0, 0), -ENOMEM);
	ARROW_CHECK_INT(arrow_sys_mincore(AT, 201 * PAGE, AT, 0, 0, 0), -ENOMEM);
	ARROW_CHECK_INT(arrow_sys_mincore(AT, 0, 0, 0, 0, 0), 0);
	clean();
}

static void test_the_break(void)
{
	long start;

	arrow_vma_brk_start(AT);
	start = arrow_sys_brk(0, 0, 0, 0, 0, 0);
	ARROW_CHECK_INT(arrow_sys_brk(start + 10000, 0, 0, 0, 0, 0),
			start + 10000);
	ARROW_CHECK_INT(mock_write((uintptr_t)start + 9999, 1), 0);
	ARROW_CHECK_INT(arrow_sys_brk(-1, 0, 0, 0, 0, 0), start + 10000);
	ARROW_CHECK_INT(arrow_sys_brk(start, 0, 0, 0, 0, 0), start);
	clean();
}

/* Large and sparse: levels of tables, holes, the end. */
static void test_shared_memory_is_sparse(void)
{
	const long size = 5L << 30;
	size_t before = mock_frames - mock_tables;
	char value;

	ARROW_CHECK_INT(
		map(AT, size, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED), AT);
	for (long at = AT; at < AT + size; at += 1L << 30)
		ARROW_CHECK_INT(mock_write((uintptr_t)at, (char)(at >> 30)), 0);
	for (long at = AT; at < AT + size; at += 1L << 30)
		ARROW_CHECK_INT(peek(at), (char)(at >> 30));
	ARROW_CHECK_INT(arrow_sys_mremap(AT, PAGE, PAGE, 3, 0x20000, 0),
			0x20000);
	ARROW_CHECK_INT(peek(0x20000), 0);
	ARROW_CHECK_INT(arrow_sys_mremap(0x20000, PAGE, 2 * PAGE, 0, 0, 0),
			0x20000);
	clean();
	/* the page of zeros may have come, and pages for tables */
	ARROW_CHECK(mock_frames - mock_tables <= before + 4);
	ARROW_CHECK_INT(
		map(AT, PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED), AT);
	ARROW_CHECK_INT(arrow_sys_mremap(AT, PAGE, 2 * PAGE, 0, 0, 0), AT);
	ARROW_CHECK_INT(mock_read(AT + PAGE, &value), -ENXIO);
	clean();
}

/* A short life of a program, in which every allocation fails once. */
static int live(void)
{
	const long size = 40 * (long)PAGE;
	long shared = MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED;

	if (map(AT, size, RW, FIXED) != AT || mock_write(AT, 1) ||
	    map(AT + size, size, RW, shared) != AT + size ||
	    mock_write((uintptr_t)(AT + size), 2) ||
	    protect(AT + (long)PAGE, PAGE, 1) ||
	    arrow_sys_mremap(AT + size, size, size, 3, 0x20000000, 0) < 0 ||
	    arrow_sys_mlock(AT, PAGE, 0, 0, 0, 0) ||
	    unmap(AT + 4 * (long)PAGE, PAGE))
		return -ENOMEM;
	ARROW_CHECK_INT(peek(AT), 1);
	ARROW_CHECK_INT(peek(0x20000000), 2);
	return 0;
}

static void test_every_allocation_may_fail(void)
{
	long fuse = 0;
	int error;

	do {
		size_t failures = mock_failures;

		mock_fuse = fuse++;
		error = live();
		mock_fuse = -1;
		ARROW_CHECK(!error || mock_failures > failures);
		clean();
		ARROW_CHECK(mock_blocks <= 3);
		ARROW_CHECK_UINT(mock_tables, 0);
		ARROW_CHECK(mock_frames <= 1 + ARROW_ARCH_TABLES_MAX);
	} while (error && fuse < 100);
	ARROW_CHECK(!error && fuse > 8);
}

int main(void)
{
	mock_start();
	ARROW_TEST(test_writable_code_is_an_option);
	ARROW_TEST(test_low_addresses_are_nobodys);
	ARROW_TEST(test_there_are_no_huge_pages);
	ARROW_TEST(test_devices);
	ARROW_TEST(test_stacks_of_the_program);
	ARROW_TEST(test_locked_for_the_future);
	ARROW_TEST(test_how_much_may_be_locked);
	ARROW_TEST(test_upper_halves_of_ints_do_not_count);
	ARROW_TEST(test_states_need_a_place);
	ARROW_TEST(test_the_break);
	ARROW_TEST(test_shared_memory_is_sparse);
	ARROW_TEST(test_every_allocation_may_fail);
	return arrow_test_end();
}
