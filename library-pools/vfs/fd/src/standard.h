/* SPDX-License-Identifier: BSD-3-Clause */
/* What descriptors 0, 1 and 2 have in common. */
#pragma once

#include <arrow/file.h>

/** standard_input - A pipe whose bytes come in over the console. */
extern const struct arrow_file_ops standard_input;

/**
 * standard_input_take_signals() - From now on have the console's input, whatever
 * descriptor 0 is, and send the signals in it.
 */
void standard_input_take_signals(void);

/** standard_pipe_stat() - What a pipe says about itself. */
int standard_pipe_stat(struct arrow_file *file, struct arrow_file_stat *stat);

/**
 * standard_signal_send() - Send the program a signal that came in. With SIGNAL_HANDLERS.
 * @number: any; what is no signal's is dropped
 */
void standard_signal_send(unsigned char number);

/** standard_signal_due() - As arrow_signal_due(). With SIGNAL_HANDLERS. */
bool standard_signal_due(void);
