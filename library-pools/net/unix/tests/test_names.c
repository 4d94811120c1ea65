/* SPDX-License-Identifier: BSD-3-Clause */
/* Addresses, listeners and their queues, and datagrams by name. */
#include "real_unix.h"

#define DONT_WAIT ARROW_SOCKET_DONT_WAIT

/* The family, then the path: "/s" and an abstract name. */
static const char path[200] = "\1\0/s", abstract[] = "\1\0\0abc";
#define PATH_SIZE 4
#define ABSTRACT_SIZE 6

static char byte;

static int new_socket(int type)
{
	return (int)arrow_sys_socket(UNIX_FAMILY, type, 0, 0, 0, 0);
}

static long bind_to(int fd, const void *name, size_t size)
{
	return arrow_sys_bind(fd, (long)name, (long)size, 0, 0, 0);
}

static long connect_to(int fd, const void *name, size_t size)
{
	return arrow_sys_connect(fd, (long)name, (long)size, 0, 0, 0);
}

static long accept_one(int fd, long flags)
{
	return arrow_sys_accept4(fd, 0, 0, flags, 0, 0);
}

static void close_all(void)
{
	mock_alloc_left = UINT_MAX;
	mock_rest = NULL;
	for (int fd = 0; fd < arrow_fd_end(); fd++)
		arrow_fd_close(fd);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	ARROW_CHECK(!unix_all);
	ARROW_CHECK_UINT(mock_entry.references, 0);
	mock_node = false;
}

static int new_listener(int type, long backlog)
{
	int fd = new_socket(type);

	ARROW_CHECK_INT(bind_to(fd, path, PATH_SIZE), 0);
	ARROW_CHECK_INT(arrow_sys_listen(fd, backlog, 0, 0, 0, 0), 0);
	return fd;
}

static void test_addresses(void)
{
	int one = new_socket(1), two = new_socket(1);
	struct arrow_socket_name name;
	int size = sizeof(name.bytes);

	ARROW_CHECK_INT(bind_to(one, path, 1), -EINVAL);
	ARROW_CHECK_INT(bind_to(one, path, 111), -EINVAL);
	ARROW_CHECK_INT(bind_to(one, path, 200), -EINVAL);
	ARROW_CHECK_INT(bind_to(one, (void *)8, 20), -EFAULT);
	ARROW_CHECK_INT(bind_to(one, "\2\0/s", PATH_SIZE), -EINVAL);
	ARROW_CHECK_INT(bind_to(one, "\1\0/t", PATH_SIZE), -ENOENT);
	ARROW_CHECK_INT(bind_to(one, path, PATH_SIZE), 0);
	ARROW_CHECK_INT(bind_to(one, abstract, ABSTRACT_SIZE), -EINVAL);
	ARROW_CHECK_INT(bind_to(two, path, PATH_SIZE), -EADDRINUSE);
	ARROW_CHECK_INT(bind_to(two, abstract, ABSTRACT_SIZE), 0);
	ARROW_CHECK_INT(bind_to(new_socket(1), abstract, ABSTRACT_SIZE),
			-EADDRINUSE);
	ARROW_CHECK_INT(bind_to(new_socket(2), abstract, ABSTRACT_SIZE), 0);
	ARROW_CHECK_INT(arrow_sys_getsockname(one, (long)name.bytes,
					      (long)&size, 0, 0, 0),
			0);
	ARROW_CHECK_INT(size, PATH_SIZE + 1);
	ARROW_CHECK(memcmp(name.bytes, path, PATH_SIZE + 1) == 0);
	close_all();
}

static void test_made_up_addresses_are_not_those_in_use(void)
{
	struct unix_socket *made;

	/* the next one is taken */
	bind_to(new_socket(1), "\1\0\0" "00001", 8);
	for (int i = 0; i < 2; i++) {
		int fd = new_socket(1);

		ARROW_CHECK_INT(bind_to(fd, path, 2), 0);
		ARROW_CHECK_INT(bind_to(fd, path, 2), 0);
		made = unix_of(arrow_socket_of(arrow_fd_get(fd)));
		ARROW_CHECK_INT(made->address->name.bytes[7], '0' + 2 * i);
	}
	close_all();
}

static int listener;

static void accept_now(void)
{
	ARROW_CHECK(accept_one(listener, 0) >= 0);
}

static void connect_now(void)
{
	ARROW_CHECK_INT(connect_to(new_socket(1), path, PATH_SIZE), 0);
}

static void close_listener(void)
{
	arrow_fd_close(listener);
}

