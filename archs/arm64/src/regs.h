/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Names from the processor's manual: system registers and page table entries.
 * For C and assembly.
 */
#pragma once

#define CURRENT_EL2 (2 << 2)

/* EL1 on its own stack pointer, with all exceptions masked. */
#define PSTATE_EL1 0x3c5
#define PSTATE_MODE 0xf
#define DAIF_ALL 0xf
#define DAIF_IRQ 0x2

/* Bits that are 1 on a processor without later features, and those we want. */
#define SCTLR_RES1 0x30d00800
#define SCTLR_M (1 << 0)
#define SCTLR_C (1 << 2)
#define SCTLR_SA (1 << 3)
#define SCTLR_SA0 (1 << 4)
#define SCTLR_I (1 << 12)
#define SCTLR_ON (SCTLR_RES1 + SCTLR_M + SCTLR_C + SCTLR_SA + SCTLR_SA0 + SCTLR_I)

/*
 * The kernel's half: 39 bits, pages of 4 KiB, tables cached as all memory is.
 * The lower half is off. The size of physical addresses is put in at start.
 */
#define TCR_T0SZ_48 16
#define TCR_EPD0 (1 << 7)
#define TCR_T1SZ_39 (25 << 16)
#define TCR_IRGN1_WB (1 << 24)
#define TCR_ORGN1_WB (1 << 26)
#define TCR_SH1_INNER (3 << 28)
#define TCR_TG1_4K (2 << 30)
#define TCR_IPS_SHIFT 32
#define TCR_LOW (TCR_T0SZ_48 + TCR_EPD0 + TCR_T1SZ_39 + TCR_IRGN1_WB + \
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
#define PTE_RO (1 << 7)
#define PTE_INNER (3 << 8)
#define PTE_AF (1 << 10)
#define PTE_ADDRESS 0x0000fffffffff000

/* Not executable by the kernel, by the program; bits of an entry. */
#define PTE_PXN_BIT 53
#define PTE_UXN_BIT 54

#define CPACR_FPEN (3 << 20)

/* HCR_EL2: EL1 is 64-bit. CNTHCTL_EL2: EL1 may use timers. CPTR_EL2: RES1. */
#define HCR_RW (1 << 31)
#define CNTHCTL_EL1 0x3
#define CPTR_RES1 0x33ff

/* The first page tables, a page each, in this order at arrow_image_tables. */
#define TABLE_TOP 0x0000
#define TABLE_IMAGE 0x1000
#define TABLE_DIRECT 0x2000 /* two: an image may lie across a gigabyte's end */
#define TABLE_SPARE 0x4000
#define TABLES_SIZE 0x5000

/* Index of an address of the kernel's half in the top table. */
#define TOP_INDEX(address) (((address) >> 30) & 511)
