/* SPDX-License-Identifier: BSD-3-Clause */
/* The number of the processor in ELF files, by the System V ABI. */
#include "../elf.h"

const uint16_t elf_machine = 62;
