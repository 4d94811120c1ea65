/* SPDX-License-Identifier: BSD-3-Clause */
/* The terminal as a device: reads that wait, poll, and requests. */
#include <arrow/console.h>
#include <arrow/device.h>
#include <arrow/signal.h>
#include <arrow/test.h>
#include <arrow/time.h>
#include <arrow/tty.h>
#include <string.h>

#include "../../../vfs/file/tests/mock_user.h"

static const char *mock_keys = "";
static char mock_screen[256];
static const char *mock_word;
static int mock_signal;
static uint64_t mock_now;

/* Looks at the clock or the wire until the next key comes. */
static unsigned int mock_pause;

size_t arrow_console_read(char *to, size_t n)
{
	if (!*mock_keys || !n)
		return 0;
	if (mock_pause) {
		mock_pause--;
		return 0;
	}
	*to = *mock_keys++;
	return 1;
}

void arrow_console_write(const char *text, size_t n)
{
	strncat(mock_screen, text, n);
}

void arrow_signal_send(int signal)
{
	mock_signal = signal;
}

uint64_t arrow_time_monotonic(void)
{
	return mock_now += 10000000;
}

bool (*arrow_time_idle)(void);
static void (*mock_came)(void);

void arrow_console_rest(void)
{
}

bool arrow_console_interrupts(void)
{
	return true;
}

void arrow_console_notify(void (*came)(void))
{
	mock_came = came;
}

const char *arrow_cmdline_find(const char *name)
{
	return strcmp(name, "arrow.tty") == 0 ? mock_word : NULL;
}

size_t arrow_io_put(struct arrow_io *io, const void *from, size_t n)
{
	memcpy((void *)io->one.address, from, n);
	io->one.address += n;
	io->left -= n;
	return n;
}

size_t arrow_io_get(struct arrow_io *io, void *to, size_t n)
{
	memcpy(to, (const void *)io->one.address, n);
	io->one.address += n;
	io->left -= n;
	return n;
}

static struct arrow_file file;

static ssize_t read_into(char *to, size_t n)
{
	struct arrow_io io = {.left = n, .one = {(uintptr_t)to, n}};

	return arrow_tty_device.read(&file, &io);
}

static long request(unsigned int number, const void *argument)
{
	return arrow_tty_device.ioctl(&file, number, (uintptr_t)argument);
}

static void test_a_read_waits_for_a_line(void)
{
	char in[16];

	mock_keys = "abc\r";
	mock_pause = 20;
	ARROW_CHECK_INT(read_into(in, sizeof(in)), 4);
	ARROW_CHECK_MEMORY(in, "abc\n", 4);
	ARROW_CHECK_TEXT(mock_screen, "abc\r\n");
	ARROW_CHECK_INT(read_into(in, 0), 0);
}

static void test_keys_are_heard_meanwhile(void)
{
	ARROW_CHECK_INT(arrow_tty_init(), 0);
	ARROW_CHECK(mock_came != NULL);
	mock_keys = "\x03";
	mock_came();
	ARROW_CHECK_INT(mock_signal, 2);
	mock_signal = 0;
	mock_keys = "\x03";
	/* only threads rest until an interrupt */
	ARROW_CHECK(arrow_time_idle() == CONFIG_WAIT_THREADS);
	ARROW_CHECK_INT(mock_signal, 2);
	mock_signal = 0;
	*mock_screen = '\0';
}

static void test_a_read_that_must_not_wait(void)
{
	char in[16];

	file.flags = ARROW_FILE_NONBLOCK;
	mock_keys = "ab";
	ARROW_CHECK_INT(read_into(in, sizeof(in)), -EAGAIN);
	mock_keys = "\n";
	ARROW_CHECK_INT(read_into(in, 2), 2);
	ARROW_CHECK_INT(read_into(in, 2), 1);
	file.flags = 0;
}

static void test_poll(void)
{
	int waiting = -1;
	char in[4];

	ARROW_CHECK(!(arrow_tty_device.poll(&file) & ARROW_FILE_POLL_IN));
	mock_keys = "x\n";
	ARROW_CHECK(arrow_tty_device.poll(&file) & ARROW_FILE_POLL_IN);
	ARROW_CHECK(arrow_tty_device.poll(&file) & ARROW_FILE_POLL_OUT);
	ARROW_CHECK_INT(request(0x541b, &waiting), 0);
	ARROW_CHECK_INT(waiting, 2);
	ARROW_CHECK_INT(read_into(in, 4), 2);
}

static void test_keys_without_lines(void)
{
	uint8_t modes[36] = {0};
	char in[16];

	ARROW_CHECK_INT(request(0x5401, modes), 0);
	modes[12] &= (uint8_t)~2u; /* ICANON */
	modes[17 + 6] = 2; /* VMIN */
	ARROW_CHECK_INT(request(0x5402, modes), 0);
	mock_keys = "ab";
	mock_pause = 3;
	ARROW_CHECK_INT(read_into(in, sizeof(in)), 2);
	modes[17 + 6] = 0;
	modes[17 + 5] = 2; /* VTIME: 200 ms */
	ARROW_CHECK_INT(request(0x5402, modes), 0);
	ARROW_CHECK_INT(read_into(in, sizeof(in)), 0);
	modes[17 + 5] = 0;
	ARROW_CHECK_INT(request(0x5404, modes), 0);
	ARROW_CHECK_INT(read_into(in, sizeof(in)), 0);
	modes[12] |= 2;
	modes[17 + 6] = 1;
	ARROW_CHECK_INT(request(0x5403, modes), 0);
}

