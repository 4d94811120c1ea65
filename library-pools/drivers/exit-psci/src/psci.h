/* SPDX-License-Identifier: BSD-3-Clause */
/* The two ways to call firmware; each returns if it does not know the function. */
#pragma once

#include <arrow/types.h>

/** psci_hvc() - Call the hypervisor. */
void psci_hvc(uint32_t function);

/** psci_smc() - Call the secure monitor. */
void psci_smc(uint32_t function);
