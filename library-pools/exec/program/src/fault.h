/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps of the program that nobody handles.
 */
#pragma once

#include <arrow/types.h>

struct arrow_arch_frame;

/** program_fault() - End the program by the signal that Linux would send. */
bool program_fault(struct arrow_arch_frame *frame);
