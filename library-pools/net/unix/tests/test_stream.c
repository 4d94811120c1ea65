/* SPDX-License-Identifier: BSD-3-Clause */
/* Streams: bytes, waits, ends and errors. */
#include "real_pair.h"

#define DONT_WAIT ARROW_SOCKET_DONT_WAIT

static char bytes[500000], more[500000];

static void test_bytes_come_out_as_they_went_in(void)
{
	open_pair(ARROW_SOCKET_STREAM);
	ARROW_CHECK_INT(put(0, "hello", 5, 0), 5);
	ARROW_CHECK_INT(put(0, " you", 4, 0), 4);
	ARROW_CHECK_UINT(poll_end(1), 0x345);
	ARROW_CHECK_INT(get(1, bytes, 20, ARROW_SOCKET_PEEK), 9);
	ARROW_CHECK_INT(get(1, bytes, 3, 0), 3);
	ARROW_CHECK_INT(get(1, bytes + 3, 100, 0), 6);
	ARROW_CHECK(memcmp(bytes, "hello you", 9) == 0);
	ARROW_CHECK_UINT(poll_end(1), 0x304);
	ARROW_CHECK_INT(get(1, bytes, 1, DONT_WAIT), -EAGAIN);
	close_pair();
}

static void write_now(void)
{
	ARROW_CHECK_INT(put(0, "now", 3, 0), 3);
}

static void close_writer(void)
{
	close_end(0);
}

static void read_much(void)
{
	ARROW_CHECK(get(1, more, sizeof(more), 0) > 0);
}

static void test_waiting_to_read(void)
{
	open_pair(ARROW_SOCKET_STREAM);
	ARROW_CHECK_INT(get(1, bytes, 10, 0), -ERESTARTSYS);
	mock_rest = write_now;
	ARROW_CHECK_INT(get(1, bytes, 10, 0), 3);
	ARROW_CHECK_INT(get(1, bytes, 8, ARROW_SOCKET_ALL), 8);
	ARROW_CHECK_UINT(mock_rests, 5);
	ARROW_CHECK_INT(get(1, bytes, 10, 0), 1);
	mock_rest = close_writer;
	ARROW_CHECK_INT(get(1, bytes, 10, 0), 0);
	close_pair();
}

static void test_waiting_to_write(void)
{
	open_pair(ARROW_SOCKET_STREAM);
	ssize_t first = put(0, bytes, sizeof(bytes), DONT_WAIT);

	ARROW_CHECK(first > 212992 && first < 300000);
	ARROW_CHECK_INT(put(0, bytes, 1, DONT_WAIT), -EAGAIN);
	ARROW_CHECK_INT(put(0, bytes, 1, 0), -ERESTARTSYS);
	ARROW_CHECK_UINT(poll_end(0), 0);
	mock_rest = read_much;
	ARROW_CHECK_INT(put(0, bytes, sizeof(bytes), 0), sizeof(bytes));
	close_pair();
}

static void test_limits_of_time(void)
{
	struct {
		int64_t seconds, microseconds;
	} time = {0, 0};

	open_pair(ARROW_SOCKET_STREAM);
	end(1)->socket.receive_time = 0;
	ARROW_CHECK_INT(get(1, bytes, 1, 0), -EAGAIN);
	end(1)->socket.receive_time = 500;
	ARROW_CHECK_INT(get(1, bytes, 1, 0), -EINTR);
	ARROW_CHECK_INT(arrow_sys_setsockopt(ends[1], 1, 20, (long)&time,
					     sizeof(time), 0),
			0);
	ARROW_CHECK(end(1)->socket.receive_time == ARROW_WAIT_FOREVER);
	close_pair();
}

static void test_nobody_reads(void)
{
	open_pair(ARROW_SOCKET_STREAM);
	put(1, "unread", 6, 0);
	close_end(0);
	ARROW_CHECK_UINT(poll_end(1), 0x235d | 0x300 | 4);
	ARROW_CHECK_INT(put(1, "x", 1, ARROW_SOCKET_NO_SIGNAL), -EPIPE);
	ARROW_CHECK_INT(mock_signal, 0);
	ARROW_CHECK_INT(put(1, "x", 1, 0), -EPIPE);
	ARROW_CHECK_INT(mock_signal, ARROW_SIGNAL_PIPE);
	ARROW_CHECK_INT(get(1, bytes, 1, 0), -ECONNRESET);
	ARROW_CHECK_INT(get(1, bytes, 1, 0), 0);
	close_pair();
}

