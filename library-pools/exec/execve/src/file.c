/* SPDX-License-Identifier: BSD-3-Clause */
/* From a path to headers that make sense: nothing of the running program changes. */
#include <arrow/alloc.h>
#include <arrow/fd.h>
#include <arrow/format.h>
#include <arrow/mem.h>
#include <arrow/user_memory.h>

#include "exec_priv.h"

/* Flags of execveat; Linux's. */
#define FILE_NOFOLLOW 0x100u
#define FILE_EMPTY 0x1000u

int exec_open(struct exec *exec, uintptr_t path)
{
	ssize_t n = arrow_user_text(exec->path, path, sizeof(exec->path));

	if (n < 0)
		return (int)n;
	if (!n && !(exec->flags & FILE_EMPTY))
		return -ENOENT;
	if (exec->flags & ~(FILE_NOFOLLOW | FILE_EMPTY))
		return -EINVAL;
	exec->name = exec->path;
	if ((int)exec->directory != EXEC_AT_CWD && exec->path[0] != '/') {
		arrow_snprintf(exec->text, sizeof(exec->text), "/dev/fd/%d%s%s",
			       (int)exec->directory, n ? "/" : "", exec->path);
		exec->name = exec->text;
	}
	exec->reader = exec->name;
	return arrow_vfs_open_program(exec->directory, exec->path, exec->flags,
				      &exec->file);
}

/* Read @n bytes of a file. Return: how many there were, or an error. */
static ssize_t file_read(struct arrow_file *file, uint64_t offset, void *to,
			 size_t n)
{
	int64_t position = (int64_t)offset;
	struct arrow_io io;

	arrow_io_kernel(&io, to, n);
	return arrow_file_read(file, &io, &position);
}

/* @line: the first bytes of the file, which may change meanwhile */
static int file_read_image(struct arrow_file *file, const char *line,
			   struct elf_image *image)
{
	struct elf_header header;
	uint64_t size = arrow_vfs_of(file)->size;

	memcpy(&header, line, sizeof(header));
	if (!elf_is_ours(&header, size))
		return -ENOEXEC;
	size_t n = header.header_count * sizeof(struct elf_part);
	struct elf_part *parts = arrow_alloc(n);

	if (!parts)
		return -ENOMEM;
	int error = -ENOEXEC;

	if (file_read(file, header.headers, parts, n) == (ssize_t)n)
		error = elf_read(&header, parts, size, image);
	arrow_free(parts);
	return error;
}

/* The descriptor that a script would be read by is closed before that. */
static bool file_is_closed(const struct exec *exec)
{
	return exec->reader == exec->text &&
	       arrow_fd_close_on_exec((int)exec->directory);
}

/* Go on with who reads the script. */
static int file_follow_script(struct exec *exec, char *line)
{
	char *interpreter, *argument;
	int error = script_read(line, &interpreter, &argument);

	if (error)
		return error;
	if (file_is_closed(exec))
		return -ENOENT;
	exec->words.arguments++;
	exec->words.argument_count--;
	exec_words_push(&exec->words, exec->reader);
	if (argument)
		exec_words_push(&exec->words, argument);
	exec_words_push(&exec->words, interpreter);
	exec->reader = interpreter;

	struct arrow_file *script = exec->file;

	error = arrow_vfs_open_program(EXEC_AT_CWD, interpreter, 0, &exec->file);
	if (!error)
		arrow_file_release(script);
	return error;
}

static int file_open_loader(struct exec *exec)
{
	size_t n = exec->image.loader_size;
	char *name = arrow_alloc(n);
	int error = -ENOEXEC;

	if (!name)
		return -ENOMEM;
	if (file_read(exec->file, exec->image.loader_at, name, n) ==
		    (ssize_t)n &&
	    !name[n - 1])
		error = arrow_vfs_open_program(EXEC_AT_CWD, name, 0,
					       &exec->loader_file);
	arrow_free(name);
	return error;
}

static int file_read_loader(struct exec *exec)
{
	char line[sizeof(struct elf_header)] = "";
	int error = file_open_loader(exec);

	if (!error && file_read(exec->loader_file, 0, line, sizeof(line)) < 0)
		error = -EIO;
	if (!error)
		error = file_read_image(exec->loader_file, line, &exec->loader);
	return error == -ENOEXEC && exec->loader_file ? -ELIBBAD : error;
}

int exec_resolve(struct exec *exec)
{
	char *line = exec->lines[0];
	int error;

	for (;; line += SCRIPT_LINE) {
		ssize_t n = file_read(exec->file, 0, line, SCRIPT_LINE);

		if (n < 0)
			return (int)n;
		if (line[0] != '#' || line[1] != '!')
			break;
		error = file_follow_script(exec, line);
		if (error)
			return error;
		if (line == exec->lines[EXEC_SCRIPTS])
			return -ELOOP;
	}
	error = file_read_image(exec->file, line, &exec->image);
	if (!error && exec->image.loader_size)
		error = file_read_loader(exec);
	return error;
}
