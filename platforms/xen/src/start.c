/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The first C code after the entry.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/boot.h>
#include <arrow/boot_info.h>
#include <arrow/plat/platform.h>

#include "calls.h"
#include "read.h"
#include "tables.h"

/* Selector of Xen's segment for code, at the privilege that it leaves us. */
#define START_CODE 0xe033

/* What the program itself may ask for. */
#define START_ANYBODY 3

/* SCHEDOP_shutdown, and a reason (sched.h). */
#define START_SHUTDOWN 2
#define START_CRASH 3

/* Of trap.S: one function a trap. */
#define START_TRAPS 20
#define START_TRAP_SIZE 16

extern char xen_pv_traps[];

/* struct trap_info (arch-x86/xen.h); the last has no address. */
struct start_trap {
	uint8_t vector;
	uint8_t privilege;
	uint16_t code;
	uint32_t padding;
	uint64_t address;
};

_Static_assert(sizeof(struct start_trap) == 16, "laid down by Xen");

const struct arrow_plat_xen_start *arrow_plat_xen_start;

void xen_pv_start(const struct arrow_plat_xen_start *start,
		  uintptr_t free) __noreturn;

/* Non-maskable interrupts and broken machines are Xen's business. */
static bool start_is_ours(unsigned int vector)
{
	return vector != ARROW_ARCH_TRAP_NMI &&
	       vector != ARROW_ARCH_TRAP_DOUBLE &&
	       vector != ARROW_ARCH_TRAP_MACHINE;
}

void arrow_plat_init(void)
{
	static struct start_trap traps[START_TRAPS + 1];
	struct start_trap *trap = traps;

	for (unsigned int vector = 0; vector < START_TRAPS; vector++) {
		if (!start_is_ours(vector))
			continue;
		trap->vector = (uint8_t)vector;
		if (vector == ARROW_ARCH_TRAP_BREAKPOINT ||
		    vector == ARROW_ARCH_TRAP_OVERFLOW)
			trap->privilege = START_ANYBODY;
		trap->code = START_CODE;
		trap->address =
			(uintptr_t)xen_pv_traps + vector * START_TRAP_SIZE;
		trap++;
	}
	arrow_hypercall(CALL_SET_TRAP_TABLE, (uintptr_t)traps, 0, 0, 0);
}

/*
 * Nothing can be done without tables. Xen passes the words on from its first
 * domain, and from others if it is told to.
 */
static void start_refuse(void)
{
	static const char words[] = "arrow: more memory than 60 GiB\n";
	uint32_t reason = START_CRASH;

	arrow_hypercall(ARROW_HYPERCALL_CONSOLE, 0, sizeof(words) - 1,
			(uintptr_t)words, 0);
	arrow_hypercall(ARROW_HYPERCALL_SCHED, START_SHUTDOWN,
			(uintptr_t)&reason, 0, 0);
}

void xen_pv_start(const struct arrow_plat_xen_start *start, uintptr_t free)
{
	struct arrow_boot_info *info = &arrow_boot_info;
	uint64_t end = tables_make(start, free);

	if (!end)
		start_refuse();
	arrow_plat_xen_start = start;
	info->direct_map = ARROW_ARCH_DIRECT_BASE;
	info->image_start = arrow_arch_image_physical(arrow_image_start);
	info->stack_start = (uintptr_t)arrow_image_stack_start;
	info->stack_end = (uintptr_t)arrow_image_stack_end;
	xen_pv_read(start, end, info);
	arrow_boot_start();
}
