/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of a platform on which another kernel maps the attached program's
 * memory (%CONFIG_X86_64_HOSTED). The architecture's tables say what is mapped
 * where; the platform has the host do the same. Other platforms have none of
 * this, since the processor reads the tables by itself.
 *
 * For C and assembly.
 */
#pragma once

#ifndef __ASSEMBLER__
#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_plat_program_changed() - Hear that the tables say another thing.
 * @address: of the page about which they do
 *
 * Nothing happens until arrow_plat_program_sync(), so that neighbours are
 * mapped at once.
 */
ARROW_API void arrow_plat_program_changed(uintptr_t address);

/** arrow_plat_program_sync() - Have the host map what the tables say. */
ARROW_API void arrow_plat_program_sync(void);

/** arrow_plat_program_pending - Whether there is anything to be mapped. */
ARROW_API extern bool arrow_plat_program_pending;
#endif
