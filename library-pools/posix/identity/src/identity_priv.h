/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/credentials.h>
#include <arrow/types.h>

/* "Leave it as it is", in the calls that set several numbers. */
#define IDENTITY_KEEP 0xffffffffu

/**
 * identity_users_changed() - Let capabilities follow a change of users.
 * @before: the credentials before it; those in force have the new numbers
 *
 * The rules of capabilities(7), "Effect of user ID changes on capabilities".
 */
void identity_users_changed(const struct arrow_credentials *before);
