/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: page tables of the kernel's half.
 *
 * No other code writes an entry. The functions here hand what is to be written
 * to arrow_plat_pt_commit(), because some platforms own the tables themselves.
 * Callers other than platforms and drivers of devices do not need this header:
 * memory is reached through <arrow/plat/memory.h>.
 *
 * Not safe against interruption by themselves.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_arch_pt_direct_add() - Put memory into the direct map.
 * @physical: any address in the block of %ARROW_PLAT_DIRECT_BLOCK bytes that
 *	is to be mapped: readable, writable, never executable
 * @table: physical address of a page, in the direct map already, that may
 *	become a page table; its content does not matter. 0: there is none
 *
 * The specification is that of arrow_plat_direct_add(), which a platform
 * with page tables of its own implements by this function.
 */
ARROW_API int arrow_arch_pt_direct_add(uint64_t physical, uint64_t table);

/**
 * arrow_arch_pt_device_map() - Make the registers of a device reachable.
 * @physical: where they are
 * @size: bytes, at least 1
 *
 * The mapping is uncached, writable, never executable, and stays for good.
 * Needs no memory; asking for the same registers again costs nothing.
 *
 * Return: the address of the first register; NULL if @size is 0 or the range
 * wraps around or lies beyond what the processor can address, or if the room
 * for device memory is used up.
 */
ARROW_API volatile void *arrow_arch_pt_device_map(uint64_t physical,
						  size_t size);
