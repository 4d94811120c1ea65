/* SPDX-License-Identifier: BSD-3-Clause */
/* ACPI structures: Advanced Configuration and Power Interface 6.5, 5.2. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define ACPI_ROOT_POINTER UINT64_C(0x2052545020445352) /* "RSD PTR " */
#define ACPI_RSDT 0x54445352u			       /* "RSDT" */
#define ACPI_XSDT 0x54445358u			       /* "XSDT" */
#define ACPI_FADT 0x50434146u			       /* "FACP" */

/* Longer tables than this are not looked at. */
#define ACPI_LENGTH_MAX 0x10000u

struct acpi_root_pointer {
	uint64_t signature;
	uint8_t checksum;
	char oem[6];
	uint8_t revision;
	uint32_t rsdt;
	uint32_t length; /* from here on only with revision 2 */
	uint64_t xsdt;
	uint8_t extended_checksum;
	uint8_t reserved[3];
} __packed;

#define ACPI_ROOT_POINTER_V1_SIZE 20

struct acpi_header {
	uint32_t signature;
	uint32_t length;
	uint8_t revision;
	uint8_t checksum;
	char oem[6];
	char oem_table[8];
	uint32_t oem_revision;
	uint32_t creator;
	uint32_t creator_revision;
} __packed;

/* Offset of PM_TMR_BLK, 4 bytes. */
#define ACPI_FADT_TIMER_PORT 76

_Static_assert(sizeof(struct acpi_root_pointer) == 36, "laid down by ACPI");
_Static_assert(sizeof(struct acpi_header) == 36, "laid down by ACPI");
