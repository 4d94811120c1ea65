/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Having the program's system calls come to the kernel. The kernel makes calls
 * of its own, so the host tells them apart by where the instruction lies: what
 * is not the kernel's text is the program's. Whether that works is not asked
 * but tried.
 */
#include "program_host.h"
#include "linuxu_priv.h"

#include <arrow/arch/layout.h>
#include <arrow/boot_info.h>
#include <arrow/cmdline.h>

/* Numbers of Linux: operations of prctl and their arguments. */
#define HOST_NO_NEW_PRIVILEGES 38
#define HOST_SECCOMP 22
#define HOST_SECCOMP_FILTER 2
#define HOST_DISPATCH 59
#define HOST_DISPATCH_ON 1

/* Entries of the auxiliary vector. */
#define HOST_AT_NULL 0
#define HOST_AT_HWCAP 16
#define HOST_AT_HWCAP2 26
#define HOST_AT_MINSIGSTKSZ 51

/* What a filter is made of: struct sock_filter and what its codes mean. */
struct host_filter {
	uint16_t code;
	uint8_t yes;
	uint8_t no;
	uint32_t value;
};

struct host_filters {
	uint16_t count;
	const struct host_filter *filters;
};

#define FILTER_LOAD 0x20	 /* BPF_LD | BPF_W | BPF_ABS */
#define FILTER_EQUAL 0x15	 /* BPF_JMP | BPF_JEQ | BPF_K */
#define FILTER_AT_LEAST 0x35	 /* BPF_JMP | BPF_JGE | BPF_K */
#define FILTER_ABOVE 0x25	 /* BPF_JMP | BPF_JGT | BPF_K */
#define FILTER_RETURN 0x06	 /* BPF_RET | BPF_K */
#define FILTER_TRAP 0x00030000u	 /* SECCOMP_RET_TRAP */
#define FILTER_ALLOW 0x7fff0000u /* SECCOMP_RET_ALLOW */

/* Where struct seccomp_data has the address behind the instruction. */
#define FILTER_PC_LOW 8
#define FILTER_PC_HIGH 12

struct linuxu_found linuxu_found;

void linuxu_program_host(const uintptr_t *block)
{
	const uintptr_t *at = block + 1 + block[0] + 1;

	while (*at++)
		;
	for (; at[0] != HOST_AT_NULL; at += 2) {
		if (at[0] == HOST_AT_HWCAP)
			linuxu_found.capabilities = at[1];
		else if (at[0] == HOST_AT_HWCAP2)
			linuxu_found.more_capabilities = at[1];
		else if (at[0] == HOST_AT_MINSIGSTKSZ)
			linuxu_found.signal_stack = at[1];
	}
}

/* Syscall user dispatch: Linux 5.11, x86. No selector: always in force. */
static bool host_dispatch(void)
{
	uintptr_t start = (uintptr_t)arrow_image_start;
	uintptr_t size = (uintptr_t)arrow_image_text_end - start;

	return !linuxu_prctl(HOST_DISPATCH, HOST_DISPATCH_ON, start, size, 0) &&
	       linuxu_probe_call();
}

/* A filter of seccomp: Linux 3.17. The kernel's text lies below 4 GiB. */
static bool host_filter(void)
{
	const struct host_filter filters[] = {
		{ FILTER_LOAD, 0, 0, FILTER_PC_HIGH },
		{ FILTER_EQUAL, 0, 4, 0 },
		{ FILTER_LOAD, 0, 0, FILTER_PC_LOW },
		{ FILTER_AT_LEAST, 0, 2, (uint32_t)(uintptr_t)arrow_image_start },
		{ FILTER_ABOVE, 1, 0, (uint32_t)(uintptr_t)arrow_image_text_end },
		{ FILTER_RETURN, 0, 0, FILTER_ALLOW },
		{ FILTER_RETURN, 0, 0, FILTER_TRAP },
	};
	const struct host_filters all = { ARROW_COUNT(filters), filters };

	return !linuxu_prctl(HOST_NO_NEW_PRIVILEGES, 1, 0, 0, 0) &&
	       !linuxu_prctl(HOST_SECCOMP, HOST_SECCOMP_FILTER, (uintptr_t)&all,
			     0, 0) &&
	       linuxu_probe_call();
}

static const struct host_way {
	const char *name;
	bool (*take)(void);
	const char *refusal;
} host_ways[] = {
	{ "dispatch", host_dispatch,
	  "the host does not dispatch system calls; leave `arrow.catch=dispatch` out" },
	{ "filter", host_filter,
	  "the host does not filter system calls; leave `arrow.catch=filter` out" },
};

static bool host_is(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

static void host_take_wanted(const char *wanted)
{
	for (size_t i = 0; i < ARROW_COUNT(host_ways); i++) {
		if (!host_is(wanted, host_ways[i].name))
			continue;
		if (!host_ways[i].take())
			linuxu_give_up(host_ways[i].refusal);
		return;
	}
	linuxu_give_up("`arrow.catch` is `dispatch` or `filter`");
}

/* The stack for signals is the kernel's from now on: the program has its own. */
static void host_move_stack(void)
{
	struct linuxu_stack stack = {
		.base = (void *)arrow_boot_info.stack_start,
		.flags = LINUXU_STACK_DISARMED,
		.size = arrow_boot_info.stack_end - arrow_boot_info.stack_start,
	};

	/* tried here, in force from enter_program() on: as yet we are on it */
	if (CONFIG_WAIT_THREADS && linuxu_sigaltstack(&stack, NULL))
		linuxu_give_up("the host has no stacks for signals that threads "
			       "can share (SS_AUTODISARM, Linux 4.7)");
	stack.flags = 0;
	linuxu_sigaltstack(&stack, NULL);
}

void linuxu_catch_calls(void)
{
	const char *wanted = arrow_cmdline_find("arrow.catch");

	host_move_stack();
	linuxu_receive_calls();
	if (wanted) {
		host_take_wanted(wanted);
		return;
	}
	for (size_t i = 0; i < ARROW_COUNT(host_ways); i++) {
		if (host_ways[i].take())
			return;
	}
	linuxu_give_up("the host lets no process catch its own system calls: "
		       "it has neither syscall user dispatch nor filters");
}
