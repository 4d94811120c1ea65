/* SPDX-License-Identifier: BSD-3-Clause */
/* Sockets within the program: the family AF_UNIX. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/socket.h>

/** arrow_unix - The family, for the table `socket`. */
ARROW_API extern const struct arrow_socket_ops arrow_unix;
