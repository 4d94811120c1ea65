/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Event channels: how Xen and other domains say that something came. Who wants
 * to know waits; one channel may interrupt the program.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Interrupts of Xen's own (xen.h): something was typed. */
#define ARROW_EVENT_VIRQ_CONSOLE 2

/* Ports beyond this are not served (2-level ABI, 64-bit domains). */
#define ARROW_EVENT_PORTS 4096

/**
 * arrow_event_channel_virq() - Have an interrupt of Xen's own told.
 * @virq: one of ARROW_EVENT_VIRQ_
 *
 * Context: any; Xen is there.
 * Return: the port by which it is told, above 0; a negative errno if Xen
 * refuses.
 */
ARROW_API int arrow_event_channel_virq(unsigned int virq);

/**
 * arrow_event_channel_notify() - Tell the other end.
 * @port: a channel to another domain
 *
 * Context: any; Xen is there.
 */
ARROW_API void arrow_event_channel_notify(unsigned int port);

/**
 * arrow_event_channel_wait() - Give the processor away until something comes.
 * @port: of the channel
 *
 * What has come already and was not waited for counts. Afterwards the caller
 * looks for all that is there: the next wait is for what comes later.
 *
 * Context: interrupts off; one caller at a time.
 * Return: 0; a negative errno at once if it cannot be waited for.
 */
ARROW_API int arrow_event_channel_wait(unsigned int port);

/**
 * arrow_event_channel_time() - Xen's time, by which waiting can be limited.
 * @now: set to its nanoseconds
 *
 * Only with EVENT_CHANNEL_LIMIT.
 *
 * Context: interrupts off; Xen is there.
 * Return: 0; a negative errno with @now untouched if Xen keeps no time.
 */
ARROW_API int arrow_event_channel_time(uint64_t *now);

/**
 * arrow_event_channel_wait_until() - Wait, but not for ever.
 * @port: of the channel
 * @end: by Xen's time
 *
 * As arrow_event_channel_wait() in all else; only with EVENT_CHANNEL_LIMIT.
 *
 * Context: as there.
 * Return: 0; -ETIMEDOUT if @end is reached, whatever came; another negative
 * errno at once if it cannot be waited for.
 */
ARROW_API int arrow_event_channel_wait_until(unsigned int port, uint64_t end);

/**
 * arrow_event_channel_interrupt() - Have a channel interrupt.
 * @port: of the channel; a second call takes the place of the first one
 * @came: called in the interrupt, again for each that comes, and once if
 *	something had come before; calls arrow_event_channel_taken() before it
 *	looks at what is there, now or later
 *
 * Interrupts have to be switched on (<arrow/arch/cpu.h>). Other channels are
 * waited for as before. Only with EVENT_CHANNEL_INTERRUPT.
 *
 * Context: not in a trap; Xen is there.
 * Return: 0; a negative errno if Xen refuses, and then nothing interrupts.
 */
ARROW_API int arrow_event_channel_interrupt(unsigned int port,
					    void (*came)(void));

/**
 * arrow_event_channel_taken() - What comes from now on is new.
 * @port: as given to arrow_event_channel_interrupt()
 *
 * Until then the channel does not interrupt again, and waiting for it ends at
 * once. Only with EVENT_CHANNEL_INTERRUPT.
 *
 * Context: any.
 */
ARROW_API void arrow_event_channel_taken(unsigned int port);
