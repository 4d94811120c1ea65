/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86 only: I/O ports. Reading a port where no device is yields all ones.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

static inline uint8_t arrow_arch_port_in8(uint16_t port)
{
	uint8_t value;

	__asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port) : "memory");
	return value;
}

static inline uint16_t arrow_arch_port_in16(uint16_t port)
{
	uint16_t value;

	__asm__ volatile("inw %1, %0" : "=a"(value) : "Nd"(port) : "memory");
	return value;
}

static inline uint32_t arrow_arch_port_in32(uint16_t port)
{
	uint32_t value;

	__asm__ volatile("inl %1, %0" : "=a"(value) : "Nd"(port) : "memory");
	return value;
}

static inline void arrow_arch_port_out8(uint16_t port, uint8_t value)
{
	__asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

static inline void arrow_arch_port_out16(uint16_t port, uint16_t value)
{
	__asm__ volatile("outw %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

static inline void arrow_arch_port_out32(uint16_t port, uint32_t value)
{
	__asm__ volatile("outl %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

/* Write @n bytes to one port, in one exit to the monitor where it can. */
static inline void arrow_arch_port_out8_many(uint16_t port, const void *bytes,
					     size_t n)
{
	__asm__ volatile("rep outsb"
			 : "+S"(bytes), "+c"(n)
			 : "d"(port)
			 : "memory");
}
