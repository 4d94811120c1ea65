/* SPDX-License-Identifier: BSD-3-Clause */
/* Ends, waits and errors. */
#include "real_pipe.h"

static char page[4 * PIPE_PAGE], more[4 * PIPE_PAGE];

static void test_bytes_come_out_as_they_went_in(void)
{
	open_pipe(0);
	ARROW_CHECK_INT(put("hello", 5), 5);
	ARROW_CHECK_INT(put(" you", 4), 4);
	ARROW_CHECK_UINT(poll_end(0), ARROW_FILE_POLL_READABLE);
	ARROW_CHECK_INT(get(page, 3), 3);
	ARROW_CHECK_INT(get(page + 3, 100), 6);
	ARROW_CHECK(memcmp(page, "hello you", 9) == 0);
	ARROW_CHECK_UINT(poll_end(0), 0);
	ARROW_CHECK_INT(put("", 0), 0);
	ARROW_CHECK_INT(get(page, 0), 0);
	ARROW_CHECK_INT(put(page, 0), 0);
	close_pipe();
}

static void test_one_way(void)
{
	open_pipe(0);
	ARROW_CHECK_INT(move(ends[0], page, 1, true), -EBADF);
	ARROW_CHECK_INT(move(ends[1], page, 1, false), -EBADF);
	close_pipe();
}

static void test_without_waiting(void)
{
	open_pipe(ARROW_FILE_NONBLOCK);
	ARROW_CHECK_INT(get(page, 1), -EAGAIN);
	for (int i = 0; i < PIPE_SLOTS; i++)
		ARROW_CHECK_INT(put(page, PIPE_PAGE), PIPE_PAGE);
	ARROW_CHECK_UINT(poll_end(1), 0);
	ARROW_CHECK_INT(put(page, 1), -EAGAIN);
	/* a page must be empty before there is room again */
	ARROW_CHECK_INT(get(page, 100), 100);
	ARROW_CHECK_INT(put(page, 1), -EAGAIN);
	ARROW_CHECK_INT(get(page, PIPE_PAGE), PIPE_PAGE);
	ARROW_CHECK_UINT(poll_end(1), ARROW_FILE_POLL_WRITABLE);
	ARROW_CHECK_INT(put(page, 2 * PIPE_PAGE), PIPE_PAGE);
	close_pipe();
}

static void test_the_last_page_is_filled(void)
{
	open_pipe(ARROW_FILE_NONBLOCK);
	for (int i = 0; i < PIPE_SLOTS; i++)
		ARROW_CHECK_INT(put(page, 3000), 3000);
	/* torn writes never are in a pipe */
	ARROW_CHECK_INT(put(page, 1097), -EAGAIN);
	ARROW_CHECK_INT(put(page, 1096), 1096);
	ARROW_CHECK_INT(put(page, 1), -EAGAIN);
	close_pipe();
	open_pipe(ARROW_FILE_NONBLOCK);
	ARROW_CHECK_INT(put(page, 100), 100);
	ARROW_CHECK_INT(put(page, PIPE_PAGE + 3996), PIPE_PAGE + 3996);
	ARROW_CHECK_INT(arrow_fd_get(ends[0])->references, 1);
	ARROW_CHECK_UINT(ring_bytes(arrow_fd_get(ends[0])->object), 8192);
	close_pipe();
}

static void write_now(void)
{
	ARROW_CHECK_INT(put("now", 3), 3);
}

static void close_writer(void)
{
	arrow_fd_close(ends[1]);
}

static void close_reader(void)
{
	arrow_fd_close(ends[0]);
}

static void read_much(void)
{
	ARROW_CHECK_INT(get(more, sizeof(more)), sizeof(more));
}

static void test_waiting_to_read(void)
{
	open_pipe(0);
	ARROW_CHECK_INT(get(page, 10), -ERESTARTSYS);
	mock_rest = write_now;
	ARROW_CHECK_INT(get(page, 10), 3);
	mock_rest = close_writer;
	ARROW_CHECK_INT(get(page, 10), 0);
	ARROW_CHECK_UINT(mock_rests, 3);
	ARROW_CHECK_UINT(poll_end(0), ARROW_FILE_POLL_HUP);
	close_pipe();
}

