/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Structures that KVM writes into the guest's memory, from "KVM-specific MSRs"
 * in Linux' Documentation/virt/kvm/x86/msr.rst. A version is odd while KVM
 * writes.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define PVCLOCK_MSR_WALL 0x4b564d00
#define PVCLOCK_MSR_SYSTEM 0x4b564d01
#define PVCLOCK_MSR_ENABLE 1

/* CPUID: signature in ebx, ecx, edx; bit in eax of the leaf behind. */
#define PVCLOCK_SIGNATURE_EBX 0x4b4d564bu /* "KVMK" */
#define PVCLOCK_SIGNATURE_ECX 0x564b4d56u /* "VMKV" */
#define PVCLOCK_SIGNATURE_EDX 0x0000004du /* "M" */
#define PVCLOCK_FEATURE 0x8u		  /* the two MSRs above */

/* Flag: all processors' counters agree, so the structure holds for each. */
#define PVCLOCK_STABLE 1

/* Shifts beyond this make no sense. */
#define PVCLOCK_SHIFT_MAX 31

/* What turns a value of the time stamp counter into nanoseconds. */
struct pvclock_time {
	uint32_t version;
	uint32_t padding;
	uint64_t counter;
	uint64_t nanoseconds;
	uint32_t multiplier;
	int8_t shift;
	uint8_t flags;
	uint8_t padding_end[2];
};

/* The date when the nanoseconds above were 0. */
struct pvclock_wall {
	uint32_t version;
	uint32_t seconds;
	uint32_t nanoseconds;
};

_Static_assert(sizeof(struct pvclock_time) == 32, "laid down by KVM");
_Static_assert(__builtin_offsetof(struct pvclock_time, shift) == 28,
	       "laid down by KVM");
_Static_assert(sizeof(struct pvclock_wall) == 12, "laid down by KVM");
