/* SPDX-License-Identifier: BSD-3-Clause */
/* Which console is chosen for what, from a table of mocks. */
#include "console.c"

#include <arrow/test.h>
#include <string.h>

enum { DEBUGCON, SERIAL, SCREEN, CONSOLES };

static bool present[CONSOLES];
static char written[CONSOLES][32];
static const char *word_console;
static const char *word_quiet;
static char debugged[32];
static void (*printer)(const char *text, size_t n);

const char *arrow_cmdline_find(const char *name)
{
	return strcmp(name, "console") == 0 ? word_console : word_quiet;
}

void arrow_print_to(void (*write)(const char *text, size_t n))
{
	printer = write;
}

static void (*notified)(void);
static int relaxed, waited;

static void notify(void (*came)(void))
{
	notified = came;
}

static int provoked;

static void provoke(void)
{
	if (provoked++)
		notified();
}

void arrow_arch_debugger_write(const char *text, size_t n)
{
	strncat(debugged, text, n);
}

void arrow_arch_relax(void)
{
	relaxed++;
}

void arrow_arch_wait(void)
{
	waited++;
}

#define MOCK(which, text_name, is_debug)                              \
	static bool probe_##which(void)                               \
	{                                                             \
		return present[which];                                \
	}                                                             \
	static void write_##which(const char *text, size_t n)         \
	{                                                             \
		strncat(written[which], text, n);                     \
	}                                                             \
	static size_t read_##which(char *to, size_t n)                \
	{                                                             \
		memset(to, '0' + (which), n);                         \
		return n;                                             \
	}                                                             \
	static const struct arrow_console_ops mock_##which = {        \
		text_name, is_debug, (which) == DEBUGCON,             \
		probe_##which, write_##which,                         \
		(which) == SCREEN ? NULL : read_##which,              \
		(which) == SCREEN ? NULL : notify,                    \
		(which) == SCREEN ? NULL : provoke};

MOCK(DEBUGCON, "debugcon", true)
MOCK(SERIAL, "ns16550", false)
MOCK(SCREEN, "screen", false)

const struct arrow_console_ops *const arrow_console_table[] = {
	&mock_DEBUGCON, &mock_SERIAL, &mock_SCREEN};
const unsigned int arrow_console_table_size = CONSOLES;

/* Choose, then let the program, the verdict and the kernel write. */
static void run(bool debugcon, bool serial, bool screen)
{
	memset(written, 0, sizeof(written));
	memset(debugged, 0, sizeof(debugged));
	console_program = arrow_arch_debugger_write;
	console_debug = NULL;
	console_input = NULL;
	present[DEBUGCON] = debugcon;
	present[SERIAL] = serial;
	present[SCREEN] = screen;
	ARROW_CHECK_INT(arrow_console_init(), 0);
	arrow_console_write("p", 1);
	arrow_console_message("v", 1);
	printer("k", 1);
	word_console = NULL;
	word_quiet = NULL;
}

static void test_without_a_console_a_debugger_is_told(void)
{
	run(false, false, false);
	ARROW_CHECK_TEXT(debugged, "pvk");
	word_quiet = "";
	run(false, false, false);
	ARROW_CHECK_TEXT(debugged, "pv");
	run(true, false, false);
	ARROW_CHECK_TEXT(debugged, "");
}

static void test_the_last_console_is_the_program_s(void)
{
	run(false, true, true);
	ARROW_CHECK_TEXT(written[SERIAL], "");
	ARROW_CHECK_TEXT(written[SCREEN], "pvk");
}

static void test_messages_go_to_the_debug_console(void)
{
	run(true, true, false);
	ARROW_CHECK_TEXT(written[DEBUGCON], "vk");
	ARROW_CHECK_TEXT(written[SERIAL], "p");
}

static void test_debug_console_alone_takes_all(void)
{
	run(true, false, false);
	ARROW_CHECK_TEXT(written[DEBUGCON], "pvk");
}

static void test_console_can_be_named(void)
{
	word_console = "ns16550";
	run(false, true, true);
	ARROW_CHECK_TEXT(written[SERIAL], "pvk");
	word_console = "debugcon";
	run(true, true, true);
	ARROW_CHECK_TEXT(written[DEBUGCON], "pvk");
}

static void test_unknown_or_absent_name_changes_nothing(void)
{
	word_console = "ns1655";
	run(false, true, true);
	ARROW_CHECK_TEXT(written[SCREEN], "pvk");
	word_console = "ns16550";
	run(false, false, true);
	ARROW_CHECK_TEXT(written[SCREEN], "pvk");
}

