/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The names of C over an allocator that the test plays by the host's, and that
 * can be told to be out of memory.
 */
#define aligned_alloc libc_aligned_alloc
#define calloc libc_calloc
#define free libc_free
#define malloc libc_malloc
#define malloc_usable_size libc_malloc_usable_size
#define posix_memalign libc_posix_memalign
#define realloc libc_realloc
#define reallocarray libc_reallocarray
#define strdup libc_strdup
#define strndup libc_strndup

#include "../src/malloc.c"

#include <arrow/test.h>

void *host_calloc(size_t, size_t) __asm__("calloc");
void *host_realloc(void *, size_t) __asm__("realloc");
void *host_memalign(size_t, size_t) __asm__("memalign");
void host_free(void *) __asm__("free");
size_t host_usable(void *) __asm__("malloc_usable_size");

static bool empty;

void *arrow_alloc(size_t size)
{
	return empty ? NULL : host_realloc(NULL, size);
}

void *arrow_alloc_zeroed(size_t count, size_t size)
{
	return empty ? NULL : host_calloc(count, size);
}

void *arrow_alloc_aligned(size_t align, size_t size)
{
	return empty ? NULL : host_memalign(align, size);
}

void *arrow_realloc(void *block, size_t size)
{
	return empty ? NULL : host_realloc(block, size);
}

void arrow_free(void *block)
{
	host_free(block);
}

size_t arrow_alloc_usable_size(const void *block)
{
	return host_usable((void *)block);
}

static void test_blocks_come_and_go(void)
{
	char *block = malloc(10);

	memset(block, 7, 10);
	block = realloc(block, 1000);
	ARROW_CHECK_INT(block[9], 7);
	block = reallocarray(block, 30, 100);
	ARROW_CHECK_INT(block[9], 7);
	ARROW_CHECK(malloc_usable_size(block) >= 3000);
	free(block);
	block = calloc(3, 5);
	ARROW_CHECK_INT(block[14], 0);
	free(block);
	free(NULL);
}

static void test_alignment_is_as_asked_for(void)
{
	void *block = aligned_alloc(256, 256);

	ARROW_CHECK_UINT((uintptr_t)block % 256, 0);
	free(block);
	ARROW_CHECK_INT(posix_memalign(&block, 64, 10), 0);
	ARROW_CHECK_UINT((uintptr_t)block % 64, 0);
	free(block);
	block = &empty;
	ARROW_CHECK_INT(posix_memalign(&block, 4, 10), EINVAL);
	ARROW_CHECK_INT(posix_memalign(&block, 24, 10), EINVAL);
	ARROW_CHECK(block == &empty);
}

static void test_failure_sets_errno(void)
{
	void *block = &empty;

	empty = true;
	errno = 0;
	ARROW_CHECK(malloc(1) == NULL);
	ARROW_CHECK_INT(errno, ENOMEM);
	errno = 0;
	ARROW_CHECK(calloc(1, 1) == NULL);
	ARROW_CHECK_INT(errno, ENOMEM);
	errno = 0;
	ARROW_CHECK(aligned_alloc(16, 16) == NULL);
	ARROW_CHECK_INT(errno, ENOMEM);
	errno = 0;
	ARROW_CHECK(strdup("x") == NULL);
	ARROW_CHECK_INT(errno, ENOMEM);
	ARROW_CHECK_INT(posix_memalign(&block, 16, 16), ENOMEM);
	empty = false;
	errno = 0;
	ARROW_CHECK(reallocarray(NULL, SIZE_MAX / 2, 3) == NULL);
	ARROW_CHECK_INT(errno, ENOMEM);
}

static void test_strings_are_copied(void)
{
	char open[3] = { 'a', 'b', 'c' };
	char *copy = strndup(open, 3);

	ARROW_CHECK_TEXT(copy, "abc");
	free(copy);
	copy = strndup("abc", 2);
	ARROW_CHECK_TEXT(copy, "ab");
	free(copy);
	copy = strdup("");
	ARROW_CHECK_TEXT(copy, "");
	free(copy);
}

int main(void)
{
	ARROW_TEST(test_blocks_come_and_go);
	ARROW_TEST(test_alignment_is_as_asked_for);
	ARROW_TEST(test_failure_sets_errno);
	ARROW_TEST(test_strings_are_copied);
	return arrow_test_end();
}
