/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/credentials.h>
#include <arrow/types.h>

/* CAP_SETGID and CAP_SETUID: any number may be taken. */
#define IDENTITY_SETGID 6
#define IDENTITY_SETUID 7

/**
 * identity_users_changed() - Let capabilities follow a change of users.
 * @before: the credentials before it; those in force have the new numbers
 *
 * The rules of capabilities(7), "Effect of user ID changes on capabilities". It
 * does nothing when none of them changed.
 */
void identity_users_changed(const struct arrow_credentials *before);
