/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From the old program to the new one. All that can be refused has been; what can
 * fail from here on is memory.
 */
#include <arrow/alloc.h>
#include <arrow/arch/program.h>
#include <arrow/credentials.h>
#include <arrow/ending.h>
#include <arrow/fd.h>
#include <arrow/mem.h>
#include <arrow/prctl.h>
#include <arrow/program.h>
#include <arrow/random.h>
#include <arrow/signal.h>
#include <arrow/vma.h>

#include "exec_priv.h"

#define BEGIN_SIGKILL 9

/* Both names of the program that runs; NULL: it was attached. */
static char *begin_names;

static size_t begin_length(const char *text)
{
	size_t n = 0;

	while (text[n])
		n++;
	return n;
}

int exec_keep(struct exec *exec)
{
	/* the one that is not the name */
	char *room = exec->name == exec->path ? exec->text : exec->path;
	const char *path = arrow_vfs_path(exec->file->entry, room,
					  ARROW_VFS_PATH_SIZE);

	if (!path)
		return -ENAMETOOLONG;
	size_t n = begin_length(exec->name) + 1;
	size_t path_size = begin_length(path) + 1;

	exec->kept = arrow_alloc(n + path_size);
	if (!exec->kept)
		return -ENOMEM;
	memcpy(exec->kept, exec->name, n);
	memcpy(exec->kept + n, path, path_size);
	return 0;
}

/* What the program is called by from now on. */
static void begin_name(struct exec *exec)
{
	struct arrow_program_layout *layout = &arrow_program_layout;
	const char *last = exec->kept, *at = last;

	for (; *at; at++) {
		if (*at == '/')
			last = at + 1;
	}
	layout->name = exec->kept;
	layout->executable = at + 1;
	arrow_prctl_set_name(last);
	arrow_free(begin_names);
	begin_names = exec->kept;
	exec->kept = NULL;
}

static void begin_close_files(void)
{
	for (int fd = 0; fd < arrow_fd_end(); fd++) {
		if (arrow_fd_get_any(fd) && arrow_fd_close_on_exec(fd))
			arrow_fd_close(fd);
	}
}

/* The user stays; capabilities are what he has without those of a file. */
static void begin_credentials(void)
{
	struct arrow_credentials *own = &arrow_credentials;

	own->suid = own->fsuid = own->euid;
	own->sgid = own->fsgid = own->egid;
	own->permitted = 0;
	if (!own->euid || !own->uid)
		own->permitted = ARROW_CREDENTIALS_ALL;
	own->effective = own->euid ? 0 : own->permitted;
}

/* Random numbers for the places of mappings, and those of AT_RANDOM. */
struct begin_random {
	uint64_t seed;
	char bytes[ARROW_PROGRAM_RANDOM_SIZE];
};

static int begin_stack(const struct exec *exec, const void *random)
{
	struct arrow_program_layout *layout = &arrow_program_layout;
	const struct arrow_credentials *own = &arrow_credentials;
	const struct elf_image *image = &exec->image;
	struct arrow_program_stack what = {
		.random = random,
		.name = layout->name,
		.arguments = exec->words.arguments,
		.argument_count = exec->words.argument_count,
		.variables = exec->words.variables,
		.variable_count = exec->words.variable_count,
		.texts_size = exec->words.size,
		.entry = image->entry,
		.headers = image->headers,
		.header_count = image->header_count,
		.ids = {own->uid, own->euid, own->gid, own->egid},
	};
	unsigned int protection = ARROW_ARCH_READ | ARROW_ARCH_WRITE;

	if (exec->loader_file)
		what.loader = exec->loader.base;
	if (image->stack_executable)
		protection |= ARROW_ARCH_EXECUTE;
	int error = arrow_vma_stack(protection, &what.top);

	if (error)
		return error;
	if (arrow_program_vdso)
		what.vdso = arrow_program_vdso();
	arrow_program_stack_fill(&what, layout);
	return 0;
}

/* Lay out the new program's memory. Return: 0, or an error. */
static int begin_memory(struct exec *exec)
{
	struct begin_random random;

	arrow_random_bytes(&random, sizeof(random));
	arrow_vma_reset(random.seed);
	int error = exec_load(exec->file, &exec->image,
			      &arrow_program_layout.source);

	if (error)
		return error;
	arrow_vma_brk_start(elf_end(&exec->image));
	if (exec->loader_file) {
		error = exec_place_loader(&exec->loader);
		if (!error)
			error = exec_load(exec->loader_file, &exec->loader,
					  NULL);
	}
	return error ? error : begin_stack(exec, random.bytes);
}

void exec_begin(struct exec *exec)
{
	struct arrow_program_layout *layout = &arrow_program_layout;
	bool loaded = exec->loader_file;

	if (CONFIG_EXECVE_THREADS)
		exec_end_threads();
	if (CONFIG_EXECVE_TIMERS)
		exec_delete_timers();
	arrow_signal_exec();
	begin_close_files();
	begin_credentials();
	begin_name(exec);
	if (begin_memory(exec))
		arrow_ending_signal(BEGIN_SIGKILL, NULL);
	layout->entry = exec->image.entry;
	uintptr_t entry = loaded ? exec->loader.entry : layout->entry;

	exec_free(exec);
	arrow_arch_program_restart(entry, layout->stack);
}
