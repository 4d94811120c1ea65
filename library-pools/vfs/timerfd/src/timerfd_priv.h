/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/file.h>
#include <arrow/timer.h>
#include <arrow/types.h>
#include <arrow/wait.h>

/**
 * struct timerfd - A timer with a descriptor.
 * @timer: when it runs out
 * @queue: woken then
 * @wall: its clock says the date
 * @alarm: its clock may wake a machine up, for which one needs a capability
 * @cancels: a read is to fail when the date was set
 * @canceled: it was
 */
struct timerfd {
	struct arrow_timer timer;
	struct arrow_wait_queue queue;
	bool wall;
	bool alarm;
	bool cancels;
	bool canceled;
};

/** timerfd_new() - A file for a new timer; NULL when memory is out. */
struct arrow_file *timerfd_new(unsigned int flags);

/** timerfd_of() - The timer of a file, or NULL if it is of another kind. */
struct timerfd *timerfd_of(const struct arrow_file *file);