static void test_memory_that_cannot_be_reached(void)
{
	open_pair(ARROW_SOCKET_STREAM);
	mock_hole(bytes + 4096, 4096);
	ARROW_CHECK_INT(put(0, bytes + 4096, 1, 0), -EFAULT);
	ARROW_CHECK_INT(put(0, bytes, 10, 0), 10);
	ARROW_CHECK_INT(get(1, bytes + 4095, 2, 0), -EFAULT);
	ARROW_CHECK_INT(get(1, more, 20, 0), 10);
	ARROW_CHECK_INT(put(0, (void *)-1, 10, 0), -EFAULT);
	mock_hole(NULL, 0);
	close_pair();
}

static void test_each_allocation(void)
{
	for (unsigned int left = 0; left < 4; left++) {
		mock_alloc_left = left;
		ARROW_CHECK_INT(arrow_sys_socketpair(1, 1, 0, (long)ends, 0, 0),
				-ENOMEM);
		ARROW_CHECK_INT(mock_alloc_count, 0);
		ARROW_CHECK(!unix_all);
	}
	mock_alloc_left = UINT_MAX;
	open_pair(ARROW_SOCKET_STREAM);
	mock_alloc_left = 0;
	ARROW_CHECK_INT(put(0, "x", 1, 0), -ENOBUFS);
	ARROW_CHECK_UINT(end(0)->charged, 0);
	mock_alloc_left = UINT_MAX;
	close_pair();
}

/* One step of a model: a plain queue of bytes. */
struct model {
	unsigned char in, out;
	size_t inside;
};

static void model_put(struct model *model, size_t size)
{
	for (size_t i = 0; i < size; i++)
		bytes[i] = (char)(model->in + i);
	ssize_t moved = put(0, bytes, size, DONT_WAIT);

	if (moved > 0) {
		model->in = (unsigned char)(model->in + moved);
		model->inside += (size_t)moved;
	}
	ARROW_CHECK(moved == (ssize_t)size || model->inside > 50000);
}

static void model_get(struct model *model, size_t size, unsigned int flags)
{
	ssize_t moved = get(1, more, size, flags | DONT_WAIT);
	size_t wanted = size < model->inside ? size : model->inside;

	ARROW_CHECK_INT(moved, model->inside ? (ssize_t)wanted : -EAGAIN);
	for (ssize_t i = 0; i < moved; i++)
		ARROW_CHECK_UINT((unsigned char)more[i],
				 (unsigned char)(model->out + i));
	if (moved > 0 && !(flags & ARROW_SOCKET_PEEK)) {
		model->out = (unsigned char)(model->out + moved);
		model->inside -= (size_t)moved;
	}
}

static void test_thousands_of_steps(void)
{
	struct model model = {0};
	unsigned int random = 4711;

	open_pair(ARROW_SOCKET_STREAM);
	for (int step = 0; step < 5000; step++) {
		random = random * 1103515245 + 12345;
		size_t size = random >> 12 & (random >> 30 ? 1023 : 65535);

		if (random >> 8 & 1)
			model_put(&model, size);
		else
			model_get(&model, size,
				  random >> 9 & 1 ? ARROW_SOCKET_PEEK : 0);
		ARROW_CHECK_INT(unix_bytes(end(1)), (long)model.inside);
		ARROW_CHECK(!model.inside == !end(0)->charged);
		ARROW_CHECK(end(0)->charged < 212992 + 40000);
	}
	close_pair();
}

int main(void)
{
	/* the first file of all needs no memory of its own */
	arrow_file_release(arrow_file_new(&socket_files, 0));
	ARROW_TEST(test_each_allocation);
	ARROW_TEST(test_bytes_come_out_as_they_went_in);
	ARROW_TEST(test_waiting_to_read);
	ARROW_TEST(test_waiting_to_write);
	ARROW_TEST(test_limits_of_time);
	ARROW_TEST(test_nobody_reads);
	ARROW_TEST(test_memory_that_cannot_be_reached);
	ARROW_TEST(test_thousands_of_steps);
	return arrow_test_end();
}
