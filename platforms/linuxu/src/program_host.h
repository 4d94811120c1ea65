/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Running a ready program in the process: what of the host it needs. Only in
 * images to which a program is attached.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct linuxu_context;

/**
 * struct linuxu_found - What the host's auxiliary vector says of the processor.
 * @capabilities: AT_HWCAP
 * @more_capabilities: AT_HWCAP2
 * @signal_stack: AT_MINSIGSTKSZ; 0 if it says nothing
 */
struct linuxu_found {
	uint64_t capabilities;
	uint64_t more_capabilities;
	uint64_t signal_stack;
};

extern struct linuxu_found linuxu_found;

/* Remember what the host left on its stack at @block, behind argv and envp. */
void linuxu_program_host(const uintptr_t *block);

/**
 * linuxu_program_addresses() - Make the program's half of addresses its own.
 *
 * What was attached becomes part of the memory that both see, whatever the host
 * had mapped goes, and library `vma` is told what is the kernel's.
 */
void linuxu_program_addresses(void);

/*
 * Have the host map all code of the program: a debugger writes its breakpoints
 * before it is touched.
 */
void linuxu_touch_code(void);

/**
 * linuxu_catch_calls() - Have the program's system calls come to the kernel.
 *
 * The word `arrow.catch=dispatch` or `arrow.catch=filter` asks for one of the
 * two ways; without it the first that works is taken. Gives up if none does.
 */
void linuxu_catch_calls(void);

/* Have SIGSYS be a system call of the program. */
void linuxu_receive_calls(void);

/*
 * Make one call of the host from an address that is not the kernel's.
 * Return: whether it was caught.
 */
bool linuxu_probe_call(void);
