/* SPDX-License-Identifier: BSD-3-Clause */
/* Descriptor 0 as a pipe whose bytes come in over the console. */
#include <arrow/arch/stat.h>
#include <arrow/fd.h>
#include <arrow/fd_calls.h>
#include <arrow/test.h>

#include "mock_device.h"

#define CALL1(name, a) arrow_sys_##name(a, 0, 0, 0, 0, 0)
#define CALL2(name, a, b) arrow_sys_##name(a, b, 0, 0, 0, 0)
#define CALL3(name, a, b, c) arrow_sys_##name(a, b, c, 0, 0, 0)

/* Sent before the beginning: a byte that is lost on some machines. */
#define START "\0\x10\x02"

static char in[4096];

static void send(const char *bytes, size_t n)
{
	mock_input = bytes;
	mock_input_size = n;
}

static long read_some(size_t n)
{
	return CALL3(read, 0, (long)in, (long)n);
}

static unsigned int poll_input(void)
{
	return arrow_file_poll(arrow_fd_get(0));
}

static void test_it_is_a_pipe(void)
{
	struct arrow_arch_stat stat;

	mock_stdin = "pipe";
	ARROW_CHECK_INT(arrow_fd_init(), 0);
	ARROW_CHECK(mock_input_taken);
	ARROW_CHECK(arrow_fd_get(0) != arrow_fd_get(1));
	ARROW_CHECK(arrow_fd_get(1) == arrow_fd_get(2));
	ARROW_CHECK_INT(CALL2(fstat, 0, (long)&stat), 0);
	ARROW_CHECK_UINT(stat.mode & ARROW_FILE_KIND, ARROW_FILE_FIFO);
	ARROW_CHECK_INT(CALL3(write, 0, (long)in, 1), -EBADF);
	ARROW_CHECK_INT(CALL3(lseek, 0, 0, 0), -ESPIPE);
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x5401, (long)in), -ENOTTY);
	ARROW_CHECK_INT(CALL3(fcntl, 0, 3, 0), 0);
}

static void test_nothing_yet(void)
{
	arrow_fd_get(0)->flags |= ARROW_FILE_NONBLOCK;
	ARROW_CHECK_INT(read_some(10), -EAGAIN);
	send("noise", 5);
	ARROW_CHECK_INT(read_some(10), -EAGAIN);
	send(START, 3);
	ARROW_CHECK_INT(read_some(10), -EAGAIN);
	ARROW_CHECK_UINT(poll_input(), 0);
	arrow_fd_get(0)->flags &= ~(unsigned int)ARROW_FILE_NONBLOCK;
	ARROW_CHECK_INT(read_some(0), 0);
}

static void test_bytes_are_as_they_were_sent(void)
{
	int waiting = -1;

	send("a\0\x04\r\x10\x10\n\x03", 8);
	ARROW_CHECK_UINT(poll_input(), ARROW_FILE_POLL_READABLE);
	ARROW_CHECK_INT(CALL3(ioctl, 0, 0x541b, (long)&waiting), 0);
	ARROW_CHECK_INT(waiting, 7);
	ARROW_CHECK_INT(read_some(3), 3);
	ARROW_CHECK_MEMORY(in, "a\0\x04", 3);
	ARROW_CHECK_INT(read_some(10), 4);
	ARROW_CHECK_MEMORY(in, "\r\x10\n\x03", 4);
}

static void test_an_escape_may_be_split(void)
{
	send("1234\x10", 5);
	ARROW_CHECK_INT(read_some(10), 4);
	send("\x10" "5", 2);
	ARROW_CHECK_INT(read_some(10), 2);
	ARROW_CHECK_MEMORY(in, "\x10" "5", 2);
}

static void test_a_read_rests_until_something_comes(void)
{
	mock_later = "late";
	ARROW_CHECK_INT(read_some(10), 4);
	ARROW_CHECK_MEMORY(in, "late", 4);
	ARROW_CHECK(!mock_later);
}

