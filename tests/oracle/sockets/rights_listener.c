/* SPDX-License-Identifier: BSD-3-Clause */
/* A listener that is sent to one who connected to it. */
#include "control.h"

int main(void)
{
	struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0l"};
	int listener = socket(AF_UNIX, SOCK_STREAM, 0), ends[2];
	int from = socket(AF_UNIX, SOCK_STREAM, 0), to, again;

	NEED(pipe(ends) == 0);
	NEED(bind(listener, (void *)&name, 4) == 0);
	NEED(listen(listener, 4) == 0);
	NEED(connect(from, (void *)&name, 4) == 0);
	TRY(send_files(from, "end", &ends[1], 1));
	TRY(send_files(from, "own listener", &listener, 1));
	NEED((to = accept(listener, NULL, NULL)) >= 0);
	TRY(close(listener));
	print_message("end", to, 3, 100, 0);
	NEED((listener = print_message("listener", to, 60, 100, 0)) >= 0);
	again = socket(AF_UNIX, SOCK_STREAM, 0);
	TRY(connect(again, (void *)&name, 4));
	/* it holds its listener, which nobody else does */
	TRY(send_files(again, "kept", &listener, 1));
	TRY(close(listener));
	TRY(connect(socket(AF_UNIX, SOCK_STREAM, 0), (void *)&name, 4));
	close_from(3);
	return 0;
}
