/* SPDX-License-Identifier: BSD-3-Clause */
/* What is ignored, blocked, kept and told. */
#include "mock_signal.h"

static void test_defaults(void)
{
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 15, 0, 0)), 15);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 0, 34, 0, 0)), 34);
	ARROW_CHECK_UINT(ENDED_BY(CALL(tkill, 1, 64, 0, 0)), 64);
	ARROW_CHECK_UINT(ENDED_BY(CALL(tgkill, 1, 1, 6, 0)), 6);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 17, 0, 0)), 0);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 20, 0, 0)), 0);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 28, 0, 0)), 0);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 0, 0, 0)), 0);
	ARROW_CHECK_UINT(mock_messages, 0);
}

static void test_targets(void)
{
	ARROW_CHECK(CALL(kill, 2, 15, 0, 0) == -ESRCH);
	ARROW_CHECK(CALL(kill, -1, 15, 0, 0) == -ESRCH);
	ARROW_CHECK(CALL(kill, 2, 65, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(kill, 1, -1, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(tkill, 0, 15, 0, 0) == -EINVAL);
	ARROW_CHECK(CALL(tkill, 5, 15, 0, 0) == -ESRCH);
	ARROW_CHECK(CALL(tgkill, 1, 5, 15, 0) == -ESRCH);
	ARROW_CHECK(CALL(tgkill, -1, 1, 15, 0) == -EINVAL);
	ARROW_CHECK(CALL(tgkill, 1, 1, 65, 0) == -EINVAL);
}

static void test_ignored_and_handled(void)
{
	set_handler(15, 1);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 15, 0, 0)), 0);
	set_handler(15, 0x401000);
	ARROW_CHECK(arrow_signal_has_handler(15));
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 15, 0, 0)),
			 CONFIG_SIGNAL_HANDLERS ? 0 : 15);
	ARROW_CHECK_UINT(mock_messages, CONFIG_SIGNAL_HANDLERS ? 0 : 1);
	set_handler(15, 0);
	ARROW_CHECK(!arrow_signal_has_handler(15));
}

static void test_blocked(void)
{
	uint64_t set = 1u << 9, got = 0;

	ARROW_CHECK(CALL(rt_sigprocmask, 0, &set, 0, 8) == 0);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 10, 0, 0)), 0);
	ARROW_CHECK(CALL(rt_sigpending, &got, 8, 0, 0) == 0 && got == set);
	ARROW_CHECK(CALL(rt_sigpending, &got, 9, 0, 0) == -EINVAL);
	ARROW_CHECK_UINT(ENDED_BY(CALL(rt_sigprocmask, 1, &set, 0, 8)), 10);
	/* the jump left nothing pending; ignoring forgets what waits */
	ARROW_CHECK(CALL(rt_sigprocmask, 2, &set, &got, 8) == 0 && got == 0);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 10, 0, 0)), 0);
	set_handler(10, 1);
	ARROW_CHECK(CALL(rt_sigpending, &got, 8, 0, 0) == 0 && got == 0);
	set_handler(10, 0);
	set = ~UINT64_C(0);
	ARROW_CHECK(CALL(rt_sigprocmask, 2, &set, 0, 8) == 0);
	ARROW_CHECK(CALL(rt_sigprocmask, 2, 0, &got, 8) == 0);
	ARROW_CHECK_UINT(~got, 1u << 8 | 1u << 18);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 9, 0, 0)), 9);
	set = 0;
	ARROW_CHECK(CALL(rt_sigprocmask, 2, &set, 0, 8) == 0);
}

static void test_mask_errors(void)
{
	uint64_t set = 0;

	ARROW_CHECK(CALL(rt_sigprocmask, 3, &set, 0, 8) == -EINVAL);
	ARROW_CHECK(CALL(rt_sigprocmask, 3, 0, 0, 8) == 0);
	ARROW_CHECK(CALL(rt_sigprocmask, 0, &set, 0, 4) == -EINVAL);
	ARROW_CHECK(CALL(rt_sigprocmask, 0, 8, 0, 8) == -EFAULT);
	ARROW_CHECK(CALL(rt_sigprocmask, 0, 0, 8, 8) == -EFAULT);
}

