/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A machine with a controller: its registers are memory, each range at an address
 * of its own, and what is written is noted in order.
 */
#pragma once

#include <arrow/arch/cpu.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/trap.h>
#include <arrow/fdt.h>
#include <arrow/test.h>
#include <string.h>

#define MOCK_DISTRIBUTOR 0x8000000
#define MOCK_SECOND 0x8010000
#define MOCK_UNREACHABLE 0xbad0000

/* Two redistributors, or the processor's side of version 2. */
static char mock_distributor[0x10000];
static char mock_second[0x40000];

static volatile char *mock_last;
static uint32_t mock_offset;
static unsigned int mock_writes;

/* What the distributor and a redistributor say until they have settled. */
static bool mock_never_settles;

static inline uint32_t mock_in(volatile char *registers, uint32_t offset)
{
	return *(volatile uint32_t *)(registers + offset);
}

static inline void mock_out(volatile char *registers, uint32_t offset,
			    uint32_t value)
{
	mock_last = registers;
	mock_offset = offset;
	mock_writes++;
	/* they fall asleep and wake up at once, or never */
	if (offset == 0x14 && registers != mock_distributor &&
	    !mock_never_settles)
		value = value & 2 ? value | 4 : value & ~4u;
	*(volatile uint32_t *)(registers + offset) = value;
}

#define GIC_IN(registers, offset) mock_in(registers, offset)
#define GIC_OUT(registers, offset, value) mock_out(registers, offset, value)
#define GIC_IN8(registers, offset) (*(volatile uint8_t *)((registers) + (offset)))
#define GIC_OUT8(registers, offset, value) \
	(*(volatile uint8_t *)((registers) + (offset)) = (uint8_t)(value))

static uint32_t mock_distributor_word(uint32_t offset)
{
	uint32_t word;

	memcpy(&word, mock_distributor + offset, sizeof(word));
	return word;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	if (physical == MOCK_DISTRIBUTOR) {
		ARROW_CHECK(size <= sizeof(mock_distributor));
		return mock_distributor;
	}
	if (physical == MOCK_UNREACHABLE || physical + size < physical)
		return NULL;
	ARROW_CHECK(physical >= MOCK_SECOND &&
		    physical + size <= MOCK_SECOND + sizeof(mock_second));
	return mock_second + (physical - MOCK_SECOND);
}

static arrow_arch_trap_handler *mock_handler;
static bool mock_on;

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	ARROW_CHECK_UINT(vector, ARROW_ARCH_TRAP_INTERRUPT);
	mock_handler = handler;
	return 0;
}

void arrow_arch_interrupts_on(void)
{
	ARROW_CHECK(mock_handler != NULL);
	mock_on = true;
}

static struct arrow_fdt_device mock_gic;
static struct arrow_fdt_device mock_serial;
static uint32_t mock_words[3];

/* The interrupts of a timer, and how many words the tree says that each has. */
static struct arrow_fdt_device mock_timer;
static uint32_t mock_timer_words[12];
static uint8_t mock_cells[4];
static uint32_t mock_cells_size;
static bool mock_is_for_it;

const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before)
{
	return !before && mock_gic.ops == ops ? &mock_gic : NULL;
}

bool arrow_fdt_interrupt(const struct arrow_fdt_device *device,
			 const struct arrow_fdt_device *controller,
			 uint32_t *words, unsigned int n)
{
	ARROW_CHECK(controller == &mock_gic);
	if (device == &mock_timer) {
		ARROW_CHECK(n <= ARROW_COUNT(mock_timer_words));
		memcpy(words, mock_timer_words, n * sizeof(*words));
		return mock_is_for_it;
	}
	ARROW_CHECK(device == &mock_serial);
	ARROW_CHECK_UINT(n, 3);
	memcpy(words, mock_words, sizeof(mock_words));
	return mock_is_for_it;
}

const void *arrow_fdt_property(const struct arrow_fdt_device *device,
			       const char *name, uint32_t *size)
{
	ARROW_CHECK(device == &mock_gic && !strcmp(name, "#interrupt-cells"));
	if (!mock_cells_size)
		return NULL;
	*size = mock_cells_size;
	return mock_cells;
}

static int mock_calls;

static inline void mock_came(void)
{
	mock_calls++;
}

/* A controller with 64 numbers, and a device with the 33rd one, which is shared. */
static inline void mock_reset(const struct arrow_fdt_ops *kind, uint64_t second)
{
	static const uint32_t words[3] = {0, 1, 4};

	memset(mock_distributor, 0, sizeof(mock_distributor));
	memset(mock_second, 0, sizeof(mock_second));
	mock_distributor[4] = 1;
	mock_gic = (struct arrow_fdt_device){
		.ops = kind,
		.address = MOCK_DISTRIBUTOR,
		.second_address = second,
		.second_size = sizeof(mock_second),
	};
	memcpy(mock_words, words, sizeof(words));
	mock_cells[3] = 3;
	mock_cells_size = sizeof(mock_cells);
	mock_is_for_it = true;
	mock_never_settles = false;
	mock_handler = NULL;
	mock_on = false;
	mock_calls = 0;
	mock_writes = 0;
}
