/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Between QEMU's machine `virt` and an image: gives the machine what Firecracker's has,
 * a 16550 whose registers lie in memory, and starts the image as a loader of
 * Linux's images does. TREE and IMAGE are physical addresses.
 */

/* The configuration of slot 1 on bus 0, with `highmem=off`. */
#define SLOT 0x3f008000
#define SLOT_COMMAND 0x4
#define SLOT_COMMAND_PORTS 0x1
#define SLOT_BAR0 0x10

/* Where its ports begin, behind 0x3eff0000 in memory. */
#define PORTS 0x1000

	.globl	_start
_start:
	ldr	x1, =SLOT
	mov	w2, #PORTS
	str	w2, [x1, #SLOT_BAR0]
	mov	w2, #SLOT_COMMAND_PORTS
	strh	w2, [x1, #SLOT_COMMAND]
	ldr	x0, =TREE
	ldr	x4, =IMAGE
	mov	x1, xzr
	mov	x2, xzr
	mov	x3, xzr
	br	x4
