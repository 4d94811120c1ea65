/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Threads begin by clone and clone3 with the flags that C libraries give; all
 * that would make a process of its own is refused. One ends by exit; the last
 * one's end is the program's, with the status of the first.
 */
#include <arrow/arch/program.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/futex.h>
#include <arrow/mem.h>
#include <arrow/sched.h>
#include <arrow/signal_info.h>
#include <arrow/syscall.h>
#include <arrow/threads.h>
#include <arrow/user_memory.h>

#include "threads_priv.h"

/* Flags of clone (uapi header sched.h). */
#define CLONE_VM UINT64_C(0x100)
#define CLONE_FS UINT64_C(0x200)
#define CLONE_FILES UINT64_C(0x400)
#define CLONE_SIGHAND UINT64_C(0x800)
#define CLONE_PIDFD UINT64_C(0x1000)
#define CLONE_THREAD UINT64_C(0x10000)
#define CLONE_SYSVSEM UINT64_C(0x40000)
#define CLONE_SETTLS UINT64_C(0x80000)
#define CLONE_PARENT_SETTID UINT64_C(0x100000)
#define CLONE_CHILD_CLEARTID UINT64_C(0x200000)
#define CLONE_DETACHED UINT64_C(0x400000)
#define CLONE_CHILD_SETTID UINT64_C(0x1000000)

/* What threads share, without which it were another process. */
#define CLONE_SHARED \
	(CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD)

#define CLONE_KNOWN                                                   \
	(CLONE_SHARED | CLONE_SYSVSEM | CLONE_SETTLS |                \
	 CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID | CLONE_DETACHED | \
	 CLONE_CHILD_SETTID)

/* Linux's struct clone_args: its first size, and the largest one taken. */
#define CLONE_SIZE_FIRST 64
#define CLONE_SIZE_MOST 4096

/* Linux's struct clone_args, as far as it is used. */
struct clone_arguments {
	uint64_t flags;
	uint64_t pidfd;
	uint64_t child_id;
	uint64_t parent_id;
	uint64_t exit_signal;
	uint64_t stack;
	uint64_t stack_size;
	uint64_t pointer;
};

/* Write its number where the program wants it. */
static int clone_tell(const struct clone_arguments *wanted, const int *id)
{
	int error = 0;

	if (wanted->flags & CLONE_PARENT_SETTID)
		error = arrow_user_write(wanted->parent_id, id, sizeof(*id));
	if (!error && wanted->flags & CLONE_CHILD_SETTID)
		error = arrow_user_write(wanted->child_id, id, sizeof(*id));
	return error;
}

/* The end of the first thread, if it was not the last. */
static int threads_status;

/* @call: which it is, if there is to be a process */
static long clone_thread(const struct clone_arguments *wanted, uintptr_t stack,
			 arrow_syscall_function *call)
{
	struct arrow_thread *thread;
	uint64_t flags = wanted->flags;

	if ((flags & CLONE_SHARED) != CLONE_SHARED)
		return flags & CLONE_THREAD ? -EINVAL :
					      arrow_syscall_refuse(call);
	if (flags & ~CLONE_KNOWN || !stack)
		return -EINVAL;
	int error = arrow_sched_new(stack, &thread);

	if (error)
		return error;
	if (flags & CLONE_SETTLS)
		thread->arch.pointer = wanted->pointer;
	if (flags & CLONE_CHILD_CLEARTID)
		thread->clear = wanted->child_id;
	error = clone_tell(wanted, &thread->id);
	if (CONFIG_SIGNAL_HANDLERS && !error)
		error = arrow_signal_thread_begin(thread);
	if (error) {
		arrow_sched_drop(thread);
		return error;
	}
	int id = thread->id;

	arrow_sched_start(thread);
	return id;
}

long threads_clone(long flags, long stack, long parent_id, long child_id,
		   long pointer)
{
	/* the lowest byte is the signal that a parent would get */
	struct clone_arguments wanted = {
		.flags = (uint64_t)flags & ~UINT64_C(0xff) & UINT32_MAX,
		.child_id = (uint64_t)child_id,
		.parent_id = (uint64_t)parent_id,
		.pointer = (uint64_t)pointer,
	};

	return clone_thread(&wanted, (uintptr_t)stack, arrow_sys_clone);
}

/* What this kernel does not know must be zero. */
static int clone_check_rest(uintptr_t at, uintptr_t end)
{
	while (at < end) {
		uint64_t word = 0;
		size_t n = end - at < sizeof(word) ? end - at : sizeof(word);

		if (arrow_user_read(&word, at, n))
			return -EFAULT;
		if (word)
			return -E2BIG;
		at += n;
	}
	return 0;
}

long arrow_sys_clone3(long from, long size, ARROW_SYS_REST4)
{
	struct clone_arguments wanted;
	uintptr_t at = (uintptr_t)from;

	if ((unsigned long)size < CLONE_SIZE_FIRST)
		return -EINVAL;
	if ((unsigned long)size > CLONE_SIZE_MOST)
		return -E2BIG;
	if (arrow_user_read(&wanted, at, sizeof(wanted)))
		return -EFAULT;
	int error = clone_check_rest(at + sizeof(wanted),
				     at + (unsigned long)size);

	if (error)
		return error;
	if (wanted.exit_signal && wanted.flags & CLONE_THREAD)
		return -EINVAL;
	if (!wanted.stack || !wanted.stack_size)
		return wanted.flags & CLONE_THREAD ?
			       -EINVAL :
			       arrow_syscall_refuse(arrow_sys_clone3);
	return clone_thread(&wanted, wanted.stack + wanted.stack_size,
			    arrow_sys_clone3);
}

long arrow_sys_exit(long status, ARROW_SYS_REST5)
{
	struct arrow_thread *self = arrow_sched_self();
	const int none = 0;

	if (self->id == 1)
		threads_status = (int)status;
	robust_end(self);
	if (self->clear &&
	    !arrow_user_write(self->clear, &none, sizeof(none)))
		arrow_futex_wake(self->clear, 1);
	if (CONFIG_SIGNAL_HANDLERS)
		arrow_signal_thread_end();
	arrow_sched_end();
	arrow_ending_exit(threads_status);
}

long arrow_sys_gettid(ARROW_SYS_REST6)
{
	return arrow_sched_self()->id;
}

long arrow_sys_set_tid_address(long address, ARROW_SYS_REST5)
{
	arrow_sched_self()->clear = (uintptr_t)address;
	return arrow_sched_self()->id;
}
