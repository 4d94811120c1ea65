/* SPDX-License-Identifier: BSD-3-Clause */
/* sendmmsg and recvmmsg: several messages by one call. */
#include "socket_priv.h"

/* Linux's struct mmsghdr: a struct msghdr and its result. */
#define MANY_SIZE 64
#define MANY_RESULT 56

struct many_time {
	int64_t seconds;
	int64_t nanoseconds;
};

/* One more message; its result, or the error. */
static long many_one(struct arrow_file *file, uintptr_t at, unsigned int flags,
		     bool send)
{
	long result = send ? socket_send_at(file, at, flags) :
			     socket_receive_at(file, at, flags);
	uint32_t size = (uint32_t)result;

	if (result >= 0 &&
	    arrow_user_write(at + MANY_RESULT, &size, sizeof(size)))
		return -EFAULT;
	return result;
}

long arrow_sys_sendmmsg(long fd, long at, long count, long flags,
			ARROW_SYS_REST2)
{
	unsigned int wanted = (unsigned int)count, done = 0;
	long result = 0;
	struct arrow_file *file = socket_get(fd, &result);

	if (!file)
		return result;
	if (wanted > SOCKET_VECTOR_MAX)
		wanted = SOCKET_VECTOR_MAX;
	for (; done < wanted; done++) {
		result = many_one(file, (uintptr_t)at + done * MANY_SIZE,
				  (unsigned int)flags, true);
		if (result < 0)
			break;
	}
	arrow_file_release(file);
	return done ? (long)done : result < 0 ? result : 0;
}

/* The deadline of the time at an address; -EFAULT, -EINVAL. */
static long many_deadline(uintptr_t at, uint64_t *deadline)
{
	struct many_time time;

	*deadline = ARROW_WAIT_FOREVER;
	if (!at)
		return 0;
	if (arrow_user_read(&time, at, sizeof(time)))
		return -EFAULT;
	if (time.seconds < 0 || time.nanoseconds < 0 ||
	    time.nanoseconds >= (int64_t)ARROW_TIME_SECOND)
		return -EINVAL;
	if (time.seconds < ARROW_TIME_SECONDS_MAX)
		*deadline = arrow_time_monotonic() +
			    (uint64_t)time.seconds * ARROW_TIME_SECOND +
			    (uint64_t)time.nanoseconds;
	return 0;
}

/* Receive until one fails or the time is over, which is looked at behind each
 * message, as on Linux. How many; the error only if the first one failed. */
static long many_receive(struct arrow_file *file, uintptr_t at,
			 unsigned int count, unsigned int flags,
			 uint64_t deadline)
{
	struct arrow_socket *socket = file->object;
	unsigned int done = 0;
	long result = arrow_socket_error(socket);

	if (result)
		return result;
	while (done < count) {
		result = many_one(file, at + done * MANY_SIZE,
				  flags & ~ARROW_SOCKET_WAIT_FOR_ONE, false);
		if (result < 0)
			break;
		done++;
		if (flags & ARROW_SOCKET_WAIT_FOR_ONE)
			flags |= ARROW_SOCKET_DONT_WAIT;
		if (deadline != ARROW_WAIT_FOREVER &&
		    arrow_time_monotonic() >= deadline)
			break;
	}
	if (!done)
		return result < 0 ? result : 0;
	/* the next call has it */
	if (result < 0 && result > -ERESTARTSYS && result != -EAGAIN)
		socket->error = (int)-result;
	return (long)done;
}

static long many_tell_rest(uintptr_t at, uint64_t deadline)
{
	uint64_t now = arrow_time_monotonic();
	uint64_t rest = deadline > now ? deadline - now : 0;
	struct many_time time = {
		(int64_t)(rest / ARROW_TIME_SECOND),
		(int64_t)(rest % ARROW_TIME_SECOND),
	};

	return arrow_user_write(at, &time, sizeof(time));
}

long arrow_sys_recvmmsg(long fd, long at, long count, long flags, long time,
			ARROW_SYS_REST1)
{
	unsigned int wanted = (unsigned int)count;
	uint64_t deadline;
	long result = many_deadline((uintptr_t)time, &deadline);

	if (result)
		return result;
	struct arrow_file *file = socket_get(fd, &result);

	if (!file)
		return result;
	if (wanted > SOCKET_VECTOR_MAX)
		wanted = SOCKET_VECTOR_MAX;
	result = many_receive(file, (uintptr_t)at, wanted, (unsigned int)flags,
			      deadline);
	arrow_file_release(file);
	if (result > 0 && deadline != ARROW_WAIT_FOREVER &&
	    many_tell_rest((uintptr_t)time, deadline))
		return -EFAULT;
	return result;
}