static void test_queues_of_listeners(void)
{
	listener = new_listener(1, 0);
	ARROW_CHECK_INT(accept_one(listener, 0), -ERESTARTSYS);
	connect_now();
	ARROW_CHECK_INT(connect_to(new_socket(1 | ARROW_FILE_NONBLOCK), path,
				   PATH_SIZE),
			-EAGAIN);
	ARROW_CHECK_INT(connect_to(new_socket(1), path, PATH_SIZE),
			-ERESTARTSYS);
	mock_rest = accept_now;
	connect_now();
	ARROW_CHECK(accept_one(listener, 0) >= 0);
	mock_rest = connect_now;
	ARROW_CHECK(accept_one(listener, 0) >= 0);
	mock_rest = NULL;
	connect_now();
	mock_rest = close_listener;
	ARROW_CHECK_INT(connect_to(new_socket(1), path, PATH_SIZE),
			-ECONNREFUSED);
	close_all();
}

static void test_a_connection_that_nobody_accepts(void)
{
	int fd = new_socket(1);

	listener = new_listener(1, 5);
	ARROW_CHECK_INT(connect_to(fd, path, PATH_SIZE), 0);
	ARROW_CHECK_INT(connect_to(fd, path, PATH_SIZE), -EISCONN);
	close_listener();
	ARROW_CHECK_INT(arrow_sys_recvfrom(fd, (long)&byte, 1, 0, 0, 0),
			-ECONNRESET);
	ARROW_CHECK_INT(arrow_sys_recvfrom(fd, (long)&byte, 1, 0, 0, 0), 0);
	close_all();
}

static void test_each_allocation(void)
{
	int fd = new_socket(1), other = new_socket(1);

	for (unsigned int left = 0; left < 1; left++) {
		mock_alloc_left = left;
		ARROW_CHECK_INT(bind_to(fd, path, PATH_SIZE), -ENOMEM);
		ARROW_CHECK(!mock_node);
	}
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_INT(bind_to(fd, path, PATH_SIZE), 0);
	arrow_sys_listen(fd, 1, 0, 0, 0, 0);
	for (unsigned int left = 0; left < 2; left++) {
		mock_alloc_left = left;
		ARROW_CHECK_INT(connect_to(other, path, PATH_SIZE), -ENOMEM);
	}
	mock_alloc_left = UINT_MAX;
	ARROW_CHECK_INT(connect_to(other, path, PATH_SIZE), 0);
	/* the connection is there still */
	mock_alloc_left = 0;
	ARROW_CHECK_INT(accept_one(fd, 0), -ENOMEM);
	mock_alloc_left = UINT_MAX;
	arrow_fd_set_limit(2);
	ARROW_CHECK_INT(accept_one(fd, 0), -EMFILE);
	arrow_fd_set_limit(ARROW_FD_LIMIT);
	ARROW_CHECK(accept_one(fd, 0) >= 0);
	close_all();
}

static long send_to(int fd, const void *name, size_t size, unsigned int flags)
{
	return arrow_sys_sendto(fd, (long)"x", 1, flags, (long)name,
				(long)size);
}

static int receiver;

static void receive_now(void)
{
	ARROW_CHECK_INT(arrow_sys_recvfrom(receiver, (long)&byte, 1, 0, 0, 0),
			1);
}

static void close_receiver(void)
{
	arrow_fd_close(receiver);
}

static void test_datagrams_by_name(void)
{
	int from = new_socket(2);

	receiver = new_socket(2);
	ARROW_CHECK_INT(send_to(from, path, PATH_SIZE, 0), -ENOENT);
	ARROW_CHECK_INT(send_to(from, path, 0, 0), -ENOTCONN);
	ARROW_CHECK_INT(bind_to(receiver, path, PATH_SIZE), 0);
	for (int i = 0; i <= UNIX_BACKLOG; i++)
		ARROW_CHECK_INT(send_to(from, path, PATH_SIZE, 0), 1);
	ARROW_CHECK_INT(send_to(from, path, PATH_SIZE, DONT_WAIT), -EAGAIN);
	ARROW_CHECK_INT(send_to(from, path, PATH_SIZE, 0), -ERESTARTSYS);
	mock_rest = receive_now;
	ARROW_CHECK_INT(send_to(from, path, PATH_SIZE, 0), 1);
	mock_rest = close_receiver;
	ARROW_CHECK_INT(send_to(from, path, PATH_SIZE, 0), -ECONNREFUSED);
	ARROW_CHECK_INT(send_to(from, path, PATH_SIZE, 0), -ECONNREFUSED);
	close_all();
}

int main(void)
{
	/* the first file of all needs no memory of its own */
	arrow_file_release(arrow_file_new(&socket_files, 0));
	ARROW_TEST(test_addresses);
	ARROW_TEST(test_made_up_addresses_are_not_those_in_use);
	ARROW_TEST(test_queues_of_listeners);
	ARROW_TEST(test_a_connection_that_nobody_accepts);
	ARROW_TEST(test_each_allocation);
	ARROW_TEST(test_datagrams_by_name);
	return arrow_test_end();
}
