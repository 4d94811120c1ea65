/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

/** schedule_find() - 0 if @pid means the only task; -EINVAL or -ESRCH if not. */
long schedule_find(long pid);
