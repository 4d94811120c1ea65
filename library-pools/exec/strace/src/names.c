/* SPDX-License-Identifier: BSD-3-Clause */
/* Tables of names. Those of errors and signals are indexed by number. */
#include <arrow/arch/open.h>

#include "names.h"

/* "E" and the longest of the names of errors, with its NUL. */
#define NAMES_ERROR_SIZE 16

static const char names_errors[][NAMES_ERROR_SIZE] = {
	"EPERM", "ENOENT", "ESRCH", "EINTR", "EIO", "ENXIO", "E2BIG",
	"ENOEXEC", "EBADF", "ECHILD", "EAGAIN", "ENOMEM", "EACCES", "EFAULT",
	"ENOTBLK", "EBUSY", "EEXIST", "EXDEV", "ENODEV", "ENOTDIR", "EISDIR",
	"EINVAL", "ENFILE", "EMFILE", "ENOTTY", "ETXTBSY", "EFBIG", "ENOSPC",
	"ESPIPE", "EROFS", "EMLINK", "EPIPE", "EDOM", "ERANGE", "EDEADLK",
	"ENAMETOOLONG", "ENOLCK", "ENOSYS", "ENOTEMPTY", "ELOOP", "",
	"ENOMSG", "EIDRM", "ECHRNG", "EL2NSYNC", "EL3HLT", "EL3RST", "ELNRNG",
	"EUNATCH", "ENOCSI", "EL2HLT", "EBADE", "EBADR", "EXFULL", "ENOANO",
	"EBADRQC", "EBADSLT", "", "EBFONT", "ENOSTR", "ENODATA", "ETIME",
	"ENOSR", "ENONET", "ENOPKG", "EREMOTE", "ENOLINK", "EADV", "ESRMNT",
	"ECOMM", "EPROTO", "EMULTIHOP", "EDOTDOT", "EBADMSG", "EOVERFLOW",
	"ENOTUNIQ", "EBADFD", "EREMCHG", "ELIBACC", "ELIBBAD", "ELIBSCN",
	"ELIBMAX", "ELIBEXEC", "EILSEQ", "ERESTART", "ESTRPIPE", "EUSERS",
	"ENOTSOCK", "EDESTADDRREQ", "EMSGSIZE", "EPROTOTYPE", "ENOPROTOOPT",
	"EPROTONOSUPPORT", "ESOCKTNOSUPPORT", "EOPNOTSUPP", "EPFNOSUPPORT",
	"EAFNOSUPPORT", "EADDRINUSE", "EADDRNOTAVAIL", "ENETDOWN",
	"ENETUNREACH", "ENETRESET", "ECONNABORTED", "ECONNRESET", "ENOBUFS",
	"EISCONN", "ENOTCONN", "ESHUTDOWN", "ETOOMANYREFS", "ETIMEDOUT",
	"ECONNREFUSED", "EHOSTDOWN", "EHOSTUNREACH", "EALREADY",
	"EINPROGRESS", "ESTALE", "EUCLEAN", "ENOTNAM", "ENAVAIL", "EISNAM",
	"EREMOTEIO", "EDQUOT", "ENOMEDIUM", "EMEDIUMTYPE", "ECANCELED",
	"ENOKEY", "EKEYEXPIRED", "EKEYREVOKED", "EKEYREJECTED", "EOWNERDEAD",
	"ENOTRECOVERABLE", "ERFKILL", "EHWPOISON",
};

static const char names_signals[][7] = {
	"0",	"HUP",	"INT",	"QUIT", "ILL",	  "TRAP", "ABRT",  "BUS",
	"FPE",	"KILL", "USR1", "SEGV", "USR2",	  "PIPE", "ALRM",  "TERM",
	"STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU",  "URG",
	"XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO",  "PWR",   "SYS",
};

struct names_entry {
	unsigned long value;
	const char *name;
};

