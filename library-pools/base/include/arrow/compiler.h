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
#define ARROW_API __attribute__((visibility("default")))

#define __packed __attribute__((packed))
#define __aligned(n) __attribute__((aligned(n)))
#define __section(name) __attribute__((section(name)))
#define __used __attribute__((used))
#define __weak __attribute__((weak))
#define __maybe_unused __attribute__((unused))
#define __must_check __attribute__((warn_unused_result))
#define __noreturn __attribute__((noreturn))
#define __noinline __attribute__((noinline))
#define __cold __attribute__((cold))
#define __malloc_like __attribute__((malloc))

/* Argument "format" (counted from 1) is a printf format for those from "first". */
#define __printf_like(format, first) \
	__attribute__((format(printf, format, first)))

#define __scanf_like(format, first) \
	__attribute__((format(scanf, format, first)))

#ifndef __always_inline
#define __always_inline inline __attribute__((always_inline))
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
