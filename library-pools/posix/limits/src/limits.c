/* SPDX-License-Identifier: BSD-3-Clause */
/* Limits: a soft one that is in force, and a hard one that bounds it. */
#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/file.h>
#include <arrow/limits.h>
#include <arrow/signal.h>
#include <arrow/user_memory.h>
#include <arrow/vma.h>

#define LIMITS_COUNT 16
#define LIMITS_INFINITY UINT64_MAX
#define LIMITS_SELF 1

struct limits_pair {
	uint64_t soft;
	uint64_t hard;
};

/*
 * What Linux 6.1 gives its first process (include/asm-generic/resource.h).
 * Processes: half of what fits into memory there; here there is one.
 */
static struct limits_pair limits_table[LIMITS_COUNT] = {
	{LIMITS_INFINITY, LIMITS_INFINITY}, /* processor seconds */
	{LIMITS_INFINITY, LIMITS_INFINITY}, /* size of a file */
	{LIMITS_INFINITY, LIMITS_INFINITY}, /* data */
	{8 << 20, LIMITS_INFINITY}, /* stack */
	{0, LIMITS_INFINITY}, /* core file */
	{LIMITS_INFINITY, LIMITS_INFINITY}, /* resident memory */
	{1, 1}, /* processes */
	{ARROW_FD_LIMIT, 4096}, /* descriptors */
	{8 << 20, 8 << 20}, /* locked memory */
	{LIMITS_INFINITY, LIMITS_INFINITY}, /* address space */
	{LIMITS_INFINITY, LIMITS_INFINITY}, /* file locks */
	{0, 0}, /* pending signals */
	{819200, 819200}, /* message queues */
	{0, 0}, /* niceness */
	{0, 0}, /* real-time priority */
	{LIMITS_INFINITY, LIMITS_INFINITY}, /* real-time microseconds */
};

uint64_t arrow_limits_soft(unsigned int resource)
{
	return limits_table[resource].soft;
}

static void limits_file_too_large(void)
{
	arrow_signal_send(ARROW_SIGNAL_FILE_SIZE);
}

/* Tell those who enforce a limit; the others ask arrow_limits_soft(). */
static void limits_enforce(unsigned int resource, uint64_t limit)
{
	switch (resource) {
	case ARROW_LIMITS_DESCRIPTORS:
		arrow_fd_set_limit((unsigned int)limit);
		break;
	case ARROW_LIMITS_FILE_SIZE:
		arrow_file_limit.size = limit;
		arrow_file_limit.exceeded = limits_file_too_large;
		break;
	case ARROW_LIMITS_DATA:
		arrow_vma_limits.data = limit;
		break;
	case ARROW_LIMITS_STACK:
		arrow_vma_limits.stack = limit;
		break;
	case ARROW_LIMITS_LOCKED:
		arrow_vma_limits.locked = limit;
		break;
	case ARROW_LIMITS_ADDRESS_SPACE:
		arrow_vma_limits.address_space = limit;
		break;
	default:
		break;
	}
}

static long limits_set(unsigned int resource, const struct limits_pair *wanted)
{
	struct limits_pair *now = &limits_table[resource];

	if (wanted->soft > wanted->hard)
		return -EINVAL;
	if (resource == ARROW_LIMITS_DESCRIPTORS && wanted->hard > ARROW_FD_MAX)
		return -EPERM;
	if (wanted->hard > now->hard &&
	    !arrow_credentials_has(ARROW_CREDENTIALS_SYS_RESOURCE))
		return -EPERM;
	*now = *wanted;
	limits_enforce(resource, wanted->soft);
	return 0;
}

long arrow_sys_getrlimit(long resource, long to, ARROW_SYS_REST4)
{
	if ((unsigned int)resource >= LIMITS_COUNT)
		return -EINVAL;
	return arrow_user_write((uintptr_t)to,
				&limits_table[(unsigned int)resource],
				sizeof(struct limits_pair));
}

long arrow_sys_setrlimit(long resource, long from, ARROW_SYS_REST4)
{
	struct limits_pair wanted;
	long error = arrow_user_read(&wanted, (uintptr_t)from, sizeof(wanted));

	if (error)
		return error;
	if ((unsigned int)resource >= LIMITS_COUNT)
		return -EINVAL;
	return limits_set((unsigned int)resource, &wanted);
}

long arrow_sys_prlimit64(long pid, long resource, long from, long to,
			 ARROW_SYS_REST2)
{
	struct limits_pair wanted, before;

	if (from && arrow_user_read(&wanted, (uintptr_t)from, sizeof(wanted)))
		return -EFAULT;
	if ((int)pid != 0 && (int)pid != LIMITS_SELF)
		return -ESRCH;
	if ((unsigned int)resource >= LIMITS_COUNT)
		return -EINVAL;
	before = limits_table[(unsigned int)resource];
	if (from) {
		long error = limits_set((unsigned int)resource, &wanted);

		if (error)
			return error;
	}
	return to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;
}
