/* SPDX-License-Identifier: BSD-3-Clause */
/* With handlers: what waits for the way out, in which order, and what it says. */
#include "mock_signal.h"

static int take(struct arrow_signal_info *info)
{
	struct arrow_signal_action action;

	return arrow_signal_take(info, &action) ? info->signal : 0;
}

static void block(uint64_t set)
{
	ARROW_CHECK(CALL(rt_sigprocmask, 2, &set, 0, 8) == 0);
}

static void queue(int signal, uint64_t value, int thread, int result)
{
	const struct arrow_signal_info info = {
		.signal = signal, .code = -1, .value = value};

	ARROW_CHECK(arrow_signal_queue(&info, thread) == result);
}

static void test_way_out_is_wanted(void)
{
	struct arrow_signal_info info;

	set_handler(10, 0x401000);
	block(1u << 9);
	ARROW_CHECK(CALL(kill, 1, 10, 0, 0) == 0);
	ARROW_CHECK_UINT(arrow_way_out_work, 0);
	ARROW_CHECK(!arrow_signal_due() && !take(&info));
	block(0);
	ARROW_CHECK_UINT(arrow_way_out_work, ARROW_WAY_OUT_SIGNAL);
	ARROW_CHECK_INT(take(&info), 10);
	ARROW_CHECK(info.code == 0 && info.pid == 1 && info.uid == 1000);
	ARROW_CHECK_UINT(arrow_way_out_work, 0);
}

static void test_order(void)
{
	static const int wanted[] = {11, 12, 10, 40, 40, 50};
	struct arrow_signal_info info;

	for (int i = 0; i < 6; i++)
		set_handler(wanted[i], 0x401000);
	block(~UINT64_C(0));
	queue(50, 1, 0, 0);
	queue(40, 2, 0, 0);
	queue(10, 3, 0, 0);
	queue(10, 4, 0, 0);
	queue(40, 5, 0, 0);
	queue(12, 6, 1, 0);
	queue(11, 7, 1, 0);
	block(0);
	for (int i = 0; i < 6; i++) {
		ARROW_CHECK_INT(take(&info), wanted[i]);
		ARROW_CHECK(wanted[i] != 10 || info.value == 3);
		ARROW_CHECK(i != 3 || info.value == 2);
		ARROW_CHECK(i != 4 || info.value == 5);
	}
	ARROW_CHECK_INT(take(&info), 0);
}

static void test_without_memory(void)
{
	struct arrow_signal_info info;

	block(~UINT64_C(0));
	mock_is_full = true;
	queue(40, 1, 0, -EAGAIN);
	queue(10, 1, 0, 0);
	mock_is_full = false;
	for (int i = 0; i < 1024; i++)
		queue(40, (uint64_t)i, 0, 0);
	queue(40, 1, 0, -EAGAIN);
	block(0);
	ARROW_CHECK_INT(take(&info), 10);
	ARROW_CHECK_UINT(info.value, 0);
	for (int i = 0; i < 1024; i++) {
		ARROW_CHECK_INT(take(&info), 40);
		ARROW_CHECK_UINT(info.value, i);
	}
	ARROW_CHECK_INT(take(&info), 0);
}

static void test_force(void)
{
	struct arrow_signal_info info = {.signal = 11, .code = 1};

	set_handler(11, 0x401000);
	ARROW_CHECK(arrow_signal_force(&info));
	ARROW_CHECK_INT(take(&info), 11);
	block(1u << 10);
	ARROW_CHECK(!arrow_signal_force(&info));
	block(0);
	set_handler(11, 1);
	ARROW_CHECK(!arrow_signal_force(&info));
	set_handler(11, 0);
	ARROW_CHECK(!arrow_signal_force(&info));
}

static void test_once(void)
{
	struct action action = {0x401000, ARROW_SIGNAL_RESET, 0, 0};
	struct arrow_signal_info info;

	ARROW_CHECK(CALL(rt_sigaction, 12, &action, 0, 8) == 0);
	ARROW_CHECK(CALL(tkill, 1, 12, 0, 0) == 0);
	ARROW_CHECK_INT(take(&info), 12);
	ARROW_CHECK(info.code == -6 && !arrow_signal_has_handler(12));
}

static void test_blocked_for_call(void)
{
	block(1);
	arrow_signal_block_for_call(~UINT64_C(0));
	ARROW_CHECK_UINT(~arrow_signal_blocked(), 1u << 8 | 1u << 18);
	ARROW_CHECK_UINT(arrow_signal_unblock_call(), 1);
	ARROW_CHECK(arrow_signal_unblock_call() == arrow_signal_blocked());
	block(0);
}

static void test_stack_in_use(void)
{
	struct arrow_signal_stack stack = {0x1000, 0, 4096}, got;

	mock_sp = 0x1800;
	ARROW_CHECK(CALL(sigaltstack, &stack, 0, 0, 0) == 0);
	ARROW_CHECK(CALL(sigaltstack, &stack, &got, 0, 0) == -EPERM);
	ARROW_CHECK(CALL(sigaltstack, 0, &got, 0, 0) == 0 && got.flags == 1);
	mock_sp = 0x1000;
	ARROW_CHECK(!arrow_signal_stack_is_on(mock_sp));
	stack.flags = ARROW_SIGNAL_STACK_AUTODISARM;
	ARROW_CHECK(CALL(sigaltstack, &stack, 0, 0, 0) == 0);
	mock_sp = 0x1800;
	ARROW_CHECK(!arrow_signal_stack_is_on(mock_sp));
}