static void test_actions_are_told(void)
{
	struct action action = {0x1000, 0x10000000, 0x2000, ~UINT64_C(0)}, got;

	ARROW_CHECK(CALL(rt_sigaction, 12, &action, &got, 8) == 0);
	ARROW_CHECK(got.handler == 0);
	ARROW_CHECK(CALL(rt_sigaction, 12, 0, &got, 8) == 0);
	ARROW_CHECK(got.handler == 0x1000 && got.flags == 0x10000000 &&
		    got.restorer == 0x2000);
	ARROW_CHECK_UINT(~got.mask, 1u << 8 | 1u << 18);
	ARROW_CHECK(CALL(rt_sigaction, 9, &action, 0, 8) == -EINVAL);
	ARROW_CHECK(CALL(rt_sigaction, 9, 0, &got, 8) == 0);
	ARROW_CHECK(CALL(rt_sigaction, 0, 0, &got, 8) == -EINVAL);
	ARROW_CHECK(CALL(rt_sigaction, 65, 0, &got, 8) == -EINVAL);
	ARROW_CHECK(CALL(rt_sigaction, 12, 0, 0, 16) == -EINVAL);
	ARROW_CHECK(CALL(rt_sigaction, 12, 8, 0, 8) == -EFAULT);
	ARROW_CHECK(CALL(rt_sigaction, 12, 0, 8, 8) == -EFAULT);
}

static void test_stack(void)
{
	struct {
		uint64_t address;
		int32_t flags;
		uint64_t size;
	} stack = {0x1000, 0, 4096}, got;

	ARROW_CHECK(CALL(sigaltstack, 0, &got, 0, 0) == 0 && got.flags == 2);
	ARROW_CHECK(CALL(sigaltstack, &stack, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(sigaltstack, 0, &got, 0, 0) == 0);
	ARROW_CHECK(got.address == 0x1000 && got.size == 4096);
	stack.size = 2047;
	ARROW_CHECK(CALL(sigaltstack, &stack, 0, 0, 0) == -ENOMEM);
	stack.flags = 5;
	ARROW_CHECK(CALL(sigaltstack, &stack, 0, 0, 0) == -EINVAL);
	stack.flags = 2;
	ARROW_CHECK(CALL(sigaltstack, &stack, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(sigaltstack, 8, 0, 0, 0) == -EFAULT);
	ARROW_CHECK(CALL(sigaltstack, 0, 8, 0, 0) == -EFAULT);
}

static void test_waiting(void)
{
	uint64_t set = 1u << 9, none = 0;
	int64_t wait[2] = {1, 5};
	int32_t info[32];

	ARROW_CHECK(CALL(rt_sigtimedwait, &set, 0, wait, 8) == -EAGAIN);
	ARROW_CHECK_UINT(mock_slept, ARROW_TIME_SECOND + 5);
	ARROW_CHECK(CALL(rt_sigprocmask, 2, &set, 0, 8) == 0);
	ARROW_CHECK_UINT(ENDED_BY(CALL(kill, 1, 10, 0, 0)), 0);
	ARROW_CHECK(CALL(rt_sigtimedwait, &set, info, wait, 8) == 10);
	ARROW_CHECK(info[0] == 10);
	wait[1] = -1;
	ARROW_CHECK(CALL(rt_sigtimedwait, &set, 0, wait, 8) == -EINVAL);
	ARROW_CHECK(CALL(rt_sigtimedwait, 8, 0, wait, 8) == -EFAULT);
	ARROW_CHECK(CALL(rt_sigtimedwait, &set, 0, 8, 8) == -EFAULT);
	ARROW_CHECK(CALL(rt_sigtimedwait, &set, 0, 0, 9) == -EINVAL);
	ARROW_CHECK(CALL(rt_sigprocmask, 2, &none, 0, 8) == 0);
}

int main(void)
{
	ARROW_TEST(test_defaults);
	ARROW_TEST(test_targets);
	ARROW_TEST(test_ignored_and_handled);
	ARROW_TEST(test_blocked);
	ARROW_TEST(test_mask_errors);
	ARROW_TEST(test_actions_are_told);
	ARROW_TEST(test_stack);
	ARROW_TEST(test_waiting);
	return arrow_test_end();
}
