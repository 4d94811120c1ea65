/* SPDX-License-Identifier: BSD-3-Clause */
#include "../machine.h"

const char uname_machine[] = "x86_64";
