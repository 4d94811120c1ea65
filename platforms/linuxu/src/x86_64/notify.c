/* SPDX-License-Identifier: BSD-3-Clause */
/* There is something to read: SIGIO. */
#include "context.h"

#include <arrow/plat/process.h>

/* Numbers of Linux. */
#define NOTIFY_GET_FLAGS 3
#define NOTIFY_SET_FLAGS 4
#define NOTIFY_SET_OWNER 15 /* F_SETOWN_EX */
#define NOTIFY_GET_OWNER 16
#define NOTIFY_PROCESS 1 /* F_OWNER_PID */
#define NOTIFY_ASYNC 020000

/* struct f_owner_ex */
struct notify_owner {
	int type;
	int id;
};

static void (*notify_came)(void);

/*
 * What the file had before. It is not ours alone: the one who started the
 * process has it, too.
 */
static int notify_descriptor = -1;
static long notify_flags;
static struct notify_owner notify_owner;

static void notify_serve(struct arrow_arch_frame *frame)
{
	(void)frame;
	notify_came();
}

static void notify_caught(int signal, void *info, struct linuxu_context *context)
{
	(void)signal;
	(void)info;
	linuxu_serve_interrupt(context, notify_serve);
}

static bool notify_set_owner(int descriptor, const struct notify_owner *owner)
{
	return linuxu_fcntl(descriptor, NOTIFY_SET_OWNER, (long)owner) >= 0;
}

bool arrow_plat_process_notify(int descriptor, void (*came)(void))
{
	struct notify_owner own = { NOTIFY_PROCESS, (int)linuxu_getpid() };

	notify_flags = linuxu_fcntl(descriptor, NOTIFY_GET_FLAGS, 0);
	notify_came = came;
	linuxu_catch_signal(LINUXU_SIGIO, notify_caught);
	if (notify_flags < 0 ||
	    linuxu_fcntl(descriptor, NOTIFY_GET_OWNER, (long)&notify_owner) < 0)
		return false;
	notify_descriptor = descriptor;
	return notify_set_owner(descriptor, &own) &&
	       linuxu_fcntl(descriptor, NOTIFY_SET_FLAGS,
			    notify_flags | NOTIFY_ASYNC) >= 0;
}

void linuxu_notify_end(void)
{
	if (notify_descriptor < 0)
		return;
	linuxu_fcntl(notify_descriptor, NOTIFY_SET_FLAGS, notify_flags);
	notify_set_owner(notify_descriptor, &notify_owner);
}
