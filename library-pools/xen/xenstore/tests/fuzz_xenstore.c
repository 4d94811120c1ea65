/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. Arrow compiles it as host tests are; `arrow verify host` runs it
 * on its corpus and on changes of that, with clang's libFuzzer if there is one.
 *
 * Bytes by which a call ever failed to hold are kept in tests/corpus.
 */
#include "error.c"
#include "message.c"
#include "ring.c"
#include "ring_hvm.c"
#include "stream.c"
#include "xenstore.c"

#include "model_hostile.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	hostile_one(bytes, size);
	return 0;
}
