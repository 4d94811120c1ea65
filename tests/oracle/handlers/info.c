/* SPDX-License-Identifier: BSD-3-Clause */
/* What siginfo says, by the call that sent the signal. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d: signo %d errno %d code %d pid %d uid %u value %d\n", signal,
	       info->si_signo, info->si_errno, info->si_code,
	       info->si_pid == getpid(), (unsigned int)info->si_uid,
	       info->si_code == SI_QUEUE ? info->si_value.sival_int : -1);
}

int main(void)
{
	union sigval value = {.sival_int = 1234};
	siginfo_t info;

	handle(SIGUSR1, handler, 0);
	handle(SIGRTMIN + 3, handler, 0);
	TRY(raise(SIGUSR1));
	TRY(kill(getpid(), SIGUSR1));
	TRY(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1));
	TRY(sigqueue(getpid(), SIGUSR1, value));
	TRY(sigqueue(getpid(), SIGRTMIN + 3, value));
	TRY(sigqueue(getpid(), 0, value));
	TRY(sigqueue(getpid(), 65, value));
	TRY(sigqueue(12345, SIGUSR1, value));
	memset(&info, 0, sizeof(info));
	info.si_code = SI_QUEUE;
	info.si_errno = 7;
	info.si_value = value;
	TRY(syscall(SYS_rt_sigqueueinfo, getpid(), SIGUSR1, &info));
	TRY(syscall(SYS_rt_tgsigqueueinfo, getpid(), getpid(), SIGUSR1, &info));
	TRY(syscall(SYS_rt_tgsigqueueinfo, getpid(), 0, SIGUSR1, &info));
	TRY(syscall(SYS_rt_tgsigqueueinfo, 0, getpid(), SIGUSR1, &info));
	TRY(syscall(SYS_rt_sigqueueinfo, getpid(), SIGUSR1, (void *)8));
	return 0;
}
