/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls with one structure for all that a policy can have. */
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/priorities.h>
#include <arrow/sched.h>
#include <arrow/user_memory.h>

/* Flags (uapi header sched.h). */
#define ATTRIBUTES_RESET UINT64_C(0x01)
#define ATTRIBUTES_KEEP_POLICY UINT64_C(0x08)
#define ATTRIBUTES_KEEP_VALUES UINT64_C(0x10)
#define ATTRIBUTES_CLAMP UINT64_C(0x60)
#define ATTRIBUTES_FLAGS UINT64_C(0x7f)

/* Linux's struct sched_attr: its first size, and the largest one taken. */
#define ATTRIBUTES_FIRST 48
#define ATTRIBUTES_MOST 4096

struct attributes {
	uint32_t size;
	uint32_t policy;
	uint64_t flags;
	int32_t nice;
	uint32_t priority;
	uint64_t deadline[3];
	uint32_t clamp[2];
};

_Static_assert(sizeof(struct attributes) == 56, "Linux's size");

/* What this kernel does not know must be zero. */
static int attributes_rest(uintptr_t at, uintptr_t end)
{
	while (at < end) {
		char byte;

		if (arrow_user_read(&byte, at++, sizeof(byte)))
			return -EFAULT;
		if (byte)
			return -E2BIG;
	}
	return 0;
}

static int attributes_read(struct attributes *read, uintptr_t from)
{
	const uint32_t known = sizeof(*read);
	uint32_t size;

	if (arrow_user_read(&size, from, sizeof(size)))
		return -EFAULT;
	if (!size)
		size = ATTRIBUTES_FIRST;
	int error = -E2BIG;

	if (size >= ATTRIBUTES_FIRST && size <= ATTRIBUTES_MOST)
		error = attributes_rest(from + known, from + size);
	if (error == -E2BIG &&
	    arrow_user_write(from, &known, sizeof(known)))
		return -E2BIG;
	if (error)
		return error;
	memset(read, 0, sizeof(*read));
	if (arrow_user_read(read, from, size < known ? size : known))
		return -EFAULT;
	return read->flags & ATTRIBUTES_CLAMP && size < known ? -EINVAL : 0;
}

/* Limits of a thread's share of the processor's speed are not there. */
static int attributes_check(const struct attributes *wanted)
{
	if (wanted->flags & ~ATTRIBUTES_FLAGS)
		return -EINVAL;
	return wanted->flags & ATTRIBUTES_CLAMP ? -EOPNOTSUPP : 0;
}

/* Linux looks whether the policy would fit, and keeps it together with the values. */
static int attributes_keep(struct arrow_priority *wanted,
			   const struct arrow_priority *now)
{
	if (wanted->policy != ARROW_PRIORITIES_KEEP) {
		if (!arrow_priorities_fit(wanted->policy, now->priority))
			return -EINVAL;
		wanted->policy = now->policy;
	}
	wanted->priority = now->priority;
	wanted->nice = now->nice;
	return 0;
}

long arrow_sys_sched_setattr(long pid, long from, long flags, ARROW_SYS_REST3)
{
	struct attributes read;
	struct arrow_thread *thread;

	if (!from || (int)pid < 0 || (unsigned int)flags)
		return -EINVAL;
	long error = attributes_read(&read, (uintptr_t)from);

	if (!error && (int)read.policy < 0)
		error = -EINVAL;
	if (!error)
		error = arrow_priorities_find(pid, &thread);
	if (!error)
		error = attributes_check(&read);
	if (error)
		return error;
	struct arrow_priority now = arrow_priorities_get(thread);
	struct arrow_priority wanted = {
		.policy = (int)read.policy,
		.priority = read.priority,
		.nice = arrow_priorities_nice(read.nice),
		.reset = read.flags & ATTRIBUTES_RESET,
	};

	if (read.flags & ATTRIBUTES_KEEP_POLICY)
		wanted.policy = ARROW_PRIORITIES_KEEP;
	if (read.flags & ATTRIBUTES_KEEP_VALUES) {
		error = attributes_keep(&wanted, &now);
		if (error)
			return error;
	}
	return arrow_priorities_set(thread, &wanted);
}

long arrow_sys_sched_getattr(long pid, long to, long size, long flags,
			     ARROW_SYS_REST2)
{
	const unsigned int room = (unsigned int)size;
	struct attributes told = {.size = sizeof(told)};
	struct arrow_thread *thread;

	if (!to || room > ATTRIBUTES_MOST || room < ATTRIBUTES_FIRST ||
	    (unsigned int)flags)
		return -EINVAL;
	long error = arrow_priorities_find(pid, &thread);

	if (error)
		return error;
	struct arrow_priority now = arrow_priorities_get(thread);

	if (room < told.size)
		told.size = room;
	told.policy = (uint32_t)now.policy;
	told.flags = now.reset ? ATTRIBUTES_RESET : 0;
	if (now.priority)
		told.priority = now.priority;
	else
		told.nice = now.nice;
	return arrow_user_write((uintptr_t)to, &told, told.size);
}