static void test_waiting_to_write(void)
{
	static char all[(PIPE_SLOTS + 4) * PIPE_PAGE];

	open_pipe(0);
	ARROW_CHECK_INT(put(all, sizeof(all)), PIPE_SLOTS * PIPE_PAGE);
	ARROW_CHECK_INT(put(all, 1), -ERESTARTSYS);
	mock_rest = read_much;
	ARROW_CHECK_INT(put(all, 5 * PIPE_PAGE), 5 * PIPE_PAGE);
	ARROW_CHECK_UINT(mock_rests, 4);
	mock_rest = close_reader;
	read_much();
	/* what was written counts, but the signal comes at once */
	ARROW_CHECK_INT(put(all, 8 * PIPE_PAGE), 7 * PIPE_PAGE);
	ARROW_CHECK_INT(mock_signal, ARROW_SIGNAL_PIPE);
	ARROW_CHECK_INT(put(all, PIPE_PAGE), -EPIPE);
	close_pipe();
}

static void test_nobody_reads(void)
{
	open_pipe(0);
	put("x", 1);
	arrow_fd_close(ends[0]);
	ARROW_CHECK_INT(put("y", 0), 0);
	ARROW_CHECK_INT(mock_signal, 0);
	ARROW_CHECK_INT(put("y", 1), -EPIPE);
	ARROW_CHECK_INT(mock_signal, ARROW_SIGNAL_PIPE);
	ARROW_CHECK_UINT(poll_end(1),
			 ARROW_FILE_POLL_ERR | ARROW_FILE_POLL_WRITABLE);
	close_pipe();
}

static void test_memory_that_cannot_be_reached(void)
{
	open_pipe(ARROW_FILE_NONBLOCK);
	mock_hole(page + PIPE_PAGE, PIPE_PAGE);
	ARROW_CHECK_INT(put(page + PIPE_PAGE, 1), -EFAULT);
	ARROW_CHECK_INT(get(more, 1), -EAGAIN);
	ARROW_CHECK_INT(put(page, 10), 10);
	ARROW_CHECK_INT(put(page + PIPE_PAGE - 1, 2), -EFAULT);
	ARROW_CHECK_INT(get(page + PIPE_PAGE - 1, 2), -EFAULT);
	ARROW_CHECK_INT(get(more, 20), 10);
	/* whole pages before the hole are moved */
	ARROW_CHECK_INT(put(page, 2 * PIPE_PAGE), PIPE_PAGE);
	mock_hole(NULL, 0);
	close_pipe();
}

static void test_packets(void)
{
	open_pipe(ARROW_FILE_DIRECT | ARROW_FILE_NONBLOCK);
	put("one", 3);
	put("three", 5);
	put(page, PIPE_PAGE + 5);
	ARROW_CHECK_INT(get(more, 100), 3);
	ARROW_CHECK_INT(get(more, 2), 2);
	ARROW_CHECK_INT(get(more, sizeof(more)), PIPE_PAGE);
	ARROW_CHECK_INT(get(more, sizeof(more)), 5);
	ARROW_CHECK_INT(get(more, 2), -EAGAIN);
	close_pipe();
}

static long control(unsigned int command, unsigned long argument)
{
	return fd_control_kind(arrow_fd_get(ends[1]), command, argument);
}

