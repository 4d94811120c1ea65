/* SPDX-License-Identifier: BSD-3-Clause */
/* Control messages: what is sent beside the bytes, and handing it on. */
#include <arrow/alloc.h>
#include <arrow/credentials.h>
#include <arrow/fd.h>
#include <arrow/mem.h>
#include <arrow/user_memory.h>

#include "control.h"

/* Types of control messages; Linux's SCM_RIGHTS and SCM_CREDENTIALS. */
#define CONTROL_RIGHTS 1
#define CONTROL_CREDENTIALS 2

/* Capabilities to send as another one. */
#define CONTROL_SET_GROUP 6
#define CONTROL_SET_USER 7

/* Who sent where nobody asked; Linux's overflow user. */
#define CONTROL_NOBODY 65534

/* Control messages begin at multiples of this. */
#define CONTROL_ALIGN 8

/* Linux's struct cmsghdr. */
struct control_head {
	size_t size;
	int32_t level;
	int32_t type;
};

static size_t control_round(size_t size)
{
	return (size + CONTROL_ALIGN - 1) & ~(size_t)(CONTROL_ALIGN - 1);
}

/* Files by the descriptors of a control message of @size bytes. */
static int control_take_rights(struct unix_control *control,
			       const unsigned char *bytes, size_t size,
			       size_t all)
{
	unsigned int count = (unsigned int)(size / sizeof(int));

	if (!count)
		return 0;
	if (count > UNIX_RIGHTS_MAX)
		return -EINVAL;
	if (!control->rights)
		control->rights = rights_new(all / sizeof(int));
	if (!control->rights)
		return -ENOMEM;
	if (control->rights->count + count > UNIX_RIGHTS_MAX)
		return -EINVAL;
	for (unsigned int i = 0; i < count; i++) {
		int fd;

		memcpy(&fd, bytes + i * sizeof(fd), sizeof(fd));
		struct arrow_file *file = arrow_fd_get_any(fd);

		if (!file)
			return -EBADF;
		control->rights->files[control->rights->count++] =
			arrow_file_hold(file);
	}
	return 0;
}

static bool control_is_own(uint32_t id, const uint32_t ids[4],
			   unsigned int capability)
{
	return id == ids[ARROW_CREDENTIALS_REAL] ||
	       id == ids[ARROW_CREDENTIALS_EFFECTIVE] ||
	       id == ids[ARROW_CREDENTIALS_SAVED] ||
	       arrow_credentials_has(capability);
}

static int control_take_credentials(struct unix_control *control,
				    const unsigned char *bytes, size_t size)
{
	struct unix_credentials *stated = &control->credentials;

	if (size != sizeof(*stated))
		return -EINVAL;
	memcpy(stated, bytes, sizeof(*stated));
	if ((stated->process != UNIX_PROCESS &&
	     !arrow_credentials_has(ARROW_CREDENTIALS_SYS_ADMIN)) ||
	    !control_is_own(stated->uid, arrow_credentials.user_ids,
			    CONTROL_SET_USER) ||
	    !control_is_own(stated->gid, arrow_credentials.group_ids,
			    CONTROL_SET_GROUP))
		return -EPERM;
	if (stated->process != UNIX_PROCESS)
		return -ESRCH;
	if (stated->uid == UINT32_MAX || stated->gid == UINT32_MAX)
		return -EINVAL;
	control->stated = true;
	return 0;
}

static int control_take_one(struct unix_control *control,
			    const struct control_head *head,
			    const unsigned char *bytes, size_t all)
{
	size_t size = head->size - sizeof(*head);

	if (head->level != ARROW_SOCKET_LEVEL)
		return 0;
	if (head->type == CONTROL_RIGHTS)
		return control_take_rights(control, bytes, size, all);
	if (head->type == CONTROL_CREDENTIALS)
		return control_take_credentials(control, bytes, size);
	return -EINVAL;
}