static void test_more_than_fits_waits_outside(void)
{
	static char many[3000];
	size_t got = 0;

	memset(many, 'x', sizeof(many));
	send(many, sizeof(many));
	ARROW_CHECK_INT(read_some(100), 100);
	ARROW_CHECK(mock_input_size > 1000);
	for (long n; got < sizeof(many) - 100; got += (size_t)n) {
		n = read_some(sizeof(in));
		ARROW_CHECK(n > 0);
	}
	ARROW_CHECK_UINT(got, sizeof(many) - 100);
}

static void test_a_hole_in_memory(void)
{
	send("ab", 2);
	ARROW_CHECK_INT(CALL3(read, 0, 0, 2), -EFAULT);
	ARROW_CHECK_INT(read_some(2), 2);
}

static void test_the_end(void)
{
	send("end\x10\x04more", 9);
	ARROW_CHECK_UINT(poll_input(),
			 ARROW_FILE_POLL_READABLE | ARROW_FILE_POLL_HUP);
	ARROW_CHECK_INT(read_some(10), 3);
	ARROW_CHECK_INT(read_some(10), 0);
	ARROW_CHECK_INT(read_some(10), 0);
	ARROW_CHECK_UINT(poll_input(), ARROW_FILE_POLL_HUP);
	CALL3(close_range, 0, ~0u, 0);
	ARROW_CHECK_INT(mock_alloc_count, 0);
}

/* Among bytes, split, behind the end, and with numbers that are none. */
static void test_signals_among_the_input(void)
{
	if (!CONFIG_SIGNAL_HANDLERS)
		return;
	ARROW_CHECK(mock_listen != NULL);
	send("x\x10\x05\x0fy\x10\x05\x10\x10", 9);
	mock_listen();
	ARROW_CHECK_UINT(mock_signals, 15 << 8 | 16);
	send("\x10\x10\x05", 3);
	mock_listen();
	send("\0\x10\x05\xff\x10\x05\x02", 7);
	mock_listen();
	ARROW_CHECK_UINT(mock_signals, 15 << 16 | 16 << 8 | 2);
	ARROW_CHECK_INT(read_some(10), 3);
	ARROW_CHECK_MEMORY(in, "xy\x10", 3);
}

static void test_signals_behind_the_end(void)
{
	if (!CONFIG_SIGNAL_HANDLERS)
		return;
	mock_signals = 0;
	send("z\x10\x05\x01\x10", 5);
	mock_listen();
	ARROW_CHECK_UINT(mock_signals, 1);
}

/* A read that waits ends when a signal wants to be handled. */
static void test_a_signal_ends_a_wait(void)
{
	mock_signal_due = true;
	if (CONFIG_SIGNAL_HANDLERS)
		ARROW_CHECK_INT(read_some(10), -ERESTARTSYS);
	mock_signal_due = false;
}

static void test_nothing_at_all(void)
{
	struct arrow_arch_stat stat;

	mock_stdin = "null";
	ARROW_CHECK_INT(arrow_fd_init(), 0);
	ARROW_CHECK_INT(CALL2(fstat, 0, (long)&stat), 0);
	ARROW_CHECK_UINT(stat.rdev, 3);
	CALL3(close_range, 0, ~0u, 0);
	mock_stdin = "pipes";
	ARROW_CHECK_INT(arrow_fd_init(), 0);
	ARROW_CHECK(arrow_fd_get(0) == arrow_fd_get(1));
	CALL3(close_range, 0, ~0u, 0);
}

int main(void)
{
	ARROW_TEST(test_it_is_a_pipe);
	ARROW_TEST(test_nothing_yet);
	ARROW_TEST(test_bytes_are_as_they_were_sent);
	ARROW_TEST(test_an_escape_may_be_split);
	ARROW_TEST(test_a_read_rests_until_something_comes);
	ARROW_TEST(test_more_than_fits_waits_outside);
	ARROW_TEST(test_a_hole_in_memory);
	ARROW_TEST(test_signals_among_the_input);
	ARROW_TEST(test_a_signal_ends_a_wait);
	ARROW_TEST(test_the_end);
	ARROW_TEST(test_signals_behind_the_end);
	ARROW_TEST(test_nothing_at_all);
	return arrow_test_end();
}
