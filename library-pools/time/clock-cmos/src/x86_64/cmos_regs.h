/* SPDX-License-Identifier: BSD-3-Clause */
/* Registers of the MC146818 and of its successors in a PC. */
#pragma once

#define CMOS_INDEX_PORT 0x70
#define CMOS_DATA_PORT 0x71

#define CMOS_SECOND 0x00
#define CMOS_MINUTE 0x02
#define CMOS_HOUR 0x04
#define CMOS_DAY 0x07
#define CMOS_MONTH 0x08
#define CMOS_YEAR 0x09
#define CMOS_STATUS_A 0x0a
#define CMOS_STATUS_B 0x0b
#define CMOS_CENTURY 0x32 /* of a PC; not of the MC146818 */

#define CMOS_A_UPDATING 0x80
#define CMOS_B_24_HOURS 0x02
#define CMOS_B_BINARY 0x04
#define CMOS_HOUR_PM 0x80
