/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The console of a domain. The processor says whether there is Xen, so nothing
 * is touched elsewhere.
 */
#include <arrow/arch/cpu.h>
#include <arrow/cmdline.h>
#include <arrow/console_xen.h>
#include <arrow/event_channel.h>
#include <arrow/hypercall.h>

#include "way.h"

#define CONSOLE_XEN_BEGIN "arrow-begin "

static const struct way *console_xen_way;

/* The event channel, once it was asked for; a negative errno: there is none. */
static int console_xen_port;

static void (*console_xen_listener)(void);

/* An interrupt in the midst of writing is served behind it. */
static volatile bool console_xen_writes;
static volatile bool console_xen_late;

/* What came is looked at when nothing is in the midst of the rings. */
static void console_xen_came(void)
{
	console_xen_late = console_xen_writes;
	if (console_xen_late)
		return;
	arrow_event_channel_taken((unsigned int)console_xen_port);
	console_xen_listener();
}

static void console_xen_write(const char *text, size_t n)
{
	console_xen_way->write(text, n);
}

/* The same where something may interrupt. */
static void console_xen_write_whole(const char *text, size_t n)
{
	console_xen_writes = true;
	console_xen_write(text, n);
	console_xen_writes = false;
	if (console_xen_late)
		console_xen_came();
}

/* Tell who reads Xen's line that ours begins, if that is asked for. */
static void console_xen_begin(void)
{
	const char *word = arrow_cmdline_find("arrow.begin");
	size_t n = 0;

	if (!word)
		return;
	while (word[n])
		n++;
	console_xen_write(CONSOLE_XEN_BEGIN, sizeof(CONSOLE_XEN_BEGIN) - 1);
	console_xen_write(word, n);
	console_xen_write("\n", 1);
}

static bool console_xen_probe(void)
{
	if (!arrow_hypercall_there())
		return false;
	if (arrow_hypercall_is_dom0()) {
		console_xen_way = &way_xen;
		console_xen_begin();
		return true;
	}
	console_xen_way = &way_ring;
	return way_ring_find();
}

static size_t console_xen_read(char *to, size_t n)
{
	return console_xen_way->read(to, n);
}

/*
 * Wait for input. With the channel what came before it was known may be there
 * already, so that is looked at first.
 */
static void console_xen_provoke(void)
{
	if (!console_xen_port)
		console_xen_port = console_xen_way->port();
	else if (console_xen_port > 0)
		arrow_event_channel_wait((unsigned int)console_xen_port);
}

/* Where Xen refuses, the program's calls find what came. */
static void console_xen_notify(void (*came)(void))
{
	console_xen_listener = came;
	console_xen_port = console_xen_way->port();
	if (console_xen_port > 0 &&
	    !arrow_event_channel_interrupt((unsigned int)console_xen_port,
					   console_xen_came))
		arrow_arch_interrupts_on();
}

const struct arrow_console_ops arrow_console_xen = {
	.name = "xen",
	.debug = false,
	.rests = CONFIG_APP_ATTACHED,
	.probe = console_xen_probe,
	.write = CONFIG_APP_ATTACHED ? console_xen_write_whole :
				       console_xen_write,
	.read = console_xen_read,
	.notify = CONFIG_APP_ATTACHED ? console_xen_notify : NULL,
	.provoke = CONFIG_APP_ATTACHED ? console_xen_provoke : NULL,
};
