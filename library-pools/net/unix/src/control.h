/* SPDX-License-Identifier: BSD-3-Clause */
/* Control messages, and files that are on their way. */
#pragma once

#include "unix_priv.h"

/**
 * struct unix_control - What is sent beside the bytes.
 * @credentials: who says to have sent it
 * @stated: that was said
 * @rights: files, or NULL
 */
struct unix_control {
	struct unix_credentials credentials;
	bool stated;
	struct unix_rights *rights;
};

/**
 * control_take() - Read the control messages that the program sends.
 * @control: filled in; ends with control_end() if 0 is returned
 * @message: with them
 *
 * Return: 0; -EINVAL, -EBADF, -EPERM, -ESRCH, -ENOMEM; -ETOOMANYREFS: more files
 * are on their way than the program may open.
 */
int control_take(struct unix_control *control,
		 const struct arrow_socket_message *message);

/** control_end() - Give back what was not attached to a packet. */
void control_end(struct unix_control *control);

/**
 * control_attach() - Let a packet bring it.
 * @control: its files go with the first packet
 * @to: who will have it
 * @packet: not in a queue yet
 */
void control_attach(struct unix_control *control, const struct unix_socket *to,
		    struct unix_packet *packet);

/**
 * control_give() - Hand on what came beside the bytes.
 * @socket: which received it
 * @message: told that it was cut, if it does not fit
 * @credentials: who sent
 * @rights: files, or NULL; stay the caller's
 */
void control_give(const struct unix_socket *socket,
		  struct arrow_socket_message *message,
		  const struct unix_credentials *credentials,
		  const struct unix_rights *rights);

/* rights.c */

/** rights_new() - Room for some files, at most %UNIX_RIGHTS_MAX; NULL. */
struct unix_rights *rights_new(size_t room);

/** rights_may_fly() - May more files be sent? 0, or -ETOOMANYREFS. */
int rights_may_fly(void);
