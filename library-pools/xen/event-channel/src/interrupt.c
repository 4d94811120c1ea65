/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Xen interrupts by a vector of the processor when something comes on a channel
 * that is not masked. No controller takes part and nothing has to be ended, but
 * the vector comes again as long as the first processor's mark stands.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>
#include <arrow/errno.h>
#include <arrow/event_channel.h>
#include <arrow/hvm_param.h>

#include "poll.h"

/* Beside those of the old controllers' lines that drivers here use: 4 and 7. */
#define INTERRUPT_VECTOR (ARROW_ARCH_TRAPS + 5)

#define INTERRUPT_WORDS (ARROW_EVENT_PORTS / 64)

static void (*interrupt_came)(void);

/*
 * The marks go first: what comes behind that sets them again, unless the
 * channel's own bit still stands, which is cleared before anything is looked at.
 */
static bool interrupt_serve(struct arrow_arch_frame *frame)
{
	volatile char *shared = arrow_shared_info();

	(void)frame;
	shared[ARROW_SHARED_INFO_UPCALL] = 0;
	*(volatile uint64_t *)(shared + ARROW_SHARED_INFO_SELECTOR) = 0;
	interrupt_came();
	return true;
}

int arrow_event_channel_interrupt(unsigned int port, void (*came)(void))
{
	volatile char *shared = arrow_shared_info();

	if (!shared || port >= ARROW_EVENT_PORTS)
		return -EINVAL;
	volatile uint64_t *masks =
		(volatile uint64_t *)(shared + ARROW_SHARED_INFO_MASK);

	for (unsigned int i = 0; i < INTERRUPT_WORDS; i++)
		masks[i] = UINT64_MAX;
	masks[port / 64] &= ~(UINT64_C(1) << port % 64);
	interrupt_came = came;
	arrow_arch_trap_set(INTERRUPT_VECTOR, interrupt_serve);
	return arrow_hvm_param_set(ARROW_HVM_PARAM_CALLBACK,
				   ARROW_HVM_PARAM_CALLBACK_VECTOR |
					   INTERRUPT_VECTOR);
}

void arrow_event_channel_taken(unsigned int port)
{
	poll_clear(arrow_shared_info(), port);
}
