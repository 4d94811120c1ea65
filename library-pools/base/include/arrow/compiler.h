/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Every extension of the compiler that Arrow uses has its name here, so the
 * rest of the tree is C11 and a reader has one place to look an attribute up.
 * Names already taken by a host's headers (unit tests run there) are kept.
 */
#pragma once

/*
 * ARROW_API - mark a declaration in a public header as exported.
 *
 * All code is compiled with hidden visibility and each library is joined to
 * one object in which hidden symbols become local, so only what carries this
 * mark can be reached from another library.
 */
#define ARROW_API __attribute__((__visibility__("default")))

#define __packed __attribute__((__packed__))
#define __aligned(n) __attribute__((__aligned__(n)))
#define __section(name) __attribute__((__section__(name)))
#define __used __attribute__((__used__))
#define __weak __attribute__((__weak__))
#define __maybe_unused __attribute__((__unused__))
#define __must_check __attribute__((__warn_unused_result__))
#define __noreturn __attribute__((__noreturn__))
#define __fallthrough __attribute__((__fallthrough__))
#define __noinline __attribute__((__noinline__))
#define __cold __attribute__((__cold__))
/*
 * A function whose time counts more than its size: compiled with the passes that
 * the kernel's flags leave out. A compiler that cannot do so for one function
 * compiles it as all others.
 */
#if __has_attribute(__optimize__)
#define __fast \
	__attribute__((__optimize__("O2", "move-loop-invariants", \
				    "tree-loop-im", "expensive-optimizations", \
				    "shrink-wrap")))
#else
#define __fast
#endif

/* The calling convention of a PC's firmware, which is Microsoft's. */
#define __firmware_call __attribute__((__ms_abi__))

#define __malloc_like __attribute__((__malloc__))

/* Argument "string" (counted from 1) is a printf format for those from "first". */
#define __printf_like(string, first) \
	__attribute__((__format__(__printf__, string, first)))

#define __scanf_like(string, first) \
	__attribute__((__format__(__scanf__, string, first)))

#ifndef __always_inline
#define __always_inline inline __attribute__((__always_inline__))
#endif

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

/* Keep the compiler from moving memory accesses across this point. */
#define arrow_barrier() __asm__ volatile("" ::: "memory")

/* How many elements the array has; an array, never a pointer. */
#define ARROW_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The struct of type "type" whose member "member" is at "pointer". */
#define ARROW_CONTAINER_OF(pointer, type, member) \
	((type *)((char *)(pointer) - __builtin_offsetof(type, member)))
