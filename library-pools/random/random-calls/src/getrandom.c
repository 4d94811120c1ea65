/* SPDX-License-Identifier: BSD-3-Clause */
/* getrandom. It never waits, so the flags about waiting change nothing. */
#include <arrow/errno.h>
#include <arrow/random.h>
#include <arrow/random_calls.h>
#include <arrow/user_memory.h>

/* Flags; Linux's (uapi header random.h). */
#define GETRANDOM_NONBLOCK 1u
#define GETRANDOM_RANDOM 2u
#define GETRANDOM_INSECURE 4u

/* Bytes made at a time, and the most that a call makes. */
#define GETRANDOM_PART 256
#define GETRANDOM_MAX 0x1fffffful

long arrow_sys_getrandom(long to, long size, long flags, ARROW_SYS_REST3)
{
	const unsigned int all = GETRANDOM_NONBLOCK | GETRANDOM_RANDOM |
				 GETRANDOM_INSECURE;
	const unsigned int both = GETRANDOM_RANDOM | GETRANDOM_INSECURE;
	unsigned int bits = (unsigned int)flags;
	uint8_t bytes[GETRANDOM_PART];
	size_t n = (size_t)size;
	size_t done = 0;

	if (bits & ~all || (bits & both) == both)
		return -EINVAL;
	if (n > GETRANDOM_MAX)
		n = GETRANDOM_MAX;
	if (arrow_user_check((uintptr_t)to, n))
		return -EFAULT;
	while (done < n) {
		size_t part = n - done < sizeof(bytes) ? n - done :
							 sizeof(bytes);

		arrow_random_bytes(bytes, part);
		if (arrow_user_write((uintptr_t)to + done, bytes, part))
			return done ? (long)done : -EFAULT;
		done += part;
	}
	return (long)done;
}
