/* SPDX-License-Identifier: BSD-3-Clause */
#ifndef OWN_H
#define OTHER_H
#endif
