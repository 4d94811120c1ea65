/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A flattened device tree says what a machine is made of that cannot be asked.
 * It is walked once, at boot: what it says about memory, the command line and
 * an initial filesystem goes to the boot information, and the devices that some
 * driver knows go to a table.
 *
 * A driver of such a device stands in table `fdt` by a struct arrow_fdt_ops, and
 * asks for its devices when it is probed.
 *
 * Nothing in the tree is believed: an offset, size or path that leads out of it
 * ends the walk, and what was found before counts.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/types.h>

/* More devices that drivers know than these are not listed. */
#define ARROW_FDT_DEVICES_MAX 16

/**
 * struct arrow_fdt_ops - A kind of device that a driver knows.
 * @compatible: what a device's property of that name has among its texts; it
 *	has seven characters at least
 */
struct arrow_fdt_ops {
	const char *compatible;
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_fdt_ops *const arrow_fdt_table[];
extern const unsigned int arrow_fdt_table_size;

/**
 * struct arrow_fdt_device - A device that a driver knows.
 * @ops: the driver's entry
 * @address: physical address of its first register; 0: it has none that the
 *	processor reaches
 * @size: bytes of registers
 * @second_address: likewise of the second range of registers, if it has more than
 *	one
 * @second_size: bytes of that
 * @at: where in the tree it stands, for arrow_fdt_property()
 * @is_stdout: the tree names it for the output of the one who is booted
 */
struct arrow_fdt_device {
	const struct arrow_fdt_ops *ops;
	uint64_t address;
	uint64_t size;
	uint64_t second_address;
	uint64_t second_size;
	const uint8_t *at;
	bool is_stdout;
};

/**
 * arrow_fdt_read() - Walk over the tree.
 * @address: its physical address
 * @info: gets the memory, the command line, the initial filesystem, and the
 *	tree's own memory as reserved; @direct_map has been set
 *
 * Called once, by the library of the boot protocol. Leaves @info as it was if
 * there is no tree.
 */
ARROW_API void arrow_fdt_read(uint64_t address, struct arrow_boot_info *info);

/**
 * arrow_fdt_next() - Find a device of a driver.
 * @ops: the driver's entry in the table
 * @before: the device found last, or NULL
 *
 * Devices that the tree calls disabled are not found.
 *
 * Context: any, after arrow_fdt_read().
 * Return: the next one in the order of the tree, or NULL.
 */
ARROW_API const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before);

/**
 * arrow_fdt_property() - Find a property of a device.
 * @device: one that arrow_fdt_next() has found
 * @name: the property's name
 * @size: set to how many bytes it has
 *
 * Return: its value, not aligned and big endian; NULL with @size untouched if
 * the device has none of that name.
 */
ARROW_API const void *arrow_fdt_property(const struct arrow_fdt_device *device,
					 const char *name, uint32_t *size);

/**
 * arrow_fdt_interrupt() - Find the first interrupt of a device.
 * @device: one that arrow_fdt_next() has found
 * @controller: the interrupt controller that it shall go to
 * @words: set to the first words of property `interrupts`, whose meaning is the
 *	controller's
 * @n: how many are wanted
 *
 * Return: true; false if the device has no such property, if that is shorter, or
 * if it is for another controller.
 */
ARROW_API bool arrow_fdt_interrupt(const struct arrow_fdt_device *device,
				   const struct arrow_fdt_device *controller,
				   uint32_t *words, unsigned int n);
