/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <ctype.h> of linked programs. The locale is always "C": characters above
 * 127 belong to no class. Any int may be asked for.
 */
#pragma once

#include <arrow/compiler.h>

ARROW_API int isalnum(int c);
ARROW_API int isalpha(int c);
ARROW_API int isascii(int c);
ARROW_API int isblank(int c);
ARROW_API int iscntrl(int c);
ARROW_API int isdigit(int c);
ARROW_API int isgraph(int c);
ARROW_API int islower(int c);
ARROW_API int isprint(int c);
ARROW_API int ispunct(int c);
ARROW_API int isspace(int c);
ARROW_API int isupper(int c);
ARROW_API int isxdigit(int c);
ARROW_API int tolower(int c);
ARROW_API int toupper(int c);
