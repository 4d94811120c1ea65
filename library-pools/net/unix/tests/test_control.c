/* SPDX-License-Identifier: BSD-3-Clause */
/* Control messages: files and credentials, wrong ones, and what nobody receives. */
#include <dirent.h>
#include <stdio.h>

#include "fuzz_control.h"

#define ROUNDS 5000

struct sent {
	struct control_head head;
	int fds[4];
};

/* Send a byte with files. */
static long send_fds(int number, int count, const int *fds)
{
	struct arrow_io_segment part = {(uintptr_t)"x", 1};
	struct sent sent = {.head = {sizeof(sent.head) +
					     (size_t)count * sizeof(int),
				     ARROW_SOCKET_LEVEL, CONTROL_RIGHTS}};
	struct message_head head = {
		.vector = (uintptr_t)&part,
		.vector_count = 1,
		.control = (uintptr_t)&sent,
		.control_size = sent.head.size,
	};

	memcpy(sent.fds, fds, (size_t)count * sizeof(int));
	return arrow_sys_sendmsg(ends[number], (long)&head,
				 ARROW_SOCKET_DONT_WAIT, 0, 0, 0);
}

static struct arrow_file *file_of_test(void)
{
	static const struct arrow_file_ops ops;

	return arrow_file_new(&ops, ARROW_FILE_READ_WRITE);
}

static void test_a_file_is_held_on_its_way(void)
{
	char byte;

	open_pair(ARROW_SOCKET_STREAM);
	struct arrow_file *file = file_of_test();
	int fd = arrow_fd_install(file, false);

	ARROW_CHECK_INT(send_fds(0, 1, &fd), 1);
	ARROW_CHECK_UINT(file->references, 2);
	ARROW_CHECK_UINT(rights_in_flight, 1);
	ARROW_CHECK_INT(get(1, &byte, 1, ARROW_SOCKET_PEEK), 1);
	ARROW_CHECK_UINT(file->references, 2);
	ARROW_CHECK_INT(get(1, &byte, 1, 0), 1);
	ARROW_CHECK_UINT(file->references, 1);
	ARROW_CHECK_UINT(rights_in_flight, 0);
	ARROW_CHECK_INT(send_fds(0, 1, &fd), 1);
	close_end(1);
	ARROW_CHECK_UINT(file->references, 1);
	ARROW_CHECK_INT(send_fds(0, 1, &fd), -EPIPE);
	ARROW_CHECK_UINT(file->references, 1);
	arrow_fd_close(fd);
	close_pair();
}

static void test_sockets_that_nobody_receives(void)
{
	int fds[2];

	/* over itself, and over its peer */
	open_pair(ARROW_SOCKET_DATAGRAM);
	memcpy(fds, ends, sizeof(fds));
	ARROW_CHECK_INT(send_fds(0, 2, fds), 1);
	ARROW_CHECK_INT(send_fds(1, 2, fds), 1);
	close_end(0);
	close_end(1);
	ARROW_CHECK_UINT(rights_in_flight, 4);
	rights_collect();
	ARROW_CHECK_UINT(rights_in_flight, 0);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	/* what somebody holds is left alone */
	open_pair(ARROW_SOCKET_DATAGRAM);
	memcpy(fds, ends, sizeof(fds));
	ARROW_CHECK_INT(send_fds(0, 1, fds), 1);
	close_end(0);
	rights_collect();
	ARROW_CHECK_UINT(rights_in_flight, 1);
	close_end(1);
	ARROW_CHECK_INT(mock_alloc_count, 0);
}

static void test_files_on_their_way_have_a_limit(void)
{
	int fds[4] = {0, 0, 0, 0};
	long result;

	open_pair(ARROW_SOCKET_DATAGRAM);
	int fd = arrow_fd_install(file_of_test(), false);

	arrow_fd_set_limit(10);
	for (int i = 0; i < 4; i++)
		fds[i] = fd;
	for (int i = 0; i < 3; i++)
		ARROW_CHECK_INT(send_fds(0, 4, fds), 1);
	result = send_fds(0, 4, fds);
	ARROW_CHECK_INT(result, -ETOOMANYREFS);
	arrow_fd_set_limit(ARROW_FD_LIMIT);
	ARROW_CHECK_INT(send_fds(0, 4, fds), 1);
	arrow_fd_close(fd);
	close_pair();
}

static void test_each_allocation(void)
{
	int fd;

	open_pair(ARROW_SOCKET_STREAM);
	fd = arrow_fd_install(file_of_test(), false);
	for (unsigned int left = 0; left < 2; left++) {
		mock_alloc_left = left;
		ARROW_CHECK(send_fds(0, 1, &fd) < 0);
		mock_alloc_left = UINT_MAX;
		ARROW_CHECK_UINT(arrow_fd_get(fd)->references, 1);
	}
	arrow_fd_close(fd);
	close_pair();
}

/* Messages that are nearly right: sizes and types around those that are. */
static void test_random_messages(void)
{
	arrow_test_seed(2718281828);
	for (int round = 0; round < ROUNDS; round++) {
		unsigned char bytes[96] = {0};
		size_t at = 0, size = arrow_test_random() % sizeof(bytes);

		while (at + sizeof(struct sent) <= sizeof(bytes)) {
			struct sent sent = {
				.head = {16 + arrow_test_random() % 20,
					 arrow_test_random() % 8 != 0,
					 (int)(arrow_test_random() % 4)},
				.fds = {(int)(arrow_test_random() % 4), 1, 0,
					(int)arrow_test_random()},
			};

			memcpy(bytes + at, &sent, sizeof(sent));
			at += control_round(sent.head.size);
		}
		fuzz_control_one(bytes, size);
	}
}

/* Each file of the corpus, whose folder is beside this file. */
static void test_corpus(void)
{
	char path[1024];
	int files = 0;
	const char *slash = strrchr(__FILE__, '/');
	int folder = slash ? (int)(slash - __FILE__) + 1 : 0;

	snprintf(path, sizeof(path), "%.*scorpus", folder, __FILE__);
	DIR *corpus = opendir(path);

	if (!ARROW_CHECK(corpus))
		return;
	for (struct dirent *entry; (entry = readdir(corpus)) != NULL;) {
		unsigned char bytes[256];

		snprintf(path, sizeof(path), "%.*scorpus/%s", folder, __FILE__,
			 entry->d_name);
		FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");

		if (!file)
			continue;
		fuzz_control_one(bytes, fread(bytes, 1, sizeof(bytes), file));
		fclose(file);
		files++;
	}
	closedir(corpus);
	ARROW_CHECK(files >= 8);
}

int main(void)
{
	/* the first file of all needs no memory of its own */
	arrow_file_release(arrow_file_new(&socket_files, 0));
	ARROW_TEST(test_a_file_is_held_on_its_way);
	ARROW_TEST(test_sockets_that_nobody_receives);
	ARROW_TEST(test_files_on_their_way_have_a_limit);
	ARROW_TEST(test_each_allocation);
	ARROW_TEST(test_random_messages);
	ARROW_TEST(test_corpus);
	return arrow_test_end();
}
