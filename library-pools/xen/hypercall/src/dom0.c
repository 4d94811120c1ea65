/* SPDX-License-Identifier: BSD-3-Clause */
/* The first domain is told so by a feature. */
#include <arrow/hypercall.h>

/* Call XENVER_get_features of the version call, and what it fills (version.h). */
#define DOM0_GET_FEATURES 6
#define DOM0_FEATURE (1u << 11)

struct dom0_features {
	uint32_t index; /* which 32 of the features */
	uint32_t bits;
};

bool arrow_hypercall_is_dom0(void)
{
	struct dom0_features features = {0, 0};

	return arrow_hypercall(ARROW_HYPERCALL_VERSION, DOM0_GET_FEATURES,
			       (uintptr_t)&features, 0, 0) == 0 &&
	       features.bits & DOM0_FEATURE;
}
