/* SPDX-License-Identifier: BSD-3-Clause */
/* Linux's struct epoll_event, which is not the same on all architectures. */
#pragma once

#include <arrow/types.h>

/** event_size - Its bytes. */
extern const size_t event_size;

/** event_take() - Read one of the program's. Return: 0 or -EFAULT. */
long event_take(uintptr_t from, uint32_t *events, uint64_t *data);

/** event_give() - Write one. Return: 0 or -EFAULT. */
long event_give(uintptr_t to, uint32_t events, uint64_t data);
