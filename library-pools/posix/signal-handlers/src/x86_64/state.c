/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The vector state of a frame is what the processor writes, and in it Linux's
 * words that say how much of it there is (its uapi header asm/sigcontext.h).
 */
#include <arrow/arch/vector.h>
#include <arrow/arch/xsave.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/user_memory.h>

#include "state.h"

/* How far the masks of MXCSR lie above its exceptions. */
#define STATE_MXCSR_MASKS 7

#define STATE_MAGIC1 0x46505853u
#define STATE_MAGIC2 0x46505845u

/**
 * struct state_words - Where software may write in the first 512 bytes.
 * @magic: STATE_MAGIC1 if the rest of this holds
 * @extended_size: with STATE_MAGIC2, which follows
 * @components: which may be there
 * @size: without it
 * @padding: zero
 */
struct state_words {
	uint32_t magic;
	uint32_t extended_size;
	uint64_t components;
	uint32_t size;
	uint32_t padding[7];
};

_Static_assert(sizeof(struct state_words) ==
		       ARROW_ARCH_XSAVE_HEADER - ARROW_ARCH_XSAVE_SOFTWARE,
	       "Linux's layout");

/* One is under way at a time. */
static union {
	uint8_t bytes[ARROW_ARCH_VECTOR_MAX];
	struct {
		uint16_t control;
		uint16_t status;
		uint32_t other[5];
		uint32_t mxcsr;
		uint32_t mxcsr_mask;
		uint8_t registers[ARROW_ARCH_XSAVE_SOFTWARE - 32];
		struct state_words words;
		uint64_t components;
		uint64_t header[7];
	};
} state __aligned(ARROW_ARCH_VECTOR_ALIGN);

_Static_assert(__builtin_offsetof(__typeof__(state), mxcsr) ==
			       ARROW_ARCH_XSAVE_MXCSR &&
		       __builtin_offsetof(__typeof__(state), components) ==
			       ARROW_ARCH_XSAVE_HEADER,
	       "the processor's layout");

bool state_is_extended(void)
{
	return arrow_arch_xsave_components() != 0;
}

size_t state_room(void)
{
	return arrow_arch_vector_size() +
	       (state_is_extended() ? sizeof(uint32_t) : 0);
}

static void state_clear(void)
{
	memset(&state, 0, arrow_arch_vector_size());
}

int state_write(uintptr_t at)
{
	const uint32_t magic = STATE_MAGIC2;
	size_t size = arrow_arch_vector_size();

	state_clear();
	arrow_arch_vector_save(&state);
	memset(&state.words, 0, sizeof(state.words));
	if (!state_is_extended())
		return arrow_user_write(at, &state, size);
	state.words.magic = STATE_MAGIC1;
	state.words.extended_size = (uint32_t)(size + sizeof(magic));
	state.words.components = arrow_arch_xsave_components();
	state.words.size = (uint32_t)size;
	if (arrow_user_write(at, &state, size))
		return -EFAULT;
	return arrow_user_write(at + size, &magic, sizeof(magic));
}

void state_reset(void)
{
	state_clear();
	state.control = ARROW_ARCH_XSAVE_CONTROL_FIRST;
	state.mxcsr = ARROW_ARCH_XSAVE_MXCSR_FIRST;
	arrow_arch_vector_load(&state);
}

/* Does a frame have more than FXSAVE's part? The words are read already. */
static bool state_has_more(uintptr_t at)
{
	uint32_t size = state.words.size, magic;

	return state_is_extended() && state.words.magic == STATE_MAGIC1 &&
	       size >= ARROW_ARCH_XSAVE_HEADER + ARROW_ARCH_XSAVE_HEADER_SIZE &&
	       size <= arrow_arch_vector_size() &&
	       size <= state.words.extended_size &&
	       !arrow_user_read(&magic, at + size, sizeof(magic)) &&
	       magic == STATE_MAGIC2;
}

/* Would the processor take it, or trap? */
static bool state_is_right(void)
{
	uint64_t wrong = state.components & ~arrow_arch_xsave_components();

	/* bytes 8 to 23 of the header; of those behind, nothing is asked */
	wrong |= state.header[0] | state.header[1];
	return !(state.mxcsr & ~ARROW_ARCH_XSAVE_MXCSR_BITS) &&
	       (!state_is_extended() || !wrong);
}

int state_read(uintptr_t at)
{
	if (!at) {
		state_reset();
		return 0;
	}
	state_clear();
	if (arrow_user_read(&state, at, ARROW_ARCH_XSAVE_HEADER))
		return -EFAULT;
	if (state_has_more(at)) {
		size_t size = state.words.size;
		uint64_t components = state.words.components;

		if (arrow_user_read(&state, at, size))
			return -EFAULT;
		/* the rest is in its first state */
		if (components & ~arrow_arch_xsave_components())
			components = arrow_arch_xsave_components();
		state.components &= components | ~arrow_arch_xsave_components();
	} else {
		state.components = ARROW_ARCH_XSAVE_LEGACY;
	}
	if (!state_is_right())
		return -EFAULT;
	arrow_arch_vector_load(&state);
	return 0;
}

unsigned int state_exceptions(bool vector)
{
	arrow_arch_vector_save(&state);
	return vector ? state.mxcsr & ~(state.mxcsr >> STATE_MXCSR_MASKS) :
			state.status & ~(unsigned int)state.control;
}
