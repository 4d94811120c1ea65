/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A timer that interrupts once, at the moment it was set to: the drivers that
 * have one, in a table by rank, and the first of them whose timer is there. One
 * user has it, and sets it for the first of the moments that it waits for; as
 * long as it waits for none nothing interrupts.
 *
 * Deadlines are in nanoseconds of arrow_time_monotonic(). All functions are
 * called with interrupts off.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct arrow_arch_frame;

/* A deadline that never comes. */
#define ARROW_CLOCK_EVENT_NEVER UINT64_MAX

/* No driver is asked for more nanoseconds at once than this, some 4 seconds. */
#define ARROW_CLOCK_EVENT_MOST UINT32_MAX

/**
 * typedef arrow_clock_event_handler - Called when the timer interrupts.
 * @frame: what was interrupted
 *
 * The interrupt has been ended already: another one may come as soon as
 * interrupts are on, and it need not return before that. It may come too early.
 */
typedef void arrow_clock_event_handler(struct arrow_arch_frame *frame);

/**
 * struct arrow_clock_event_ops - One driver.
 * @name: for messages
 * @start: called once, when a timer is first wanted; takes it, and has each
 *	interrupt call a function. Returns 0, or a negative errno if it is not
 *	there. Interrupts come while the program runs from then on. May wait some
 *	milliseconds
 * @set: interrupt once, so many nanoseconds from now, 1 to
 *	%ARROW_CLOCK_EVENT_MOST; what was set before is forgotten
 */
struct arrow_clock_event_ops {
	const char *name;
	int (*start)(arrow_clock_event_handler *came);
	void (*set)(uint64_t nanoseconds);
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_clock_event_ops *const arrow_clock_event_table[];
extern const unsigned int arrow_clock_event_table_size;

/**
 * arrow_clock_event_start() - Take the first timer that is there.
 * @came: called at each of its interrupts
 *
 * Context: a system call of the program; once.
 * Return: 0; -ENODEV if no driver has one, or if there is no clock.
 */
ARROW_API int arrow_clock_event_start(arrow_clock_event_handler *came);

/**
 * arrow_clock_event_set() - Say when the next interrupt is to come.
 * @deadline: not before arrow_clock_event_start(). One that is over interrupts at
 *	once; one that is far away may do so earlier, and is to be set again then
 *
 * What was set before is forgotten.
 */
ARROW_API void arrow_clock_event_set(uint64_t deadline);