/* A list that ends with an entry without a name. */
static const struct names_entry names_clocks[] = {
	{ 0, "CLOCK_REALTIME" },
	{ 1, "CLOCK_MONOTONIC" },
	{ 2, "CLOCK_PROCESS_CPUTIME_ID" },
	{ 3, "CLOCK_THREAD_CPUTIME_ID" },
	{ 4, "CLOCK_MONOTONIC_RAW" },
	{ 5, "CLOCK_REALTIME_COARSE" },
	{ 6, "CLOCK_MONOTONIC_COARSE" },
	{ 7, "CLOCK_BOOTTIME" },
	{ 11, "CLOCK_TAI" },
	{ 0, NULL },
};

static const struct names_entry names_whences[] = {
	{ 0, "SEEK_SET" },  { 1, "SEEK_CUR" },	{ 2, "SEEK_END" },
	{ 3, "SEEK_DATA" }, { 4, "SEEK_HOLE" }, { 0, NULL },
};

static const struct names_entry names_requests[] = {
	{ 0x5401, "TCGETS" },	  { 0x5402, "TCSETS" },
	{ 0x5403, "TCSETSW" },	  { 0x5404, "TCSETSF" },
	{ 0x540b, "TCFLSH" },	  { 0x540e, "TIOCSCTTY" },
	{ 0x540f, "TIOCGPGRP" },  { 0x5410, "TIOCSPGRP" },
	{ 0x5413, "TIOCGWINSZ" }, { 0x5414, "TIOCSWINSZ" },
	{ 0x541b, "FIONREAD" },	  { 0x5421, "FIONBIO" },
	{ 0x5429, "TIOCGSID" },	  { 0x5450, "FIONCLEX" },
	{ 0x5451, "FIOCLEX" },	  { 0, NULL },
};

static const struct names_entry names_prctls[] = {
	{ 1, "PR_SET_PDEATHSIG" }, { 3, "PR_GET_DUMPABLE" },
	{ 4, "PR_SET_DUMPABLE" },  { 15, "PR_SET_NAME" },
	{ 16, "PR_GET_NAME" },	   { 23, "PR_CAPBSET_READ" },
	{ 0x1001, "ARCH_SET_GS" }, { 0x1002, "ARCH_SET_FS" },
	{ 0x1003, "ARCH_GET_FS" }, { 0x1004, "ARCH_GET_GS" },
	{ 0, NULL },
};

/* Bits; a name for several stands before those for one of them. */
static const struct names_entry names_open_flags[] = {
	{ 0100, "O_CREAT" },	    { 0200, "O_EXCL" },
	{ 0400, "O_NOCTTY" },	    { 01000, "O_TRUNC" },
	{ 02000, "O_APPEND" },	    { 04000, "O_NONBLOCK" },
	{ 04010000, "O_SYNC" },	    { 010000, "O_DSYNC" },
	{ ARROW_ARCH_OPEN_DIRECT, "O_DIRECT" },
	{ ARROW_ARCH_OPEN_LARGE, "O_LARGEFILE" },
	{ 020000000 | ARROW_ARCH_OPEN_DIRECTORY, "O_TMPFILE" },
	{ ARROW_ARCH_OPEN_DIRECTORY, "O_DIRECTORY" },
	{ ARROW_ARCH_OPEN_NOFOLLOW, "O_NOFOLLOW" },
	{ 01000000, "O_NOATIME" },  { 02000000, "O_CLOEXEC" },
	{ 010000000, "O_PATH" },
	{ 0, NULL },
};

static const struct names_entry names_protections[] = {
	{ 1, "PROT_READ" },
	{ 2, "PROT_WRITE" },
	{ 4, "PROT_EXEC" },
	{ 0, NULL },
};

