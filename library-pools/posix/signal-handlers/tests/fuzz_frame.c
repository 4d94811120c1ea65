/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target: the frame that rt_sigreturn reads. Whatever is in it, the program
 * gets no privilege, and the processor no state that it would not take. The
 * stack pointer is 8 behind the first byte; `arrow verify host` builds it, and
 * runs it on tests/corpus.
 */
#include <arrow/signal_handlers.h>
#include <stdlib.h>

#include "mock_signal.h"

#include "../src/deliver.c"
#include "../src/fault.c"
#include "../src/x86_64/frame.c"
#include "../src/x86_64/state.c"
#include "../src/x86_64/trap.c"

/* Where the frame says that its vector state is, unless it says something else. */
#define FUZZ_STATE 448
#define FUZZ_STATE_WORD 232

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void fuzz_expect(bool holds)
{
	if (!holds)
		abort();
}

/* What a processor with these components checks when it loads a state. */
static void fuzz_state(void)
{
	uint64_t header[3];
	uint32_t mxcsr;

	memcpy(header, mock_vector + ARROW_ARCH_XSAVE_HEADER, sizeof(header));
	memcpy(&mxcsr, mock_vector + ARROW_ARCH_XSAVE_MXCSR, sizeof(mxcsr));
	fuzz_expect(!(header[0] & ~mock_components) && !header[1] && !header[2]);
	fuzz_expect(!(mxcsr & 0xffff0000u));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static uint8_t room[4096] __attribute__((aligned(64)));
	uint64_t state;

	mock_begin();
	memset(room, 0, sizeof(room));
	memcpy(room, bytes, size < sizeof(room) ? size : sizeof(room));
	memcpy(&state, room + FUZZ_STATE_WORD, sizeof(state));
	/* small numbers are places in the room */
	if (state && state < sizeof(room) - MOCK_VECTOR - 8) {
		state += (uintptr_t)room;
		memcpy(room + FUZZ_STATE_WORD, &state, sizeof(state));
	} else if (state) {
		state = FUZZ_STATE + (uintptr_t)room;
		memcpy(room + FUZZ_STATE_WORD, &state, sizeof(state));
	}
	mock_frame.rsp = (uintptr_t)room + 8;
	if (setjmp(mock_end)) {
		fuzz_expect(mock_ended == 11 && !mock_loads);
		return 0;
	}
	fuzz_expect(arrow_sys_rt_sigreturn(0, 0, 0, 0, 0, 0) == 0);
	fuzz_expect(mock_loads == 1);
	fuzz_state();
	fuzz_expect(mock_frame.cs == 0x33 && mock_frame.ss == 0x2b);
	fuzz_expect(!(mock_frame.rip >> 47));
	fuzz_expect((mock_frame.rflags & ~UINT64_C(0x50dd5)) == 0x202);
	return 0;
}
