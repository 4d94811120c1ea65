/* SPDX-License-Identifier: BSD-3-Clause */
/* The first domain's console is that of Xen. */
#include <arrow/event_channel.h>
#include <arrow/hypercall.h>

#include "way.h"

/* Of the console's call (xen.h). */
#define WAY_XEN_WRITE 0
#define WAY_XEN_READ 1

/* So many bytes at once; Xen counts them with 32 bits. */
#define WAY_XEN_PART 0x10000

static void way_xen_write(const char *text, size_t n)
{
	while (n) {
		size_t part = n < WAY_XEN_PART ? n : WAY_XEN_PART;

		arrow_hypercall(ARROW_HYPERCALL_CONSOLE, WAY_XEN_WRITE, part,
				(uintptr_t)text, 0);
		text += part;
		n -= part;
	}
}

static size_t way_xen_read(char *to, size_t n)
{
	size_t part = n < WAY_XEN_PART ? n : WAY_XEN_PART;
	long got = arrow_hypercall(ARROW_HYPERCALL_CONSOLE, WAY_XEN_READ, part,
				   (uintptr_t)to, 0);

	return got < 0 || (size_t)got > part ? 0 : (size_t)got;
}

static int way_xen_port(void)
{
	return arrow_event_channel_virq(ARROW_EVENT_VIRQ_CONSOLE);
}

const struct way way_xen = {way_xen_write, way_xen_read, way_xen_port};
