/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs with files that tell of signals. */
#pragma once

#include "timer.h"

#include <sys/signalfd.h>

static inline uint64_t set_of(int first, int second)
{
	return UINT64_C(1) << (first - 1) | UINT64_C(1) << (second - 1);
}

/* What there is of a record, but who sent it. */
static inline void print_record(const struct signalfd_siginfo *record)
{
	static const struct signalfd_siginfo none;

	printf("signal %u error %d code %d pid %s uid %u fd %d number %u band "
	       "%u overrun %u trap %u status %d int %d ptr %#llx address %#llx"
	       "\n", record->ssi_signo, record->ssi_errno, record->ssi_code,
	       record->ssi_pid == (unsigned int)getpid() ? "own" :
	       record->ssi_pid ? "other" : "none", record->ssi_uid,
	       record->ssi_fd, record->ssi_tid, record->ssi_band,
	       record->ssi_overrun, record->ssi_trapno, record->ssi_status,
	       record->ssi_int, (unsigned long long)record->ssi_ptr,
	       (unsigned long long)record->ssi_addr);
	HOLDS(!memcmp((const char *)record + 80, (const char *)&none + 80, 48));
}
