/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of `native` share. */
#pragma once

/* Ends the process with 125 and says why if a call failed. */
void need(int result, const char *what);

/* Gives what was unpacked of an archive below a folder its times. */
void set_times(const char *archive, const char *root);