static int control_take_all(struct unix_control *control,
			    const struct arrow_socket_message *message)
{
	size_t at = 0, all = message->control_size;
	struct control_head head;

	while (at <= all && all - at >= sizeof(head)) {
		memcpy(&head, message->control + at, sizeof(head));
		if (head.size < sizeof(head) || head.size > all - at)
			return -EINVAL;
		int error = control_take_one(control, &head,
					     message->control + at +
						     sizeof(head),
					     all);

		if (error)
			return error;
		at += control_round(head.size);
	}
	return control->rights ? rights_may_fly() : 0;
}

int control_take(struct unix_control *control,
		 const struct arrow_socket_message *message)
{
	*control = (struct unix_control){0};
	if (!message->control_size)
		return 0;
	int error = control_take_all(control, message);

	if (error)
		control_end(control);
	return error;
}

void control_end(struct unix_control *control)
{
	rights_drop(control->rights);
	control->rights = NULL;
}

static bool control_passes(const struct unix_socket *socket)
{
	return arrow_socket_option(&socket->socket,
				   ARROW_SOCKET_PASS_CREDENTIALS);
}

void control_attach(struct unix_control *control, const struct unix_socket *to,
		    struct unix_packet *packet)
{
	packet->rights = control->rights;
	control->rights = NULL;
	if (control->stated)
		packet->credentials = control->credentials;
	else if (control_passes(packet->sender) || control_passes(to) ||
		 !to->file)
		packet->credentials = (struct unix_credentials){
			.process = UNIX_PROCESS,
			.uid = arrow_credentials.uid,
			.gid = arrow_credentials.gid,
		};
	else
		packet->credentials = (struct unix_credentials){
			.uid = CONTROL_NOBODY,
			.gid = CONTROL_NOBODY,
		};
}

/* Give files descriptors, as many as there is room for; how many have one. */
static unsigned int control_install(const struct arrow_socket_message *message,
				    const struct unix_rights *rights)
{
	size_t head = sizeof(struct control_head);
	size_t room = message->control_room > head ?
			      (message->control_room - head) / sizeof(int) :
			      0;
	unsigned int count = 0;

	for (; count < rights->count && count < room; count++) {
		uintptr_t at = message->control_at + head +
			       count * sizeof(int);
		int fd = arrow_fd_free(0);

		if (fd < 0 || arrow_user_write(at, &fd, sizeof(fd)))
			break;
		arrow_fd_put(fd, arrow_file_hold(rights->files[count]),
			     message->flags & ARROW_SOCKET_CLOSE_ON_EXEC);
	}
	return count;
}

static void control_give_rights(struct arrow_socket_message *message,
				const struct unix_rights *rights)
{
	unsigned int count = control_install(message, rights);
	struct control_head head = {
		.size = sizeof(head) + count * sizeof(int),
		.level = ARROW_SOCKET_LEVEL,
		.type = CONTROL_RIGHTS,
	};
	size_t step = control_round(head.size);

	if (count < rights->count)
		message->told |= ARROW_SOCKET_CONTROL_CUT;
	if (!count ||
	    arrow_user_write(message->control_at, &head, sizeof(head)))
		return;
	if (step > message->control_room)
		step = message->control_room;
	message->control_at += step;
	message->control_room -= step;
}

void control_give(const struct unix_socket *socket,
		  struct arrow_socket_message *message,
		  const struct unix_credentials *credentials,
		  const struct unix_rights *rights)
{
	bool passes = control_passes(socket);

	if (!message->control_at) {
		if (passes || rights)
			message->told |= ARROW_SOCKET_CONTROL_CUT;
		return;
	}
	/* as on Linux a fault here is not told: the bytes are the program's */
	if (passes)
		(void)arrow_socket_put_control(message, ARROW_SOCKET_LEVEL,
					       CONTROL_CREDENTIALS, credentials,
					       sizeof(*credentials));
	if (rights)
		control_give_rights(message, rights);
}