static void test_sizes(void)
{
	open_pipe(ARROW_FILE_NONBLOCK);
	ARROW_CHECK_INT(control(1032, 0), 65536);
	ARROW_CHECK_INT(control(1031, 1), 4096);
	ARROW_CHECK_INT(put(page, 2 * PIPE_PAGE), PIPE_PAGE);
	ARROW_CHECK_INT(control(1031, 8193), 16384);
	ARROW_CHECK_INT(put(page, 4 * PIPE_PAGE), 3 * PIPE_PAGE);
	ARROW_CHECK_INT(control(1031, 8192), -EBUSY);
	ARROW_CHECK_INT(control(1031, 0x80000001), -EINVAL);
	ARROW_CHECK_INT(control(1031, 2 << 20), 2 << 20);
	arrow_credentials.effective = 0;
	ARROW_CHECK_INT(control(1031, 4 << 20), -EPERM);
	ARROW_CHECK_INT(control(1031, 1 << 20), 1 << 20);
	arrow_credentials.effective = ARROW_CREDENTIALS_ALL;
	mock_alloc_left = 0;
	ARROW_CHECK_INT(control(1031, 65536), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_INT(control(1033, 0), -EINVAL);
	ARROW_CHECK_INT(get(more, sizeof(more)), 4 * PIPE_PAGE);
	close_pipe();
}

static void test_what_is_known(void)
{
	struct arrow_file_stat stat;
	unsigned int bytes = 9;
	struct arrow_file *file;

	open_pipe(0);
	file = arrow_fd_get(ends[0]);
	put("12345", 5);
	ARROW_CHECK_INT(file->ops->ioctl(file, ARROW_FILE_READABLE,
					 (uintptr_t)&bytes),
			0);
	ARROW_CHECK_UINT(bytes, 5);
	ARROW_CHECK_INT(file->ops->ioctl(file, ARROW_FILE_READABLE, 0), -EFAULT);
	ARROW_CHECK_INT(file->ops->ioctl(file, 1, 0), -ENOTTY);
	ARROW_CHECK_INT(file->ops->stat(file, &stat), 0);
	ARROW_CHECK_UINT(stat.mode, ARROW_FILE_FIFO | 0600);
	ARROW_CHECK(stat.uid == 7 && stat.gid == 8);
	ARROW_CHECK_INT(stat.modified.seconds, 99);
	close_pipe();
}

static void test_errors_of_the_call(void)
{
	ARROW_CHECK_INT(arrow_sys_pipe2((long)ends, 1, 0, 0, 0, 0), -EINVAL);
	ARROW_CHECK_INT(arrow_sys_pipe(8, 0, 0, 0, 0, 0), -EFAULT);
	arrow_fd_set_limit(1);
	ARROW_CHECK_INT(arrow_sys_pipe((long)ends, 0, 0, 0, 0, 0), -EMFILE);
	arrow_fd_set_limit(0);
	ARROW_CHECK_INT(arrow_sys_pipe((long)ends, 0, 0, 0, 0, 0), -EMFILE);
	arrow_fd_set_limit(ARROW_FD_LIMIT);
	/* the first file of all needs no memory of its own */
	for (unsigned int left = 0; left < 3; left++) {
		mock_alloc_left = left;
		ARROW_CHECK_INT(arrow_sys_pipe((long)ends, 0, 0, 0, 0, 0),
				-ENOMEM);
		ARROW_CHECK_INT(mock_alloc_count, 0);
	}
	mock_alloc_left = UINT_MAX;
	open_pipe(02000000);
	ARROW_CHECK(ends[0] == 0 && ends[1] == 1);
	ARROW_CHECK(arrow_fd_close_on_exec(0) && arrow_fd_close_on_exec(1));
	mock_alloc_left = 0;
	ARROW_CHECK_INT(put("x", 1), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	close_pipe();
}

/* Against a plain queue of bytes. */
static void test_thousands_of_steps(void)
{
	static unsigned char from[20000], to[20000];
	unsigned int random = 4711;
	unsigned char in = 0, out = 0;
	size_t inside = 0;

	open_pipe(ARROW_FILE_NONBLOCK);
	for (int step = 0; step < 5000; step++) {
		random = random * 1103515245 + 12345;
		size_t size = random >> 16 & 16383;
		ssize_t moved;

		if (random >> 31) {
			for (size_t i = 0; i < size; i++)
				from[i] = (unsigned char)(in + i);
			moved = put(from, size);
			if (moved > 0) {
				in = (unsigned char)(in + moved);
				inside += (size_t)moved;
			}
		} else {
			moved = get(to, size);
			ARROW_CHECK(moved == (!size ? 0 : !inside ? -EAGAIN :
					      (ssize_t)(size < inside ?
							size : inside)));
			for (ssize_t i = 0; i < moved; i++)
				ARROW_CHECK_UINT(to[i], out++);
			if (moved > 0)
				inside -= (size_t)moved;
		}
		ARROW_CHECK_UINT(ring_bytes(arrow_fd_get(ends[0])->object),
				 inside);
	}
	close_pipe();
}

int main(void)
{
	ARROW_TEST(test_errors_of_the_call);
	ARROW_TEST(test_bytes_come_out_as_they_went_in);
	ARROW_TEST(test_one_way);
	ARROW_TEST(test_without_waiting);
	ARROW_TEST(test_the_last_page_is_filled);
	ARROW_TEST(test_waiting_to_read);
	ARROW_TEST(test_waiting_to_write);
	ARROW_TEST(test_nobody_reads);
	ARROW_TEST(test_memory_that_cannot_be_reached);
	ARROW_TEST(test_packets);
	ARROW_TEST(test_sizes);
	ARROW_TEST(test_what_is_known);
	ARROW_TEST(test_thousands_of_steps);
	return arrow_test_end();
}
