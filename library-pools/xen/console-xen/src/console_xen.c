/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The console of a domain. The processor says whether there is Xen, so nothing
 * is touched elsewhere.
 */
#include <arrow/cmdline.h>
#include <arrow/console_xen.h>
#include <arrow/event_channel.h>
#include <arrow/hypercall.h>

#include "way.h"

#define CONSOLE_XEN_BEGIN "arrow-begin "

static const struct way *console_xen_way;

static void console_xen_write(const char *text, size_t n)
{
	console_xen_way->write(text, n);
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
	static int port;

	if (!port)
		port = console_xen_way->port();
	else if (port > 0)
		arrow_event_channel_wait((unsigned int)port);
}

const struct arrow_console_ops arrow_console_xen = {
	.name = "xen",
	.debug = false,
	.probe = console_xen_probe,
	.write = console_xen_write,
	.read = console_xen_read,
	.provoke = CONFIG_APP_ATTACHED ? console_xen_provoke : NULL,
};