static void test_quiet_holds_back_kernel_messages(void)
{
	word_quiet = "";
	run(false, true, false);
	ARROW_CHECK_TEXT(written[SERIAL], "pv");
}

static void test_quiet_does_not_concern_the_debug_console(void)
{
	word_quiet = "";
	run(true, true, false);
	ARROW_CHECK_TEXT(written[DEBUGCON], "vk");
}

static void test_input_comes_from_the_program_s_console(void)
{
	char in[2] = "";

	run(false, true, false);
	ARROW_CHECK_UINT(arrow_console_read(in, 2), 2);
	ARROW_CHECK_MEMORY(in, "11", 2);
	run(false, true, true);
	ARROW_CHECK_UINT(arrow_console_read(in, 2), 0);
	run(false, false, false);
	ARROW_CHECK_UINT(arrow_console_read(in, 2), 0);
}

static int calls;

static void came(void)
{
	calls++;
}

static void test_the_program_s_console_interrupts(void)
{
	run(false, true, true);
	console_notify = NULL;
	console_provoke = NULL;
	arrow_console_notify(came);
	arrow_console_rest();
	ARROW_CHECK_INT(relaxed, 1);
	run(false, true, false);
	arrow_console_notify(came);
	arrow_console_rest();
	ARROW_CHECK_INT(relaxed, 2);
	ARROW_CHECK_INT(provoked, 1);
	arrow_console_rest();
	ARROW_CHECK_INT(calls, 1);
	/* what came with that interrupt is looked at first */
	ARROW_CHECK_INT(waited, 0);
	ARROW_CHECK_INT(relaxed, 3);
	arrow_console_rest();
	ARROW_CHECK_INT(relaxed, 3);
	ARROW_CHECK_INT(waited, 1);
	ARROW_CHECK_INT(provoked, 2);
}

/* Called after it has interrupted, and for one that never does. */
static void test_whether_it_interrupts(void)
{
	console_interrupts = false;
	run(false, true, false);
	arrow_console_notify(came);
	ARROW_CHECK(arrow_console_interrupts());
	int before = provoked;

	ARROW_CHECK(arrow_console_interrupts());
	ARROW_CHECK_INT(provoked, before);
	console_interrupts = false;
	console_provoke = NULL;
	ARROW_CHECK(!arrow_console_interrupts());
	console_rests = true;
	console_provoke = provoke;
	ARROW_CHECK(!arrow_console_interrupts());
	ARROW_CHECK_INT(provoked, before);
	console_rests = false;
}

/* It is waited for by its driver, whether it has interrupted or not. */
static void test_a_console_that_rests_is_not_halted_for(void)
{
	int waited_before = waited;
	int provoked_before = provoked;

	run(true, false, false);
	arrow_console_notify(came);
	notified();
	arrow_console_rest();
	ARROW_CHECK_INT(provoked - provoked_before, CONFIG_CONSOLE_RESTS);
	ARROW_CHECK_INT(waited - waited_before, !CONFIG_CONSOLE_RESTS);
}

static int listened;

static void listen(void)
{
	listened++;
}

/* The last test: it is never given back. */
static void test_input_that_is_taken_is_another_s(void)
{
	char in[2] = "";

	run(false, true, false);
	arrow_console_take_input(listen);
	ARROW_CHECK_UINT(arrow_console_read(in, 2), 0);
	ARROW_CHECK_INT(listened, CONFIG_CONSOLE_TAKER);
	ARROW_CHECK_UINT(arrow_console_input(in, 2), 2);
	ARROW_CHECK_MEMORY(in, "11", 2);
}

int main(void)
{
	ARROW_TEST(test_without_a_console_a_debugger_is_told);
	ARROW_TEST(test_the_last_console_is_the_program_s);
	ARROW_TEST(test_messages_go_to_the_debug_console);
	ARROW_TEST(test_debug_console_alone_takes_all);
	ARROW_TEST(test_console_can_be_named);
	ARROW_TEST(test_unknown_or_absent_name_changes_nothing);
	ARROW_TEST(test_quiet_holds_back_kernel_messages);
	ARROW_TEST(test_quiet_does_not_concern_the_debug_console);
	ARROW_TEST(test_input_comes_from_the_program_s_console);
	ARROW_TEST(test_the_program_s_console_interrupts);
	ARROW_TEST(test_whether_it_interrupts);
	ARROW_TEST(test_a_console_that_rests_is_not_halted_for);
	ARROW_TEST(test_input_that_is_taken_is_another_s);
	return arrow_test_end();
}
