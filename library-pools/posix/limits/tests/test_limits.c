/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/credentials.h>
#include <arrow/fd.h>
#include <arrow/file.h>
#include <arrow/limits.h>
#include <arrow/pmm.h>
#include <arrow/signal.h>
#include <arrow/test.h>
#include <arrow/time.h>
#include <arrow/vma.h>

#include "../../../vfs/file/tests/mock_user.h"

struct arrow_vma_limits arrow_vma_limits;

struct arrow_credentials arrow_credentials = {
	.effective = UINT64_C(1) << ARROW_CREDENTIALS_SYS_RESOURCE,
};
static unsigned int mock_descriptors;
static uint64_t mock_now;

void arrow_fd_set_limit(unsigned int limit)
{
	mock_descriptors = limit;
}

struct arrow_file_limit arrow_file_limit;
static int mock_signal;

void arrow_signal_send(int signal)
{
	mock_signal = signal;
}

uint64_t arrow_time_monotonic(void)
{
	return mock_now;
}

void arrow_pmm_stats(struct arrow_pmm_stats *stats)
{
	*stats = (struct arrow_pmm_stats){.total = 100, .used = 10};
}

#define CALL(name, a, b, c, d) \
	arrow_sys_##name((long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

static void test_reading(void)
{
	uint64_t pair[2];

	ARROW_CHECK(CALL(getrlimit, 3, pair, 0, 0) == 0);
	ARROW_CHECK(pair[0] == 8 << 20 && pair[1] == UINT64_MAX);
	ARROW_CHECK(CALL(getrlimit, 7, pair, 0, 0) == 0);
	ARROW_CHECK(pair[0] == 1024 && pair[1] == 4096);
	ARROW_CHECK(CALL(getrlimit, 16, pair, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(getrlimit, -1, pair, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(getrlimit, 3, 8, 0, 0) == -EFAULT);
	ARROW_CHECK(arrow_limits_soft(ARROW_LIMITS_FILE_SIZE) == UINT64_MAX);
}

static void test_size_of_files(void)
{
	uint64_t pair[2] = {1000, UINT64_MAX};

	ARROW_CHECK(CALL(setrlimit, 1, pair, 0, 0) == 0);
	ARROW_CHECK_UINT(arrow_file_limit.size, 1000);
	arrow_file_limit.exceeded();
	ARROW_CHECK_INT(mock_signal, ARROW_SIGNAL_FILE_SIZE);
	pair[0] = UINT64_MAX;
	ARROW_CHECK(CALL(setrlimit, 1, pair, 0, 0) == 0);
	ARROW_CHECK_UINT(arrow_file_limit.size, UINT64_MAX);
}

static void test_setting(void)
{
	uint64_t pair[2] = {100, 50};

	ARROW_CHECK(CALL(setrlimit, 7, pair, 0, 0) == -EINVAL);
	pair[1] = 2000;
	ARROW_CHECK(CALL(setrlimit, 7, pair, 0, 0) == 0);
	ARROW_CHECK_UINT(mock_descriptors, 100);
	pair[1] = 2000000;
	ARROW_CHECK(CALL(setrlimit, 7, pair, 0, 0) == -EPERM);
	ARROW_CHECK(CALL(setrlimit, 16, pair, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(setrlimit, 3, 8, 0, 0) == -EFAULT);
	arrow_credentials.effective = 0;
	pair[1] = 3000;
	ARROW_CHECK(CALL(setrlimit, 7, pair, 0, 0) == -EPERM);
	arrow_credentials.effective = UINT64_C(1) << ARROW_CREDENTIALS_SYS_RESOURCE;
	ARROW_CHECK(CALL(setrlimit, 7, pair, 0, 0) == 0);
}

static void test_both_at_once(void)
{
	uint64_t set[2] = {5, 6}, got[2];

	ARROW_CHECK(CALL(prlimit64, 0, 4, set, got) == 0);
	ARROW_CHECK(got[0] == 0 && got[1] == UINT64_MAX);
	ARROW_CHECK(CALL(prlimit64, 1, 4, 0, got) == 0);
	ARROW_CHECK(got[0] == 5 && got[1] == 6);
	ARROW_CHECK(CALL(prlimit64, 9, 4, 0, got) == -ESRCH);
	ARROW_CHECK(CALL(prlimit64, 0, 99, 0, got) == -EINVAL);
	ARROW_CHECK(CALL(prlimit64, 0, 4, 8, got) == -EFAULT);
	ARROW_CHECK(CALL(prlimit64, 0, 4, 0, 8) == -EFAULT);
}

static void test_usage(void)
{
	int64_t usage[18], times[4];

	mock_now = 3 * ARROW_TIME_SECOND + 500000000;
	ARROW_CHECK(CALL(getrusage, 0, usage, 0, 0) == 0);
	ARROW_CHECK(usage[0] == 3 && usage[1] == 500000 && usage[4] == 40);
	ARROW_CHECK(CALL(getrusage, -1, usage, 0, 0) == 0);
	ARROW_CHECK(usage[0] == 0 && usage[4] == 0);
	ARROW_CHECK(CALL(getrusage, 2, usage, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(getrusage, 1, 8, 0, 0) == -EFAULT);
	ARROW_CHECK(CALL(times, times, 0, 0, 0) == 350);
	ARROW_CHECK(times[0] == 350 && times[2] == 0);
	ARROW_CHECK(CALL(times, 0, 0, 0, 0) == 350);
	ARROW_CHECK(CALL(times, 8, 0, 0, 0) == -EFAULT);
}

static void test_limits_of_memory_are_handed_on(void)
{
	uint64_t pair[2] = {4096, UINT64_MAX};

	ARROW_CHECK(CALL(setrlimit, 2, pair, 0, 0) == 0);
	pair[0]++;
	ARROW_CHECK(CALL(setrlimit, 3, pair, 0, 0) == 0);
	pair[0]++;
	ARROW_CHECK(CALL(setrlimit, 9, pair, 0, 0) == 0);
	pair[0]++;
	pair[1] = 8 << 20;
	ARROW_CHECK(CALL(setrlimit, 8, pair, 0, 0) == 0);
	ARROW_CHECK_UINT(arrow_vma_limits.data, 4096);
	ARROW_CHECK_UINT(arrow_vma_limits.stack, 4097);
	ARROW_CHECK_UINT(arrow_vma_limits.address_space, 4098);
	ARROW_CHECK_UINT(arrow_vma_limits.locked, 4099);
}

int main(void)
{
	ARROW_TEST(test_reading);
	ARROW_TEST(test_size_of_files);
	ARROW_TEST(test_setting);
	ARROW_TEST(test_both_at_once);
	ARROW_TEST(test_usage);
	ARROW_TEST(test_limits_of_memory_are_handed_on);
	return arrow_test_end();
}
