/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The stack of boot and of the program. The linker script places it above
 * memory that is not mapped, and names it arrow_image_stack_start and _end.
 */
#include <arrow/compiler.h>

static char linuxu_stack[CONFIG_LINUXU_STACK_KIB * 1024] __used
	__section(".bss.arrow_stack") __aligned(16);
