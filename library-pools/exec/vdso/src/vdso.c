/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The kernel's side: the page, and what is known of the clock. It is told anew
 * whenever the kernel itself has read the clock, which a program whose vDSO
 * works seldom makes it do.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/usertable.h>
#include <arrow/clock.h>
#include <arrow/mem.h>
#include <arrow/program.h>
#include <arrow/time.h>
#include <arrow/vdso.h>
#include <arrow/vma.h>

#include "vdso_clock.h"

/* Seconds beyond which a time in nanoseconds leaves 63 bits; in the year 2260. */
#define VDSO_WALL_SECONDS_MAX INT64_C(9151488000)

static char vdso_page[VDSO_PAGE_SIZE] __aligned(VDSO_PAGE_SIZE)
	__section(".bss.arrow_pages");

uintptr_t vdso_start;

static struct vdso_clock *vdso_clock(void)
{
	return (struct vdso_clock *)(void *)(vdso_page + VDSO_CLOCK);
}

/* Fill in the time of day, if it is known and can be said in nanoseconds. */
static void vdso_tell_wall(struct vdso_clock *clock)
{
	struct arrow_time_wall origin;

	clock->wall_known = arrow_time_wall_origin(&origin) &&
			    origin.seconds >= 0 &&
			    origin.seconds < VDSO_WALL_SECONDS_MAX;
	if (clock->wall_known)
		clock->wall = origin.seconds * (int64_t)ARROW_TIME_SECOND +
			      origin.nanoseconds;
}

/* Tell the program's side how time goes on from here. */
static void vdso_tell(void)
{
	const struct arrow_clock_ops *ops = arrow_clock_monotonic();
	struct vdso_clock *clock = vdso_clock();
	struct arrow_clock_scale scale = {.multiplier = 0};

	if (ops && ops->scale)
		ops->scale(&scale);
	clock->sequence++;
	arrow_barrier();
	clock->multiplier = scale.multiplier;
	clock->counter = scale.counter;
	clock->limit = scale.limit;
	clock->base = scale.base;
	vdso_tell_wall(clock);
	arrow_barrier();
	clock->sequence++;
}

/* Map the page. Return: where it is; 0 if there is no room. */
static uintptr_t vdso_place(void)
{
	uintptr_t start = 0;

	if (arrow_vma_choose(&start, VDSO_PAGE_SIZE, 0) ||
	    arrow_vma_place(start, VDSO_PAGE_SIZE,
			    ARROW_ARCH_READ | ARROW_ARCH_EXECUTE,
			    arrow_arch_image_physical(vdso_page)))
		return 0;
	memcpy(vdso_page, vdso_object,
	       (size_t)(vdso_object_end - vdso_object));
	arrow_time_watch = vdso_tell;
	if (CONFIG_VDSO_SIGRETURN)
		vdso_start = start;
	return start;
}

int arrow_vdso_init(void)
{
	arrow_program_vdso = vdso_place;
	return 0;
}
