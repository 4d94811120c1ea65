/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Names from the processor's manual: control registers, MSRs, page table
 * entries. For C and assembly.
 */
#pragma once

#define CR0_PE (1 << 0)
#define CR0_MP (1 << 1)
#define CR0_ET (1 << 4)
#define CR0_NE (1 << 5)
#define CR0_WP (1 << 16)
#define CR0_AM (1 << 18)
#define CR0_PG (1 << 31)

#define CR4_PAE (1 << 5)
#define CR4_PGE (1 << 7)
#define CR4_OSFXSR (1 << 9)
#define CR4_OSXMMEXCPT (1 << 10)
#define CR4_UMIP (1 << 11)
#define CR4_FSGSBASE (1 << 16)
#define CR4_OSXSAVE (1 << 18)
#define CR4_SMEP (1 << 20)
#define CR4_SMAP (1 << 21)

#define MSR_EFER 0xc0000080
#define EFER_SCE (1 << 0)
#define EFER_LME (1 << 8)
#define EFER_NXE (1 << 11)

#define MSR_STAR 0xc0000081
#define MSR_LSTAR 0xc0000082
#define MSR_FMASK 0xc0000084
#define MSR_FS_BASE 0xc0000100
#define MSR_GS_BASE 0xc0000101

#define RFLAGS_ONE (1 << 1)
#define RFLAGS_TF (1 << 8)
#define RFLAGS_IF (1 << 9)
#define RFLAGS_DF (1 << 10)
#define RFLAGS_NT (1 << 14)
#define RFLAGS_AC (1 << 18)

#define PTE_P (1 << 0)
#define PTE_RW (1 << 1)
#define PTE_U (1 << 2)
#define PTE_PWT (1 << 3)
#define PTE_PCD (1 << 4)
#define PTE_A (1 << 5)
#define PTE_D (1 << 6)
#define PTE_PS (1 << 7)
#define PTE_G (1 << 8)
#define PTE_MARK (1 << 9) /* not the processor's: ARROW_ARCH_MARK */
/* Bit 31 of an entry's upper half. */
#define PTE_NX_HIGH (1 << 31)
#define PTE_ADDRESS 0x000ffffffffff000

#define CPUID_EXTENDED_FEATURES 0x80000001
#define CPUID_EXTENDED_EDX_NX (1 << 20)

/*
 * Selectors. Those of a system call lie as SYSCALL and SYSRET want them, and
 * the program's have the values that Linux gives them.
 */
#define SELECTOR_CODE 0x08
#define SELECTOR_DATA 0x10
#if CONFIG_APP_ATTACHED
#define SELECTOR_TSS 0x18
#define SELECTOR_USER_DATA 0x2b
#define SELECTOR_USER_CODE 0x33
#define GDT_SIZE 0x38
#else
#define SELECTOR_TSS 0x10
#define GDT_SIZE 0x20
#endif
#if CONFIG_ISOLATION_USER
#define SELECTOR_PROGRAM_CODE SELECTOR_USER_CODE
#define SELECTOR_PROGRAM_DATA SELECTOR_USER_DATA
#else
#define SELECTOR_PROGRAM_CODE SELECTOR_CODE
#define SELECTOR_PROGRAM_DATA SELECTOR_DATA
#endif
#define TSS_SIZE 104
#define GATE_SIZE 8

/*
 * Gates: one a trap, and some for interrupts where there is a program that they
 * can interrupt.
 */
#if CONFIG_APP_ATTACHED
#define GATE_COUNT (ARROW_ARCH_TRAPS + ARROW_ARCH_INTERRUPTS)
#else
#define GATE_COUNT ARROW_ARCH_TRAPS
#endif

/* Entries of the interrupt stack table. */
#define IST_TRAP 1
#define IST_NMI 2
#define IST_DOUBLE 3
#define IST_MACHINE 4

/* The first page tables, a page each, in this order at arrow_image_tables. */
#define TABLE_PML4 0x0000
#define TABLE_PDPT_HIGH 0x1000
#define TABLE_PD_IMAGE 0x2000
#define TABLE_PDPT_DIRECT 0x3000
#define TABLE_PD_DIRECT 0x4000

/* Index of an address in its top table, and in the table below that. */
#define PML4_INDEX(address) (((address) >> 39) & 511)
#define PDPT_INDEX(address) (((address) >> 30) & 511)
