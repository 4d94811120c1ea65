/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Library `file` itself, for tests of libraries above it: a mock of open files
 * and transfers would be the same once more. Memory and program are mocked.
 */
#pragma once

#include "mock_alloc.h"
#include "mock_user.h"

#include "../src/anonymous.c"
#include "../src/file.c"
#include "../src/file_stat.c"
#include "../src/io.c"

#if CONFIG_FILE_WATCHED
#include "../src/watched.c"
#endif
