/* SPDX-License-Identifier: BSD-3-Clause */
#ifndef GOOD_H
# define GOOD_H
#endif
