/* SPDX-License-Identifier: BSD-3-Clause */
/* Descriptors that are sent: what they are at the other end. */
#include "control.h"

static void one_type(int type)
{
	int pair[2], fd, came, files[2];
	char text[20] = "";

	NEED(socketpair(AF_UNIX, type, 0, pair) == 0);
	oracle_file("file", "content");
	NEED((fd = open("file", O_RDONLY)) >= 0);
	TRY(send_files(pair[0], "one", &fd, 1));
	TRY(close(fd));
	came = print_message("one", pair[1], 60, 200, 0);
	TRY(read(came, text, 3));
	TRY(fcntl(came, F_GETFD));
	/* it is the same open file, with one position */
	TRY(send_files(pair[0], "two", &came, 1));
	fd = print_message("two", pair[1], 60, 200, MSG_CMSG_CLOEXEC);
	TRY(read(fd, text, 2));
	TRY(lseek(came, 0, SEEK_CUR));
	TRY(fcntl(fd, F_GETFD));
	files[0] = came;
	files[1] = fd;
	TRY(send_files(pair[0], "both", files, 2));
	TRY(close(came));
	TRY(close(fd));
	TRY(close(pair[0]));
	print_message("both", pair[1], 60, 200, 0);
	print_message("the end", pair[1], 60, 200, MSG_DONTWAIT);
	TRY(close(pair[1]));
	close_from(3);
}

/* A file is open as long as it is on its way. */
static void on_its_way(void)
{
	int pair[2], ends[2];
	char byte;

	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	NEED(pipe(ends) == 0);
	TRY(send_files(pair[0], "end", &ends[1], 1));
	TRY(close(ends[1]));
	print_ready("open", ends[0]);
	print_receive("without", pair[1], 9, 0);
	print_ready("closed", ends[0]);
	TRY(read(ends[0], &byte, 1));
	close(ends[0]);
	NEED(pipe(ends) == 0);
	TRY(send_files(pair[0], "end", &ends[1], 1));
	TRY(close(ends[1]));
	TRY(close(pair[1]));
	print_ready("closed", ends[0]);
	close_from(3);
}

int main(void)
{
	one_type(SOCK_STREAM);
	one_type(SOCK_DGRAM);
	one_type(SOCK_SEQPACKET);
	on_its_way();
	return 0;
}
