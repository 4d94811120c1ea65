/* SPDX-License-Identifier: BSD-3-Clause */
/* Which descriptors stay open, and what they share. */
#include "exec.h"

int main(int argc, char **argv)
{
	if (exec_is(argc, argv, NULL)) {
		TRY(open("/data/hello.txt", O_RDONLY));
		TRY(open("/data/lines", O_RDONLY | O_CLOEXEC));
		TRY(dup2(3, 20));
		TRY(dup3(3, 21, O_CLOEXEC));
		TRY(fcntl(3, F_DUPFD_CLOEXEC, 200));
		TRY(fcntl(20, F_SETFD, FD_CLOEXEC));
		TRY(dup2(3, 22));
		TRY(fcntl(21, F_SETFD, 0));
		TRY(lseek(3, 4, SEEK_SET));
		TRY(chdir("/data/dir"));
		TRY(umask(027));
		/* what fails closes nothing */
		char *none[] = {"x", NULL};
		TRY(execve("/absent", none, environ));
		TRY(fcntl(4, F_GETFD));
		exec_stage("next");
	}
	for (int fd = 3; fd < 256; fd++) {
		if (fcntl(fd, F_GETFD) != -1)
			printf("%d is open, flags %d\n", fd, fcntl(fd, F_GETFD));
	}
	TRY(lseek(22, 0, SEEK_CUR));
	TRY(umask(0));
	char place[64];
	printf("%s\n", getcwd(place, sizeof(place)));
	TRY(open("/dev/null", O_RDONLY));
	return 0;
}
