/* SPDX-License-Identifier: BSD-3-Clause */
/* Signals end a rest. */
#pragma once

#include <arrow/types.h>

/** rest_has_signal() - Does one wait that is not blocked? With SCHED_SIGNALS. */
bool rest_has_signal(void);
