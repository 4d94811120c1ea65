/* SPDX-License-Identifier: BSD-3-Clause */
/* A system call of the host that comes from outside of the kernel's text. */
#pragma once

/* Makes the call, which is getpid. */
void call_probe(void);

/* The address behind its instruction. */
extern const char call_probe_end[];
