/* SPDX-License-Identifier: BSD-3-Clause */
/* The signatures, sorted by name. */
#include "calls.h"

#include <arrow/compiler.h>
#include <arrow/types.h>

static const struct {
	const char *name;
	const char *signature;
} calls[] = {
	{ "access", "so" },
	{ "alarm", "d" },
	{ "arch_prctl", "cp" },
	{ "brk", "p:p" },
	{ "chdir", "s" },
	{ "chmod", "so" },
	{ "chown", "sdd" },
	{ "clock_getres", "kT" },
	{ "clock_gettime", "kT" },
	{ "clock_nanosleep", "kdtT" },
	{ "close", "d" },
	{ "creat", "so" },
	{ "dup", "d" },
	{ "dup2", "dd" },
	{ "dup3", "ddf" },
	{ "execve", "spp" },
	{ "exit", "d" },
	{ "exit_group", "d" },
	{ "faccessat", "aso" },
	{ "faccessat2", "asoF" },
	{ "fadvise64", "ddld" },
	{ "fchdir", "d" },
	{ "fchmod", "do" },
	{ "fchmodat", "aso" },
	{ "fchown", "ddd" },
	{ "fchownat", "asddF" },
	{ "fcntl", "ddx" },
	{ "fdatasync", "d" },
	{ "flock", "dd" },
	{ "fstat", "dp" },
	{ "fsync", "d" },
	{ "ftruncate", "dl" },
	{ "futex", "pdd" },
	{ "getcwd", "Sl" },
	{ "getdents64", "dpl" },
	{ "getegid", "" },
	{ "geteuid", "" },
	{ "getgid", "" },
	{ "getpgrp", "" },
	{ "getpid", "" },
	{ "getppid", "" },
	{ "getrandom", "plx" },
	{ "gettid", "" },
	{ "gettimeofday", "Tp" },
	{ "getuid", "" },
	{ "ioctl", "dip" },
	{ "kill", "dg" },
	{ "lchown", "sdd" },
	{ "link", "ss" },
	{ "linkat", "asasF" },
	{ "lseek", "dlw" },
	{ "lstat", "sp" },
	{ "madvise", "pld" },
	{ "mincore", "plp" },
	{ "mkdir", "so" },
	{ "mkdirat", "aso" },
	{ "mknod", "sox" },
	{ "mknodat", "asox" },
	{ "mmap", "plrmdl:p" },
	{ "mprotect", "plr" },
	{ "mremap", "pllxp:p" },
	{ "msync", "plx" },
	{ "munmap", "pl" },
	{ "nanosleep", "tT" },
	{ "newfstatat", "aspF" },
	{ "open", "sfo" },
	{ "openat", "asfo" },
	{ "pause", "" },
	{ "pipe", "p" },
	{ "pipe2", "pf" },
	{ "poll", "pdd" },
	{ "ppoll", "pdtp" },
	{ "prctl", "cx" },
	{ "pread64", "dBll" },
	{ "preadv", "dpdl" },
	{ "prlimit64", "ddpp" },
	{ "pwrite64", "dbll" },
	{ "pwritev", "dvdl" },
	{ "read", "dBl" },
	{ "readlink", "sBl" },
	{ "readlinkat", "asBl" },
	{ "readv", "dpd" },
	{ "rename", "ss" },
	{ "renameat", "asas" },
	{ "renameat2", "asasx" },
	{ "rmdir", "s" },
	{ "rt_sigaction", "gppl" },
	{ "rt_sigprocmask", "dppl" },
	{ "rt_sigreturn", "" },
	{ "sched_yield", "" },
	{ "set_robust_list", "pl" },
	{ "set_tid_address", "p" },
	{ "sigaltstack", "pp" },
	{ "stat", "sp" },
	{ "statx", "asFxp" },
	{ "symlink", "ss" },
	{ "symlinkat", "sas" },
	{ "sysinfo", "p" },
	{ "tgkill", "ddg" },
	{ "time", "p" },
	{ "tkill", "dg" },
	{ "truncate", "sl" },
	{ "umask", "o:o" },
	{ "uname", "p" },
	{ "unlink", "s" },
	{ "unlinkat", "asF" },
	{ "utimensat", "aspF" },
	{ "wait4", "dpxp" },
	{ "write", "dbl" },
	{ "writev", "dvd" },
};

static bool calls_is(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

const char *calls_signature(const char *name)
{
	for (size_t i = 0; i < ARROW_COUNT(calls); i++) {
		if (calls_is(calls[i].name, name))
			return calls[i].signature;
	}
	return NULL;
}
