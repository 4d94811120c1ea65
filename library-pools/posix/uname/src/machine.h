/* SPDX-License-Identifier: BSD-3-Clause */
/* The machine's name, from src/<arch>/. */
#pragma once

extern const char uname_machine[];
