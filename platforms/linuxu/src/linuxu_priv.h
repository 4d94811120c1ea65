/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * linuxu's own: system calls of the host, and the steps of its start.
 * Numbers and layouts are the host kernel's.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define LINUXU_PROT_READ 0x1
#define LINUXU_PROT_WRITE 0x2
#define LINUXU_PROT_EXECUTE 0x4
#define LINUXU_MAP_SHARED 0x01
#define LINUXU_MAP_PRIVATE 0x02
#define LINUXU_MAP_FIXED 0x10
#define LINUXU_MAP_ANONYMOUS 0x20
#define LINUXU_MAP_NORESERVE 0x4000
#define LINUXU_MAP_FIXED_NOREPLACE 0x100000

struct linuxu_time {
	int64_t seconds;
	int64_t nanoseconds;
};

struct linuxu_alarm_event;

struct linuxu_timer_setting {
	struct linuxu_time interval;
	struct linuxu_time first;
};

struct linuxu_poll {
	int descriptor;
	short events;
	short found;
};

#define LINUXU_POLL_IN 1

struct linuxu_stack {
	void *base;
	int flags;
	size_t size;
};

/*
 * A flag of a stack for signals (SS_AUTODISARM, Linux 4.7): there is none while a
 * handler runs, and its frame says which one there is when that ends. So handlers
 * may change stacks.
 */
#define LINUXU_STACK_DISARMED INT32_MIN

struct linuxu_sigaction {
	void *handler;
	uint64_t flags;
	void *restorer;
	uint64_t mask;
};

/* System calls, one stub each (x86_64/syscall.S): a result or negative errno. */
long linuxu_write(int descriptor, const void *from, size_t n);
long linuxu_mmap(void *at, size_t size, int protection, int flags,
		 int descriptor, long offset);
long linuxu_sigaction(int signal, const struct linuxu_sigaction *action,
		      struct linuxu_sigaction *old, size_t mask_size);
long linuxu_sigaltstack(const struct linuxu_stack *stack,
			struct linuxu_stack *old);
long linuxu_clock_gettime(int clock, struct linuxu_time *time);
void linuxu_exit_group(int status) __noreturn;
long linuxu_munmap(uintptr_t at, size_t size);
long linuxu_pwrite(int descriptor, const void *from, size_t n, uint64_t at);
long linuxu_memfd_create(const char *name, unsigned int flags);
long linuxu_ftruncate(int descriptor, uint64_t size);
long linuxu_prctl(int operation, uintptr_t a, uintptr_t b, uintptr_t c,
		  uintptr_t d);
long linuxu_fcntl(int descriptor, int operation, long argument);
long linuxu_getpid(void);
long linuxu_arch_prctl(int operation, uintptr_t address);
long linuxu_read(int descriptor, void *to, size_t n);
long linuxu_ppoll(struct linuxu_poll *of, size_t count,
		  const struct linuxu_time *timeout, const void *mask,
		  size_t mask_size);
long linuxu_nanosleep(const struct linuxu_time *time, struct linuxu_time *left);
long linuxu_timer_create(int clock, const struct linuxu_alarm_event *event,
			 int *timer);
long linuxu_timer_settime(int timer, int flags,
			  const struct linuxu_timer_setting *setting,
			  struct linuxu_timer_setting *old);

/* The code that a signal handler returns to. */
void linuxu_sigreturn(void);

/* First C code; @block is what the host left on the stack: argc, argv, ... */
void linuxu_start(const uintptr_t *block) __noreturn;

/**
 * linuxu_command_line() - Turn the process's arguments into a command line.
 * @argv: words, ended by NULL
 * @line: the buffer
 * @size: its size, NUL included
 *
 * Words are quoted where the reader of the line would take them apart.
 * Return: 0, or -E2BIG if the buffer is too small.
 */
int linuxu_command_line(const char *const *argv, char *line, size_t size);

/* Give files that tell of input back as they were; of a process with a ready program. */
void linuxu_notify_end(void);

/* Let signals that report a fault end in a panic or a trap handler. */
void linuxu_catch_faults(void);

/**
 * linuxu_give_up() - End the process before there was a program.
 * @why: a line for a person, without what all kernel messages begin with
 *
 * The status is 125, as that of `arrow run` when no program ran.
 */
void linuxu_give_up(const char *why) __noreturn;

/**
 * linuxu_find_memory() - Ask the host for memory.
 * @size: bytes wanted; half as much is tried, and so on
 *
 * Fills in the memory map, or leaves it empty.
 */
void linuxu_find_memory(size_t size);

/* The least that is asked for, and what sizes are multiples of. */
#define LINUXU_MIB ((size_t)1 << 20)
