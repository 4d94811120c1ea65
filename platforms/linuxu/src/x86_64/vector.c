/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The program's vector state. While the kernel serves the program it lies in the
 * host's signal frame, from where the host loads it: in XSAVE's standard form or
 * in FXSAVE's.
 */
#include "context.h"

#include <arrow/arch/vector.h>
#include <arrow/arch/xsave.h>
#include <arrow/mem.h>
#include <arrow/panic.h>

static char *vector_state(void)
{
	return (char *)linuxu_interrupted->state;
}

static const struct linuxu_vector_words *vector_words(void)
{
	return (const void *)(vector_state() + ARROW_ARCH_XSAVE_SOFTWARE);
}

/* The same in each frame: the host grants no more unless it is asked. */
size_t arrow_arch_vector_size(void)
{
	const struct linuxu_vector_words *words = vector_words();

	if (words->magic != LINUXU_VECTOR_MAGIC)
		return ARROW_ARCH_XSAVE_HEADER;
	if (words->size > ARROW_ARCH_VECTOR_MAX)
		arrow_panic("the host's vector registers have %u bytes, above %u",
			    words->size, ARROW_ARCH_VECTOR_MAX);
	return words->size;
}

uint64_t arrow_arch_xsave_components(void)
{
	const struct linuxu_vector_words *words = vector_words();

	return words->magic == LINUXU_VECTOR_MAGIC ? words->components : 0;
}

void arrow_arch_vector_save(void *to)
{
	memcpy(to, vector_state(), arrow_arch_vector_size());
}

/* The host's words stay. */
void arrow_arch_vector_load(const void *from)
{
	char *state = vector_state();

	memcpy(state, from, ARROW_ARCH_XSAVE_SOFTWARE);
	memcpy(state + ARROW_ARCH_XSAVE_HEADER,
	       (const char *)from + ARROW_ARCH_XSAVE_HEADER,
	       arrow_arch_vector_size() - ARROW_ARCH_XSAVE_HEADER);
}
