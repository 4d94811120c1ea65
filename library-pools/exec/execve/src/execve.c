/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls: all that can go wrong does so before the program is touched. */
#include <arrow/alloc.h>
#include <arrow/execve.h>

#include "exec_priv.h"

void exec_free(struct exec *exec)
{
	if (exec->file)
		arrow_file_release(exec->file);
	if (exec->loader_file)
		arrow_file_release(exec->loader_file);
	exec_words_free(&exec->words);
	arrow_free(exec->kept);
	arrow_free(exec);
}

static size_t exec_name_size(const struct exec *exec)
{
	size_t n = 0;

	while (exec->name[n++])
		;
	return n;
}

/* @vector: addresses of argv and envp */
static int exec_prepare(struct exec *exec, uintptr_t path,
			const uintptr_t vector[2])
{
	int error = exec_open(exec, path);

	if (!error)
		error = exec_words_take(&exec->words, vector[0], vector[1],
					exec_name_size(exec));
	if (!error)
		error = exec_resolve(exec);
	if (!error)
		error = exec_place(&exec->image);
	return error ? error : exec_keep(exec);
}

static long exec_call(long directory, long path, const uintptr_t vector[2],
		      unsigned int flags)
{
	struct exec *exec = arrow_alloc_zeroed(1, sizeof(*exec));

	if (!exec)
		return -ENOMEM;
	exec->directory = directory;
	exec->flags = flags;
	int error = exec_prepare(exec, (uintptr_t)path, vector);

	if (!error)
		exec_begin(exec);
	exec_free(exec);
	return error;
}

long arrow_sys_execve(long path, long arguments, long variables,
		      ARROW_SYS_REST3)
{
	const uintptr_t vector[] = {(uintptr_t)arguments, (uintptr_t)variables};

	return exec_call(EXEC_AT_CWD, path, vector, 0);
}

long arrow_sys_execveat(long directory, long path, long arguments,
			long variables, long flags, ARROW_SYS_REST1)
{
	const uintptr_t vector[] = {(uintptr_t)arguments, (uintptr_t)variables};

	return exec_call(directory, path, vector, (unsigned int)flags);
}
