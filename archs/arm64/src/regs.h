/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Names from the processor's manual: system registers and page table entries.
 * For C and assembly.
 */
#pragma once

#define CURRENT_EL2 (2 << 2)

/*
 * In the place of a trap's number, behind all numbers: what the syndrome says,
 * and that on a stack that is no use.
 */
#define TRAP_SYNCHRONOUS 0x42
#define TRAP_FATAL 0x43

/* EL1 on its own stack pointer, with all exceptions masked. */
#define PSTATE_EL1 0x3c5
#define DAIF_ALL 0xf

/*
 * The program's state: EL1 on the program's stack pointer, or EL0. SErrors and
 * fast interrupts are masked as in the kernel; interrupts are what they are there.
 */
#if CONFIG_ISOLATION_USER
#define PSTATE_PROGRAM 0x140
#else
#define PSTATE_PROGRAM 0x144
#endif
#define PSTATE_IRQ 0x80

/* The bit of the mode that says that the kernel's stack pointer is in use. */
#define PSTATE_KERNEL 0x1

/*
 * Bits that are 1 on a processor without later features, and those we want. SPAN
 * is one of the former: without it PAN is in force in each exception.
 */
#define SCTLR_RES1 0x30d00800
#define SCTLR_M (1 << 0)
#define SCTLR_C (1 << 2)
#define SCTLR_SA (1 << 3)
#define SCTLR_SA0 (1 << 4)
#define SCTLR_I (1 << 12)
/* What can be written cannot be executed, unless programs may have such pages. */
#if CONFIG_MMAP_WX
#define SCTLR_WXN 0
#else
#define SCTLR_WXN (1 << 19)
#endif
#define SCTLR_SPAN_BIT 23

/* What a program at EL0 may do: clear a line of the cache, ask for its size and
 * maintain it. */
#define SCTLR_DZE (1 << 14)
#define SCTLR_UCT (1 << 15)
#define SCTLR_UCI (1 << 26)
#define SCTLR_ON (SCTLR_RES1 + SCTLR_M + SCTLR_C + SCTLR_SA + SCTLR_SA0 + \
		  SCTLR_I + SCTLR_WXN)

/*
 * The kernel's half: 39 bits, the program's: 48 bits, whose highest eight do not
 * count in an address, as on Linux. Pages of 4 KiB, tables cached as all memory
 * is. The lower half is off until it is wanted. The size of physical addresses is
 * put in at start.
 */
#define TCR_T0SZ_48 16
#define TCR_EPD0 (1 << 7)
#define TCR_IRGN0_WB (1 << 8)
#define TCR_ORGN0_WB (1 << 10)
#define TCR_SH0_INNER (3 << 12)
#define TCR_T1SZ_39 (25 << 16)
#define TCR_IRGN1_WB (1 << 24)
#define TCR_ORGN1_WB (1 << 26)
#define TCR_SH1_INNER (3 << 28)
#define TCR_TG1_4K (2 << 30)
#define TCR_IPS_SHIFT 32
#define TCR_TBI0_BIT 37
#define TCR_LOW (TCR_T0SZ_48 + TCR_EPD0 + TCR_IRGN0_WB + TCR_ORGN0_WB + \
		 TCR_SH0_INNER + TCR_T1SZ_39 + TCR_IRGN1_WB +           \
		 TCR_ORGN1_WB + TCR_SH1_INNER)

/* The largest physical address that pages of 4 KiB can name: 48 bits. */
#define MMFR0_PARANGE_48 5

/* Kinds of memory, by number: cached; registers of devices. */
#define MAIR_CACHED 0
#define MAIR_DEVICE 1
#define MAIR_VALUE 0x04ff

#define PTE_VALID (1 << 0)
#define PTE_TABLE (1 << 1) /* a table; in the last level, a page */
#define PTE_DEVICE (MAIR_DEVICE << 2)
#define PTE_USER (1 << 6) /* EL0 may do what the kernel may */
#define PTE_RO (1 << 7)
#define PTE_INNER (3 << 8)
#define PTE_AF (1 << 10)
#define PTE_ADDRESS 0x0000fffffffff000

/* Not executable by the kernel, by the program; bits of an entry. */
#define PTE_PXN_BIT 53
#define PTE_UXN_BIT 54

/* Left to software: keeps ARROW_ARCH_MARK. */
#define PTE_MARK_BIT 55

#define CPACR_FPEN (3 << 20)

/* CNTKCTL_EL1: EL0 may read the virtual counter. MDSCR_EL1: EL0 has no debug channel. */
#define CNTKCTL_EL0VCTEN 0x2
#define MDSCR_TDCC (1 << 12)

/* CTR_EL0: lines of the data cache; what need not be done for new instructions. */
#define CTR_DATA_LINE 16
#define CTR_IDC (1 << 28)
#define CTR_DIC (1 << 29)

/* HCR_EL2: EL1 is 64-bit. CNTHCTL_EL2: EL1 may use timers. CPTR_EL2: RES1. */
#define HCR_RW (1 << 31)
#define CNTHCTL_EL1 0x3
#define CPTR_RES1 0x33ff

/*
 * Of an interrupt controller with system registers: ID_AA64PFR0_EL1 says whether
 * there is one; on, for EL1 as well; nothing virtual. By number, as in sysreg.h.
 */
#define PFR0_GIC 0xf000000
#define ICC_SRE_EL2 s3_4_c12_c9_5
#define ICC_SRE_ALL 0xf
#define ICH_HCR_EL2 s3_4_c12_c11_0

/* The first page tables, a page each, in this order at arrow_image_tables. */
#define TABLE_TOP 0x0000
#define TABLE_IMAGE 0x1000
#define TABLE_DIRECT 0x2000 /* two: an image may lie across a gigabyte's end */
#define TABLE_SPARE 0x4000
#define TABLES_SIZE 0x5000

/* Index of an address of the kernel's half in the top table. */
#define TOP_INDEX(address) (((address) >> 30) & 511)
