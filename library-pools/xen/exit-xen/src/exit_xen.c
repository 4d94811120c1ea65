/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A domain says how it ended, and Xen tells the one who started it. What the
 * first domain says is done to the machine.
 */
#include <arrow/exit_xen.h>
#include <arrow/hypercall.h>

/* SCHEDOP_shutdown and its reasons (sched.h). */
#define EXIT_XEN_SHUTDOWN 2
#define EXIT_XEN_POWEROFF 0
#define EXIT_XEN_REBOOT 1

static void exit_xen_stop(int status)
{
	uint32_t reason = EXIT_XEN_POWEROFF;

	(void)status;
	if (!arrow_hypercall_there())
		return;
	if (arrow_hypercall_is_dom0())
		reason = EXIT_XEN_REBOOT;
	arrow_hypercall(ARROW_HYPERCALL_SCHED, EXIT_XEN_SHUTDOWN,
			(uintptr_t)&reason, 0, 0);
}

const struct arrow_exit_ops arrow_exit_xen = {
	.name = "xen",
	.stop = exit_xen_stop,
};
