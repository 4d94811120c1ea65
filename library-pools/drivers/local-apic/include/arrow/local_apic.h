/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The local APIC of the processor (Intel SDM volume 3, chapter 11). Its registers
 * are reached by memory or, if firmware switched to x2APIC, by MSRs: back from
 * there leads no way but off and on, so it stays as it was found.
 *
 * For one processor. Not safe against interruption by itself.
 */
#pragma once

#include <arrow/arch/frame.h>
#include <arrow/compiler.h>
#include <arrow/types.h>

/* Registers by number: 16 bytes apart in memory, MSRs from 0x800 on. */
#define ARROW_LOCAL_APIC_ID 0x02
#define ARROW_LOCAL_APIC_PRIORITY 0x08
#define ARROW_LOCAL_APIC_END 0x0b
#define ARROW_LOCAL_APIC_SPURIOUS 0x0f
#define ARROW_LOCAL_APIC_TIMER 0x32
#define ARROW_LOCAL_APIC_LINE0 0x35
#define ARROW_LOCAL_APIC_TIMER_INITIAL 0x38
#define ARROW_LOCAL_APIC_TIMER_CURRENT 0x39
#define ARROW_LOCAL_APIC_TIMER_DIVIDE 0x3e

/* In the registers of the timer and the lines. */
#define ARROW_LOCAL_APIC_MASKED (1u << 16)

/* What comes in vain has the last number that has a gate. */
#define ARROW_LOCAL_APIC_VECTOR_SPURIOUS \
	(ARROW_ARCH_TRAPS + ARROW_ARCH_INTERRUPTS - 1)

/**
 * arrow_local_apic_open() - Find it.
 *
 * To be called before the other functions here, by each who uses them.
 *
 * Return: whether there is one, switched on by its base register, whose registers
 * can be reached.
 */
ARROW_API bool arrow_local_apic_open(void);

/** arrow_local_apic_read() - Read a register by number. */
ARROW_API uint32_t arrow_local_apic_read(unsigned int number);

/** arrow_local_apic_write() - Write a register by number. */
ARROW_API void arrow_local_apic_write(unsigned int number, uint32_t value);

/** arrow_local_apic_id() - The processor's number, by which others reach it. */
ARROW_API uint32_t arrow_local_apic_id(void);

/**
 * arrow_local_apic_enable() - Have it let interrupts through.
 *
 * Those of all priorities come. What comes in vain is taken and not ended.
 */
ARROW_API void arrow_local_apic_enable(void);

/**
 * arrow_local_apic_timer_hertz() - The rate at which its timer counts, undivided.
 *
 * Return: 1 GHz under KVM and QEMU, whose is fixed; 0 if it is to be measured.
 */
ARROW_API uint64_t arrow_local_apic_timer_hertz(void);
