/* SPDX-License-Identifier: BSD-3-Clause */
/* What is known about the hypervisor; read by the call. */
#pragma once

#include <arrow/types.h>

/* The processor is entered as AMD's are: by VMMCALL. */
extern bool hypercall_is_amd;