static const struct names_entry names_mappings[] = {
	{ 3, "MAP_SHARED_VALIDATE" }, { 1, "MAP_SHARED" },
	{ 2, "MAP_PRIVATE" },	      { 0x10, "MAP_FIXED" },
	{ 0x20, "MAP_ANONYMOUS" },    { 0x40, "MAP_32BIT" },
	{ 0x100, "MAP_GROWSDOWN" },   { 0x2000, "MAP_LOCKED" },
	{ 0x4000, "MAP_NORESERVE" },  { 0x8000, "MAP_POPULATE" },
	{ 0x20000, "MAP_STACK" },     { 0x40000, "MAP_HUGETLB" },
	{ 0x100000, "MAP_FIXED_NOREPLACE" }, { 0, NULL },
};

static const struct names_entry names_at_flags[] = {
	{ 0x100, "AT_SYMLINK_NOFOLLOW" },
	{ 0x200, "AT_REMOVEDIR" },
	{ 0x400, "AT_SYMLINK_FOLLOW" },
	{ 0x800, "AT_NO_AUTOMOUNT" },
	{ 0x1000, "AT_EMPTY_PATH" },
	{ 0, NULL },
};

#define NAMES_AT_FDCWD (-100)
#define NAMES_ACCESS_MODES 3ul

const char *names_error(long number)
{
	if (number < 1 || number > (long)ARROW_COUNT(names_errors) ||
	    !names_errors[number - 1][0])
		return NULL;
	return names_errors[number - 1];
}

void names_add_signal(struct strace_line *line, long number)
{
	if (number > 0 && number < (long)ARROW_COUNT(names_signals))
		line_add(line, "SIG%s", names_signals[number]);
	else
		line_add(line, "%ld", number);
}

static void names_add_one(struct strace_line *line,
			  const struct names_entry *entry, unsigned long value,
			  const char *format)
{
	for (; entry->name; entry++) {
		if (entry->value == value) {
			line_add(line, "%s", entry->name);
			return;
		}
	}
	line_add(line, format[0] == 'x' ? "%#lx" : "%ld", value);
}

void names_add_clock(struct strace_line *line, long number)
{
	names_add_one(line, names_clocks, (unsigned long)number, "d");
}

void names_add_whence(struct strace_line *line, long number)
{
	names_add_one(line, names_whences, (unsigned long)number, "d");
}

void names_add_request(struct strace_line *line, unsigned long request)
{
	names_add_one(line, names_requests, request, "x");
}

void names_add_prctl(struct strace_line *line, long operation)
{
	names_add_one(line, names_prctls, (unsigned long)operation, "d");
}

void names_add_folder(struct strace_line *line, long descriptor)
{
	if ((int)descriptor == NAMES_AT_FDCWD)
		line_add(line, "AT_FDCWD");
	else
		line_add(line, "%d", (int)descriptor);
}

/* Names of bits; @before stands before the first, unless it is empty. */
static void names_add_bits(struct strace_line *line,
			   const struct names_entry *entry, unsigned long bits,
			   const char *before)
{
	const char *mark = before;

	for (; entry->name; entry++) {
		if ((bits & entry->value) != entry->value)
			continue;
		bits &= ~entry->value;
		line_add(line, "%s%s", mark, entry->name);
		mark = "|";
	}
	if (bits || (!*mark && !*before))
		line_add(line, bits ? "%s%#lx" : "%s%lu", mark, bits);
}

void names_add_open(struct strace_line *line, unsigned long flags)
{
	static const char modes[4][9] = { "O_RDONLY", "O_WRONLY", "O_RDWR",
					  "3" };

	line_add(line, "%s", modes[flags & NAMES_ACCESS_MODES]);
	names_add_bits(line, names_open_flags, flags & ~NAMES_ACCESS_MODES,
		       "|");
}

void names_add_protection(struct strace_line *line, unsigned long bits)
{
	if (bits)
		names_add_bits(line, names_protections, bits, "");
	else
		line_add(line, "PROT_NONE");
}

void names_add_mapping(struct strace_line *line, unsigned long flags)
{
	names_add_bits(line, names_mappings, flags, "");
}

void names_add_at(struct strace_line *line, unsigned long flags)
{
	names_add_bits(line, names_at_flags, flags, "");
}
