/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: the processor as a whole.
 *
 * Functions declared under <arrow/arch/...> in archs/include exist on every
 * architecture with the meaning given here. Headers of the same folder name in
 * archs/<a>/include add what only that architecture has; a library that uses
 * them depends on ARCH_<A>.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_arch_cpu_init() - Switch on the protections and units of this processor.
 *
 * Each protection that the processor has is in force afterwards (x86_64: NX,
 * write protection, SMEP, SMAP, UMIP). The vector unit works, as far as every
 * program may count on it. What the processor lacks is left out, never refused.
 *
 * Called once on each processor by the platform, with interrupts off, after
 * the traps work and before anything but boot code has run. Needs the
 * processor's highest privilege.
 */
ARROW_API void arrow_arch_cpu_init(void);

/**
 * arrow_arch_feature() - Walk over the features that are in force.
 * @index: 0 for the first
 *
 * Names are those of the processor's manual in capitals ("NX", "SMEP"), in a
 * fixed order. "In force" means that it works now: a protection that the
 * processor has and the kernel did not switch on is not listed.
 *
 * Context: any, after arrow_arch_cpu_init().
 * Return: the name of the feature at @index, or NULL behind the last one.
 */
ARROW_API const char *arrow_arch_feature(unsigned int index);

/**
 * arrow_arch_relax() - Tell the processor that this is a loop that waits.
 *
 * Context: any. Has no effect but on speed and power.
 */
ARROW_API void arrow_arch_relax(void);

/**
 * arrow_arch_interrupts_on() - Let interrupts come.
 *
 * Whoever has them come has set handlers for them (<arrow/arch/trap.h>).
 */
ARROW_API void arrow_arch_interrupts_on(void);

/**
 * arrow_arch_interrupts_serve() - Let those interrupts come that wait already.
 *
 * Context: interrupts are off, and are so afterwards.
 */
ARROW_API void arrow_arch_interrupts_serve(void);

/**
 * arrow_arch_wait() - Rest until an interrupt has been served.
 *
 * Context: interrupts off; they are off again afterwards. One that is due
 * already is served and not waited for.
 */
ARROW_API void arrow_arch_wait(void);

/**
 * arrow_arch_debugger_write() - Show text to one who debugs the machine.
 * @text: any bytes
 * @n: how many
 *
 * By what every processor can do, for a machine without a console (arm64:
 * semihosting, which QEMU has with `-semihosting`; x86_64: nothing). Where
 * nobody listens nothing happens.
 *
 * Context: any in which traps work, panic included.
 */
ARROW_API void arrow_arch_debugger_write(const char *text, size_t n);

/**
 * arrow_arch_halt() - Rest for ever, with interrupts off.
 *
 * The machine stays as it is, for a debugger to look at. Does not return.
 */
ARROW_API void arrow_arch_halt(void) __noreturn;

/**
 * arrow_arch_stop() - End the machine by what every processor can do.
 *
 * The last way out, when no exit driver worked (x86_64: a triple fault; arm64:
 * there is none, and the processor rests as in arrow_arch_halt()). It
 * needs no device, no memory and no valid stack, and does not return. It is
 * not meant for a process: a platform without a machine of its own registers
 * an exit driver that always works.
 */
ARROW_API void arrow_arch_stop(void) __noreturn;
