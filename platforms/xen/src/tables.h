/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Page tables of a paravirtual domain. They hold machine addresses, and no page
 * that is one of them may be mapped writable anywhere: Xen refuses both what is
 * not ours and what could be changed without it.
 */
#pragma once

#include <arrow/plat/xen.h>
#include <arrow/types.h>

/**
 * tables_make() - Protect the image and map what is in use in the direct map.
 * @start: what Xen handed over
 * @free: virtual address of the first page behind it that is nobody's
 *
 * Return: physical address behind what is in use now; 0 if Xen leaves too
 * little room for the tables that so much memory takes.
 */
uint64_t tables_make(const struct arrow_plat_xen_start *start, uintptr_t free);
