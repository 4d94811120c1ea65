/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once
#define ARROW_API
