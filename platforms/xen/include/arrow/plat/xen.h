/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * xen-pv: what Xen tells a domain at its start, and access to pages by their
 * place in the machine. Libraries that use it depend on PLAT_XEN_PV.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_plat_xen_start - struct start_info of Xen's public xen.h.
 * @magic: "xen-3.0-x86_64", for people
 * @pages: of memory
 * @shared_info: machine address of the page that is shared with Xen
 * @flags: 1: first domain privileged; 2: first domain
 * @store_frame: machine frame of the ring of the xenstore
 * @store_port: its event channel
 * @console_frame: machine frame of the console's ring; not in the first domain
 * @console_port: its event channel
 * @tables: virtual address of the top page table, which the others follow
 * @table_count: how many
 * @frames: virtual address of an array: the machine frame of each page of memory
 * @module: virtual address of a file that was loaded beside the image; 0: none
 * @module_size: its bytes
 * @command_line: ends with NUL
 */
struct arrow_plat_xen_start {
	char magic[32];
	uint64_t pages;
	uint64_t shared_info;
	uint32_t flags;
	uint32_t padding_flags;
	uint64_t store_frame;
	uint32_t store_port;
	uint32_t padding_store;
	uint64_t console_frame;
	uint32_t console_port;
	uint32_t padding_console;
	uint64_t tables;
	uint64_t table_count;
	uint64_t frames;
	uint64_t module;
	uint64_t module_size;
	char command_line[1024];
};

_Static_assert(__builtin_offsetof(struct arrow_plat_xen_start, command_line) ==
		       128,
	       "laid down by Xen");

/** arrow_plat_xen_start - What this domain was started with. */
ARROW_API extern const struct arrow_plat_xen_start *arrow_plat_xen_start;

/**
 * arrow_plat_xen_map() - Reach a page of the machine.
 * @page: a page of the image, which nobody uses; what it held is out of reach
 *	from now on
 * @machine: machine address of a page that Xen lets this domain have
 *
 * Return: 0, or Xen's error, negative.
 */
ARROW_API int arrow_plat_xen_map(volatile void *page, uint64_t machine);
