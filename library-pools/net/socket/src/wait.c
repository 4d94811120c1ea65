/* SPDX-License-Identifier: BSD-3-Clause */
/* Waiting for as long as the socket's options say, and errors that are left. */
#include "socket_priv.h"

int arrow_socket_error(struct arrow_socket *socket)
{
	int error = socket->error;

	socket->error = 0;
	return -error;
}

uint64_t arrow_socket_deadline(uint64_t time, bool wait)
{
	if (!wait)
		return 0;
	return time == ARROW_WAIT_FOREVER ? time :
					    arrow_time_monotonic() + time;
}

int arrow_socket_wait(struct arrow_wait_queue *queue, bool (*ready)(void *data),
		      void *data, uint64_t deadline)
{
	if (ready(data))
		return 0;
	if (!deadline)
		return -EAGAIN;
	int error = arrow_wait_until(queue, ready, data, deadline);

	if (error == -ETIMEDOUT)
		return -EAGAIN;
	/* the time would begin anew */
	if (error == -EINTR && deadline == ARROW_WAIT_FOREVER)
		return -ERESTARTSYS;
	return error;
}
