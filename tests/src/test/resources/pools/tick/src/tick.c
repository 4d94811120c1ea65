/* SPDX-License-Identifier: BSD-3-Clause */
/* The local APIC's timer, periodic, on the first interrupt. */
#include <arrow/arch/frame.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/arch/trap.h>
#include <arrow/tick.h>
#include <arrow/types.h>

/* QEMU's runs at 1 GHz. */
#define TICK_COUNT 100000

static volatile uint32_t *tick_apic;
static long tick_count;

static bool tick_serve(struct arrow_arch_frame *frame)
{
	(void)frame;
	tick_count++;
	tick_apic[0xb0 / 4] = 0;
	return true;
}

int arrow_tick_init(void)
{
	arrow_arch_port_out8(0x21, 0xff);
	arrow_arch_port_out8(0xa1, 0xff);
	tick_apic = arrow_arch_pt_device_map(0xfee00000, 4096);
	arrow_arch_trap_set(ARROW_ARCH_TRAPS, tick_serve);
	tick_apic[0xf0 / 4] = 0x1ff;
	tick_apic[0x3e0 / 4] = 0xb;
	tick_apic[0x320 / 4] = 0x20000 | ARROW_ARCH_TRAPS;
	tick_apic[0x380 / 4] = TICK_COUNT;
	__asm__ volatile("sti");
	return 0;
}

/* For the test: how many there were. */
long arrow_sys_getitimer(long a, long b, long c, long d, long e, long f)
{
	(void)a;
	(void)b;
	(void)c;
	(void)d;
	(void)e;
	(void)f;
	return tick_count;
}