/* What an entry was told of: how often it was taken, and how often forgotten. */
static unsigned int entry_taken, entry_forgotten;

static void entry_told(struct arrow_signal_entry *entry,
		       struct arrow_signal_info *info)
{
	ARROW_CHECK(!entry->waits);
	if (!info) {
		entry_forgotten++;
		return;
	}
	entry_taken++;
	info->uid = 77;
}

static void test_entries(void)
{
	struct arrow_signal_entry one = {.info = {.signal = 10, .pid = 1},
					 .taken = entry_told};
	struct arrow_signal_entry two = {.info = {.signal = 10, .pid = 2},
					 .taken = entry_told};
	struct arrow_signal_info info;

	set_handler(10, 0x401000);
	block(1u << 9);
	mock_is_full = true;
	ARROW_CHECK_INT(arrow_signal_post(&one, 0), ARROW_SIGNAL_POSTED);
	ARROW_CHECK(one.waits);
	/* another one of the same number waits beside it, if it does not merge */
	two.merges = true;
	ARROW_CHECK_INT(arrow_signal_post(&two, 0), ARROW_SIGNAL_MERGED);
	two.merges = false;
	ARROW_CHECK_INT(arrow_signal_post(&two, 0), ARROW_SIGNAL_POSTED);
	queue(10, 5, 0, 0);
	mock_is_full = false;
	block(0);
	ARROW_CHECK_INT(take(&info), 10);
	ARROW_CHECK(info.pid == 1 && info.uid == 77 && !one.waits);
	ARROW_CHECK_INT(take(&info), 10);
	ARROW_CHECK(info.pid == 2 && info.uid == 77);
	ARROW_CHECK(!take(&info));
	ARROW_CHECK_UINT(entry_taken, 2);
}

static void test_entries_are_taken_back_or_forgotten(void)
{
	struct arrow_signal_entry one = {.info = {.signal = 10},
					 .taken = entry_told};
	struct arrow_signal_entry two = one;
	struct arrow_signal_info info;

	entry_taken = entry_forgotten = 0;
	block(1u << 9);
	ARROW_CHECK_INT(arrow_signal_post(&one, 0), ARROW_SIGNAL_POSTED);
	ARROW_CHECK_INT(arrow_signal_post(&two, 1), ARROW_SIGNAL_POSTED);
	arrow_signal_withdraw(&one);
	arrow_signal_withdraw(&one);
	ARROW_CHECK(!one.waits && two.waits);
	ARROW_CHECK_UINT(arrow_signal_waiting(), 1u << 9);
	arrow_signal_withdraw(&two);
	ARROW_CHECK_UINT(arrow_signal_waiting(), 0);
	ARROW_CHECK_UINT(entry_taken + entry_forgotten, 0);
	ARROW_CHECK_INT(arrow_signal_post(&one, 0), ARROW_SIGNAL_POSTED);
	/* what is ignored is forgotten, and what comes then is dropped */
	set_handler(10, 1);
	ARROW_CHECK_UINT(entry_forgotten, 1);
	ARROW_CHECK(!one.waits);
	block(0);
	ARROW_CHECK_INT(arrow_signal_post(&one, 0), ARROW_SIGNAL_IGNORED);
	set_handler(10, 0);
	ARROW_CHECK_INT(ENDED_BY(arrow_signal_post(&one, 0)), 10);
	set_handler(10, 0x401000);
	block(1u << 9);
	ARROW_CHECK_INT(arrow_signal_post(&one, 0), ARROW_SIGNAL_POSTED);
	ARROW_CHECK(!arrow_signal_take_of(~UINT64_C(512), &info));
	ARROW_CHECK(arrow_signal_take_of(512, &info));
	ARROW_CHECK_UINT(entry_taken, 1);
	block(0);
}

static void test_a_handler_is_told(void)
{
	ARROW_CHECK(!arrow_signal_has_handler(10));
	set_handler(10, 0x401000);
	ARROW_CHECK(arrow_signal_has_handler(10));
}

static void test_handlers(void)
{
	ARROW_TEST(test_way_out_is_wanted);
	ARROW_TEST(test_order);
	ARROW_TEST(test_without_memory);
	ARROW_TEST(test_force);
	ARROW_TEST(test_once);
	ARROW_TEST(test_blocked_for_call);
	ARROW_TEST(test_stack_in_use);
	ARROW_TEST(test_entries);
	ARROW_TEST(test_entries_are_taken_back_or_forgotten);
}

int main(void)
{
	ARROW_TEST(test_a_handler_is_told);
	if (CONFIG_SIGNAL_HANDLERS)
		test_handlers();
	return arrow_test_end();
}
