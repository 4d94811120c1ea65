/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * KVM's side of its clock, from "KVM-specific MSRs" in Linux'
 * Documentation/virt/kvm/x86/msr.rst.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define KVM_MSR_WALL 0x4b564d00
#define KVM_MSR_SYSTEM 0x4b564d01
#define KVM_MSR_ENABLE 1

/* CPUID: signature in ebx, ecx, edx; bit in eax of the leaf behind. */
#define KVM_SIGNATURE_EBX 0x4b4d564bu /* "KVMK" */
#define KVM_SIGNATURE_ECX 0x564b4d56u /* "VMKV" */
#define KVM_SIGNATURE_EDX 0x0000004du /* "M" */
#define KVM_FEATURE 0x8u	      /* the two MSRs above */

/* The date when the clock's nanoseconds were 0. */
struct kvm_wall {
	uint32_t version;
	uint32_t seconds;
	uint32_t nanoseconds;
};

_Static_assert(sizeof(struct kvm_wall) == 12, "laid down by KVM");