static void test_signals_of_keys(void)
{
	mock_keys = "\x03";
	ARROW_CHECK(!(arrow_tty_device.poll(&file) & ARROW_FILE_POLL_IN));
	ARROW_CHECK_INT(mock_signal, 2);
}

static void test_size(void)
{
	uint16_t size[4] = {0};

	mock_word = "132x43";
	ARROW_CHECK_INT(request(0x5413, size), 0);
	ARROW_CHECK(size[0] == 43 && size[1] == 132);
	size[0] = 10;
	ARROW_CHECK_INT(request(0x5414, size), 0);
	ARROW_CHECK_INT(request(0x5413, size), 0);
	ARROW_CHECK(size[0] == 10 && size[1] == 132);
	size[0] = size[1] = 0;
	ARROW_CHECK_INT(request(0x5414, size), 0);
	size[0] = 1;
	ARROW_CHECK_INT(request(0x5413, size), 0);
	ARROW_CHECK(size[0] == 0 && size[1] == 0);
	ARROW_CHECK_INT(request(0x5413, (void *)8), -EFAULT);
}

static void test_the_only_group(void)
{
	int group = 0;

	ARROW_CHECK_INT(request(0x540f, &group), 0);
	ARROW_CHECK_INT(group, 1);
	ARROW_CHECK_INT(request(0x5410, &group), 0);
	group = 7;
	ARROW_CHECK_INT(request(0x5410, &group), -ESRCH);
	group = -7;
	ARROW_CHECK_INT(request(0x5410, &group), -EINVAL);
	ARROW_CHECK_INT(request(0x5410, (void *)8), -EFAULT);
}

static void test_other_requests(void)
{
	ARROW_CHECK_INT(request(0x540b, (void *)0), 0);
	ARROW_CHECK_INT(request(0x540b, (void *)1), 0);
	ARROW_CHECK_INT(request(0x540b, (void *)3), -EINVAL);
	ARROW_CHECK_INT(request(0x540a, (void *)4), -EINVAL);
	ARROW_CHECK_INT(request(0x5409, (void *)0), 0);
	ARROW_CHECK_INT(request(0x5401, (void *)8), -EFAULT);
	ARROW_CHECK_INT(request(0x5402, (void *)8), -EFAULT);
	ARROW_CHECK_INT(request(0x802c542a, (void *)8), -EFAULT);
	ARROW_CHECK_INT(request(0x402c542b, (void *)8), -EFAULT);
	ARROW_CHECK_INT(request(0x1234, (void *)0), -ENOTTY);
}

static void test_writing(void)
{
	struct arrow_io io = {.left = 3, .one = {(uintptr_t)"a\nb", 3}};

	mock_screen[0] = '\0';
	ARROW_CHECK_INT(arrow_tty_device.write(&file, &io), 3);
	ARROW_CHECK_TEXT(mock_screen, "a\r\nb");
}

static ssize_t write_text(const char *text)
{
	size_t n = strlen(text);
	struct arrow_io io = {.left = n, .one = {(uintptr_t)text, n}};

	return arrow_tty_device.write(&file, &io);
}

static void test_output_that_is_held_back(void)
{
	mock_screen[0] = '\0';
	mock_keys = "\x13";
	ARROW_CHECK_UINT(arrow_tty_device.poll(&file), 0);
	file.flags = ARROW_FILE_NONBLOCK;
	ARROW_CHECK_INT(write_text("no"), -EAGAIN);
	file.flags = 0;
	mock_keys = "\x11";
	mock_pause = 5;
	ARROW_CHECK_INT(write_text("yes"), 3);
	ARROW_CHECK_UINT(mock_pause, 0);
	ARROW_CHECK_TEXT(mock_screen, "yes");
	ARROW_CHECK_INT(request(0x540a, (void *)0), 0);
	ARROW_CHECK_UINT(arrow_tty_device.poll(&file), 0);
	ARROW_CHECK_INT(request(0x540a, (void *)1), 0);
	ARROW_CHECK_UINT(arrow_tty_device.poll(&file),
			 ARROW_FILE_POLL_WRITABLE);
}

int main(void)
{
	ARROW_TEST(test_a_read_waits_for_a_line);
	ARROW_TEST(test_keys_are_heard_meanwhile);
	ARROW_TEST(test_a_read_that_must_not_wait);
	ARROW_TEST(test_poll);
	ARROW_TEST(test_keys_without_lines);
	ARROW_TEST(test_signals_of_keys);
	ARROW_TEST(test_size);
	ARROW_TEST(test_the_only_group);
	ARROW_TEST(test_other_requests);
	ARROW_TEST(test_writing);
	ARROW_TEST(test_output_that_is_held_back);
	return arrow_test_end();
}
