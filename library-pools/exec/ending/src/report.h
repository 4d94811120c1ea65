/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What is said about a signal that ends the program; kernel messages.
 */
#pragma once

struct arrow_arch_frame;

/** report_signal() - Say which signal it is. */
void report_signal(int signal);

/** report_fault() - Say which signal, what the program did, and where. */
void report_fault(int signal, const struct arrow_arch_frame *frame);

/** report_state() - Print the registers and the back trace. */
void report_state(const struct arrow_arch_frame *frame);
