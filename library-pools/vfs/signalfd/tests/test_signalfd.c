/* SPDX-License-Identifier: BSD-3-Clause */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include <arrow/sched.h>
#include <arrow/test.h>

#include "signalfd.c"

#include "../../../sched/wait/src/queue.c"
#include "../../../sched/wait/src/until.c"
#include "../../fd/src/table.c"
#include "../../file/tests/real_file.h"

#define MOST 8
#define BIT(signal) (UINT64_C(1) << ((signal)-1))

/* Signals that wait, in the order they came. */
static struct arrow_signal_info waits[MOST];
static unsigned int waiting;
static struct arrow_wait_queue came;

/* What comes during a rest; NULL: a signal that has a handler. */
static void (*mock_rest)(void);

uint64_t arrow_signal_waiting(void)
{
	uint64_t set = 0;

	for (unsigned int i = 0; i < waiting; i++)
		set |= BIT(waits[i].signal);
	return set;
}

bool arrow_signal_take_of(uint64_t set, struct arrow_signal_info *info)
{
	unsigned int i = 0;

	while (i < waiting && !(set & BIT(waits[i].signal)))
		i++;
	if (i == waiting)
		return false;
	*info = waits[i];
	waiting--;
	for (; i < waiting; i++)
		waits[i] = waits[i + 1];
	return true;
}

struct arrow_wait_queue *arrow_signal_came(void)
{
	return &came;
}

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	ARROW_CHECK(deadline == UINT64_MAX && !looks);
	if (!mock_rest)
		return -EINTR;
	mock_rest();
	return 0;
}

struct arrow_thread *arrow_sched_self(void)
{
	return NULL;
}

void arrow_sched_wake(struct arrow_thread *thread)
{
	(void)thread;
}

static void comes(int signal, int code, uint64_t value)
{
	ARROW_CHECK(waiting < MOST);
	waits[waiting++] = (struct arrow_signal_info){
		.signal = signal, .code = code, .pid = 5, .uid = 6,
		.value = value};
}

static long make(int fd, uint64_t set, unsigned int flags)
{
	return arrow_sys_signalfd4(fd, (long)&set, 8, flags, 0, 0);
}

static ssize_t take(int fd, void *to, size_t size)
{
	struct arrow_io io;
	int64_t position = 0;

	arrow_io_program(&io, (uintptr_t)to, size);
	return arrow_file_read(arrow_fd_get(fd), &io, &position);
}

static void close_file(int fd)
{
	ARROW_CHECK_INT(arrow_fd_close(fd), 0);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	waiting = 0;
}

static void test_records(void)
{
	struct signalfd_record got[4];
	int fd = (int)make(-1, BIT(10) | BIT(40) | BIT(11), ARROW_FILE_NONBLOCK);

	ARROW_CHECK(fd >= 0);
	ARROW_CHECK_INT(take(fd, got, sizeof(got)), -EAGAIN);
	comes(12, 0, 0);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), 0);
	comes(10, ARROW_SIGNAL_FROM_USER, 7);
	comes(40, ARROW_SIGNAL_FROM_QUEUE, UINT64_C(0x123456789));
	comes(40, ARROW_SIGNAL_FROM_TIMER, 9);
	comes(11, 1, 0);
	comes(10, ARROW_SIGNAL_FROM_KERNEL, 0);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), ARROW_FILE_POLL_IN);
	memset(got, 0xa5, sizeof(got));
	ARROW_CHECK_INT(take(fd, got, sizeof(got)), sizeof(got));
	ARROW_CHECK_UINT(got[0].signal, 10);
	ARROW_CHECK_UINT(got[0].pid, 5);
	ARROW_CHECK_UINT(got[0].uid, 6);
	ARROW_CHECK_UINT(got[0].value, 0);
	ARROW_CHECK_INT(got[1].number, 0x23456789);
	ARROW_CHECK_UINT(got[1].value, UINT64_C(0x123456789));
	ARROW_CHECK_UINT(got[2].timer, 5);
	ARROW_CHECK_UINT(got[2].overruns, 6);
	ARROW_CHECK_UINT(got[2].pid, 0);
	ARROW_CHECK_UINT(got[3].address, UINT64_C(6) << 32 | 5);
	ARROW_CHECK_UINT(got[3].pid, 0);
	ARROW_CHECK_INT(take(fd, got, 255), 128);
	ARROW_CHECK_INT(got[0].code, ARROW_SIGNAL_FROM_KERNEL);
	ARROW_CHECK_INT(take(fd, got, 127), -EINVAL);
	/* one that came is lost where it cannot be told, as on Linux */
	comes(10, 0, 0);
	ARROW_CHECK_INT(take(fd, (void *)8, 128), -EFAULT);
	ARROW_CHECK_INT(take(fd, got, 128), -EAGAIN);
	close_file(fd);
}

