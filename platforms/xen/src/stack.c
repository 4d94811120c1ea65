/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The stack of boot and of a linked program. The linker script places it above
 * a page that is not mapped, and names it arrow_image_stack_start and _end.
 */
#include <arrow/compiler.h>

static char xen_stack[CONFIG_XEN_STACK_KIB * 1024] __used
	__section(".bss.arrow_stack") __aligned(16);
