/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The terminal as a device. The console is asked for keys whenever the program
 * reads, polls, writes or sleeps, and when it interrupts the program.
 */
#include <arrow/console.h>
#include <arrow/errno.h>
#include <arrow/sched.h>
#include <arrow/signal.h>
#include <arrow/signal_info.h>
#include <arrow/time.h>
#include <arrow/tty.h>
#include <arrow/wait.h>

#include "line.h"
#include "tty_priv.h"

/* Bytes moved at a time. */
#define TTY_PART 256

/* The unit of VTIME, in nanoseconds. */
#define TTY_TENTH (ARROW_TIME_SECOND / 10)

static struct line tty_line;
static bool tty_started;

struct line *tty_state(void)
{
	if (!tty_started) {
		tty_started = true;
		line_reset(&tty_line);
	}
	return &tty_line;
}

void line_screen(const char *bytes, size_t n)
{
	arrow_console_write(bytes, n);
}

void line_signal(int signal)
{
	arrow_signal_send(signal);
}

void tty_listen(void)
{
	struct line *line = tty_state();
	char byte;

	/* one at a time: what has no room waits in front of the console */
	while (line_room(line) && arrow_console_read(&byte, 1))
		line_type(line, (unsigned char)byte);
}

/* A kernel for one thread asks again each millisecond in any case. */
static bool tty_idle(void)
{
	tty_listen();
	return CONFIG_WAIT_THREADS && arrow_console_interrupts();
}

int arrow_tty_init(void)
{
	arrow_time_idle = tty_idle;
	arrow_console_notify(tty_listen);
	return 0;
}

/* Nothing is there: others run, or the processor rests. */
static void tty_rest(void)
{
	if (CONFIG_WAIT_THREADS)
		arrow_sched_rest(ARROW_WAIT_FOREVER, true);
	else
		arrow_console_rest();
}

/* Is there enough for a read of @wanted bytes to return? */
static bool tty_is_enough(const struct line *line, size_t wanted)
{
	unsigned int least = line->modes.characters[MODES_MIN];

	if (line->modes.local & MODES_ICANON)
		return line->ready > 0;
	if (least > wanted)
		least = (unsigned int)wanted;
	return line->ready >= (least ? least : 1);
}

/* Does a signal end a wait? */
static bool tty_is_interrupted(void)
{
	return CONFIG_SIGNAL_HANDLERS && arrow_signal_due();
}

/*
 * Wait for input as the modes say, or for a signal. Without a least number VTIME
 * limits the wait, with one it limits the pause after a byte.
 */
static void tty_wait(struct line *line, size_t wanted)
{
	const uint8_t *characters = line->modes.characters;
	uint64_t limit = (uint64_t)characters[MODES_TIME] * TTY_TENTH;
	bool canonical = line->modes.local & MODES_ICANON;
	bool least = characters[MODES_MIN] != 0;
	uint64_t since = limit ? arrow_time_monotonic() : 0;
	unsigned int before = line->ready;

	for (;;) {
		tty_listen();
		if (tty_is_enough(line, wanted) || tty_is_interrupted())
			return;
		if (!canonical && !least && !limit)
			return;
		if (line->ready != before) {
			before = line->ready;
			since = limit ? arrow_time_monotonic() : 0;
		}
		if (!canonical && limit && (!least || line->ready) &&
		    arrow_time_monotonic() - since >= limit)
			return;
		if (CONFIG_WAIT_THREADS || canonical || !limit)
			tty_rest();
	}
}

/* Does a read for which nothing is there wait, by the modes? */
static bool tty_may_wait(const struct line *line)
{
	return line->modes.local & MODES_ICANON ||
	       line->modes.characters[MODES_MIN] ||
	       line->modes.characters[MODES_TIME];
}

static ssize_t tty_read(struct arrow_file *file, struct arrow_io *io)
{
	struct line *line = tty_state();
	char bytes[TTY_PART];
	bool end = false;
	ssize_t done = 0;

	tty_listen();
	if (!io->left)
		return 0;
	if (!tty_is_enough(line, io->left)) {
		bool waits = !(file->flags & ARROW_FILE_NONBLOCK);

		if (waits)
			tty_wait(line, io->left);
		else if (!line->ready && tty_may_wait(line))
			return -EAGAIN;
		if (waits && !line->ready && tty_is_interrupted())
			return -ERESTARTSYS;
	}
	while (io->left && line->ready && !end) {
		unsigned int part = io->left < sizeof(bytes) ?
					    (unsigned int)io->left :
					    (unsigned int)sizeof(bytes);
		unsigned int n = line_take(line, bytes, part, &end);

		if (arrow_io_put(io, bytes, n) < n)
			return done ? done : -EFAULT;
		done += n;
	}
	return done;
}

static ssize_t tty_write(struct arrow_file *file, struct arrow_io *io)
{
	struct line *line = tty_state();
	char bytes[TTY_PART];
	ssize_t done = 0;

	tty_listen();
	while (io->left) {
		while (line->held) {
			if (file->flags & ARROW_FILE_NONBLOCK)
				return done ? done : -EAGAIN;
			if (tty_is_interrupted())
				return done ? done : -ERESTARTSYS;
			tty_rest();
			tty_listen();
		}
		size_t part = io->left < sizeof(bytes) ? io->left :
							 sizeof(bytes);
		size_t n = arrow_io_get(io, bytes, part);

		line_write(line, bytes, n);
		done += (ssize_t)n;
		if (n < part)
			return done ? done : -EFAULT;
	}
	return done;
}

static unsigned int tty_poll(struct arrow_file *file)
{
	struct line *line = tty_state();
	const uint8_t *characters = line->modes.characters;
	unsigned int enough = 1;

	(void)file;
	tty_listen();
	if (!(line->modes.local & MODES_ICANON) && !characters[MODES_TIME] &&
	    characters[MODES_MIN])
		enough = characters[MODES_MIN];
	return (line->held ? 0 : ARROW_FILE_POLL_WRITABLE) |
	       (line->ready >= enough ? ARROW_FILE_POLL_READABLE : 0);
}

/* Number 5:1, Linux's system console. */
const struct arrow_device_ops arrow_tty_device = {
	.name = "console",
	.mode = ARROW_FILE_CHARACTER | 0620,
	.major = 5,
	.minor = 1,
	.read = tty_read,
	.write = tty_write,
	.ioctl = tty_ioctl,
	.poll = tty_poll,
};