static void one_comes(void)
{
	comes(waiting ? 10 : 12, 0, 0);
}

static void test_waiting(void)
{
	struct signalfd_record got;
	int fd = (int)make(-1, BIT(10) | BIT(9) | BIT(19), 0);

	mock_rest = NULL;
	ARROW_CHECK_INT(take(fd, &got, sizeof(got)), -ERESTARTSYS);
	mock_rest = one_comes;
	ARROW_CHECK_INT(take(fd, &got, sizeof(got)), sizeof(got));
	ARROW_CHECK_UINT(got.signal, 10);
	/* those that cannot wait are left out */
	comes(9, 0, 0);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), 0);
	close_file(fd);
}

static bool woken;

static bool note_wake(struct arrow_waiter *waiter)
{
	(void)waiter;
	woken = true;
	return true;
}

static void test_another_set(void)
{
	struct arrow_waiter waiter = {.wake = note_wake};
	int fd = (int)arrow_sys_signalfd(-1, (long)&(uint64_t){BIT(10)}, 8, 0,
					 0, 0);

	comes(12, 0, 0);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), 0);
	arrow_wait_add(&came, &waiter);
	ARROW_CHECK_INT(make(fd, BIT(12), 0), fd);
	ARROW_CHECK(woken);
	arrow_wait_remove(&waiter);
	ARROW_CHECK_UINT(arrow_file_poll(arrow_fd_get(fd)), ARROW_FILE_POLL_IN);
	ARROW_CHECK_INT(make(77, BIT(12), 0), -EBADF);
	ARROW_CHECK_INT(make(-2, BIT(12), 0), -EBADF);
	close_file(fd);
}

static void test_errors_of_the_call(void)
{
	uint64_t set = BIT(10);

	ARROW_CHECK_INT(arrow_sys_signalfd4(-1, (long)&set, 7, 0, 0, 0),
			-EINVAL);
	ARROW_CHECK_INT(arrow_sys_signalfd4(-1, 8, 8, 0, 0, 0), -EFAULT);
	ARROW_CHECK_INT(make(-1, set, 1), -EINVAL);
	arrow_fd_set_limit(0);
	ARROW_CHECK_INT(make(-1, set, 0), -EMFILE);
	arrow_fd_set_limit(ARROW_FD_LIMIT);
	for (unsigned int left = 0; left < 2; left++) {
		mock_alloc_left = left;
		ARROW_CHECK_INT(make(-1, set, 0), -ENOMEM);
		ARROW_CHECK_INT(mock_alloc_count, 0);
	}
	mock_alloc_left = UINT_MAX;
	int fd = (int)make(-1, set, ARROW_FILE_CLOSE_ON_EXEC);

	ARROW_CHECK(arrow_fd_close_on_exec(fd));
	close_file(fd);
}

int main(void)
{
	ARROW_TEST(test_errors_of_the_call);
	ARROW_TEST(test_records);
	ARROW_TEST(test_waiting);
	ARROW_TEST(test_another_set);
	return arrow_test_end();
}
