/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * How ACPI says a machine is switched off (ACPI 6.5: 5.2.9 FADT, 4.8.3 fixed
 * hardware, 4.8.4.3 sleep control register).
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct acpi_register - Where a register is.
 * @is_port: @address is an I/O port, else physical memory
 * @address: 0: there is none
 */
struct acpi_register {
	bool is_port;
	uint64_t address;
};

/**
 * struct acpi_off - What switches the machine off.
 * @is_wide: @control is a PM1 control register, a port of 16 bits; else the
 *	sleep control register of a machine with reduced hardware, of 8 bits
 * @control: the register; of a wide one @address alone is set
 * @value: what is to be in it
 * @second: the port of a second PM1 control register; 0: there is none
 * @second_value: what is to be in that
 * @command: the port by which the firmware hands over PM1; 0: it need not
 * @enable: what is written there for that; 0: it cannot
 * @status: the sleep status register beside a sleep control register
 *
 * What comes after @value is set only with %CONFIG_EXIT_ACPI_MACHINE.
 */
struct acpi_off {
	bool is_wide;
	struct acpi_register control;
	uint16_t value;
	uint16_t second;
	uint16_t second_value;
	uint16_t command;
	uint8_t enable;
	struct acpi_register status;
};

/* Bits of PM1 control (4.8.3.2.1) and of the registers of reduced hardware. */
#define ACPI_PM1_SCI_ENABLED 0x0001u
#define ACPI_PM1_GLOBAL_RELEASE 0x0004u /* reads as 0, acts when written */
#define ACPI_PM1_SLEEP_TYPE 0x1c00u
#define ACPI_PM1_SLEEP_ENABLE 0x2000u
#define ACPI_SLEEP_CONTROL_ENABLE 0x20u
#define ACPI_SLEEP_STATUS_WAKE 0x80u

/**
 * acpi_find_off() - Read from the tables how to switch off.
 * @off: filled in on success
 *
 * Nothing in the tables is believed before it was checked.
 * Return: true on success.
 */
bool acpi_find_off(struct acpi_off *off);

/**
 * acpi_fixed_off() - Switch off by PM1 control, as a real machine wants it.
 * @off: where @is_wide
 *
 * The firmware is asked to hand over the registers if they are still its own.
 * Bits that are not about sleeping stay as they are.
 * Return: false if the firmware does not hand over; nothing was written then.
 */
bool acpi_fixed_off(const struct acpi_off *off);
