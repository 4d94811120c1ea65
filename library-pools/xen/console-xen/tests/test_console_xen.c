/* SPDX-License-Identifier: BSD-3-Clause */
/* Both ways to the console, against a Xen that is played. */
#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/event_channel.h>
#include <arrow/hvm_param.h>
#include <arrow/hypercall.h>
#include <arrow/test.h>
#include <string.h>

#include "../src/console_xen.c"
#include "../src/ring.c"
#include "../src/ring_hvm.c"
#include "../src/way_ring.c"
#include "../src/way_xen.c"

static bool mock_there;
static bool mock_dom0;
static const char *mock_word;
static struct ring_page mock_page;
static bool mock_no_page;
static char mock_written[0x20000];
static size_t mock_size;
static unsigned int mock_parts;
static long mock_read_answer;
static unsigned int mock_notified;
static unsigned int mock_waited;
static int mock_wait_answer;
static int mock_virq_answer = 4;
static bool mock_takes = true;
static int mock_interrupt_answer;
static void (*mock_came)(void);
static bool mock_on;
static unsigned int mock_taken;
static unsigned int mock_heard;
static bool mock_comes; /* it interrupts while it is waited for */

bool arrow_hypercall_there(void)
{
	return mock_there;
}

bool arrow_hypercall_is_dom0(void)
{
	ARROW_CHECK(mock_there);
	return mock_dom0;
}

const char *arrow_cmdline_find(const char *name)
{
	ARROW_CHECK_TEXT(name, "arrow.begin");
	return mock_word;
}

volatile void *arrow_hvm_param_page(unsigned int number)
{
	ARROW_CHECK_UINT(number, 17);
	return mock_no_page ? NULL : &mock_page;
}

uint64_t arrow_hvm_param(unsigned int number)
{
	ARROW_CHECK_UINT(number, 18);
	return 6;
}

int arrow_event_channel_virq(unsigned int virq)
{
	ARROW_CHECK_UINT(virq, 2);
	return mock_virq_answer;
}

void arrow_event_channel_notify(unsigned int port)
{
	ARROW_CHECK_UINT(port, 6);
	mock_notified++;
}

int arrow_event_channel_interrupt(unsigned int port, void (*came)(void))
{
	ARROW_CHECK_UINT(port, mock_dom0 ? 4 : 6);
	mock_came = mock_interrupt_answer ? NULL : came;
	return mock_interrupt_answer;
}

void arrow_event_channel_taken(unsigned int port)
{
	ARROW_CHECK_UINT(port, mock_dom0 ? 4 : 6);
	mock_taken++;
}

void arrow_arch_interrupts_on(void)
{
	ARROW_CHECK(mock_came);
	mock_on = true;
}

/* What came is echoed. It is taken first, so that nothing is missed. */
static void hear(void)
{
	mock_heard++;
	ARROW_CHECK_UINT(mock_heard, mock_taken);
	console_xen_write_whole("e", 1);
}

/* The other end takes all that lies there. */
int arrow_event_channel_wait(unsigned int port)
{
	ARROW_CHECK_UINT(port, mock_dom0 ? 4 : 6);
	mock_waited++;
	if (mock_comes)
		mock_came();
	while (mock_takes && mock_page.out_taken != mock_page.out_given)
		mock_written[mock_size++] =
			mock_page.out[mock_page.out_taken++ % RING_OUT_SIZE];
	return mock_wait_answer;
}

long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	ARROW_CHECK_UINT(number, 18);
	ARROW_CHECK_UINT(fourth, 0);
	if (first == 1) {
		memset((void *)third, 'r', second < 3 ? second : 3);
		return mock_read_answer;
	}
	ARROW_CHECK_UINT(first, 0);
	memcpy(mock_written + mock_size, (const void *)third, second);
	mock_size += second;
	mock_parts++;
	return 0;
}

static void test_elsewhere_it_steps_aside(void)
{
	mock_there = false;
	ARROW_CHECK(!arrow_console_xen.probe());
	mock_there = true;
	mock_no_page = true;
	ARROW_CHECK(!arrow_console_xen.probe());
	mock_no_page = false;
	ARROW_CHECK_UINT(mock_size, 0);
}

static void test_the_first_domain_says_where_its_text_begins(void)
{
	mock_dom0 = true;
	ARROW_CHECK(arrow_console_xen.probe());
	ARROW_CHECK_UINT(mock_size, 0);
	mock_word = "a1f";
	ARROW_CHECK(arrow_console_xen.probe());
	ARROW_CHECK_UINT(mock_size, 16);
	ARROW_CHECK_MEMORY(mock_written, "arrow-begin a1f\n", 16);
}

static void test_the_first_domain_writes_by_calls(void)
{
	static char text[0x10001];

	mock_size = 0;
	mock_parts = 0;
	memset(text, 't', sizeof(text));
	arrow_console_xen.write(text, 0);
	ARROW_CHECK_UINT(mock_parts, 0);
	arrow_console_xen.write(text, sizeof(text));
	ARROW_CHECK_UINT(mock_parts, 2);
	ARROW_CHECK_UINT(mock_size, sizeof(text));
	ARROW_CHECK_MEMORY(mock_written, text, sizeof(text));
}

static void test_the_first_domain_reads_by_calls(void)
{
	char to[8] = "........";

	mock_read_answer = 3;
	ARROW_CHECK_UINT(arrow_console_xen.read(to, 8), 3);
	ARROW_CHECK_MEMORY(to, "rrr.....", 8);
	mock_read_answer = -38;
	ARROW_CHECK_UINT(arrow_console_xen.read(to, 8), 0);
	mock_read_answer = 9;
	ARROW_CHECK_UINT(arrow_console_xen.read(to, 8), 0);
}

static void test_input_is_waited_for_once_it_was_looked_for(void)
{
	mock_waited = 0;
	console_xen_provoke();
	ARROW_CHECK_UINT(mock_waited, 0);
	console_xen_provoke();
	ARROW_CHECK_UINT(mock_waited, 1);
}

static void test_what_comes_interrupts(void)
{
	console_xen_port = 0;
	mock_virq_answer = -17;
	console_xen_notify(hear);
	ARROW_CHECK(!mock_came && !mock_on);
	mock_virq_answer = 4;
	mock_interrupt_answer = -38;
	console_xen_notify(hear);
	ARROW_CHECK(!mock_on);
	mock_interrupt_answer = 0;
	console_xen_notify(hear);
	ARROW_CHECK(mock_on);
	mock_came();
	ARROW_CHECK_UINT(mock_heard, 1);
}

/* Nothing has to be looked for first: the channel was known before. */
static void test_whoever_is_interrupted_waits_at_once(void)
{
	mock_waited = 0;
	console_xen_provoke();
	ARROW_CHECK_UINT(mock_waited, 1);
}

static void test_other_domains_have_a_ring(void)
{
	char to[4];

	mock_dom0 = false;
	mock_size = 0;
	ARROW_CHECK(arrow_console_xen.probe());
	arrow_console_xen.write("ab", 2);
	ARROW_CHECK_MEMORY(mock_page.out, "ab", 2);
	ARROW_CHECK_UINT(mock_notified, 1);
	ARROW_CHECK_UINT(arrow_console_xen.read(to, 4), 0);
	ARROW_CHECK_UINT(mock_notified, 1);
	mock_page.in[0] = 'i';
	mock_page.in_given = 1;
	ARROW_CHECK_UINT(arrow_console_xen.read(to, 4), 1);
	ARROW_CHECK_UINT(mock_notified, 2);
}

static void test_a_full_ring_is_waited_for(void)
{
	static char text[3 * RING_OUT_SIZE];

	memset(text, 'w', sizeof(text));
	mock_waited = 0;
	arrow_console_xen.write(text, sizeof(text));
	ARROW_CHECK(mock_waited >= 2);
	arrow_event_channel_wait(6);
	ARROW_CHECK_UINT(mock_size, sizeof(text) + 2);
	ARROW_CHECK_MEMORY(mock_written + 2, text, sizeof(text));
}

/* The channel stays marked till then, so that the wait ends. */
static void test_what_interrupts_a_write_is_heard_behind_it(void)
{
	static char text[RING_OUT_SIZE + 1];

	memset(text, 'w', sizeof(text));
	console_xen_notify(hear);
	mock_size = 0;
	mock_waited = 0;
	mock_heard = 0;
	mock_taken = 0;
	mock_comes = true;
	console_xen_write_whole(text, sizeof(text));
	mock_comes = false;
	ARROW_CHECK_UINT(mock_waited, 1);
	ARROW_CHECK_UINT(mock_heard, 1);
	arrow_event_channel_wait(6);
	ARROW_CHECK_UINT(mock_size, sizeof(text) + 1);
	ARROW_CHECK_MEMORY(mock_written, text, sizeof(text));
	ARROW_CHECK_MEMORY(mock_written + sizeof(text), "e", 1);
}

/* Not for ever: what cannot be written is dropped. */
static void test_a_broken_ring_is_not_waited_for(void)
{
	static char text[2 * RING_OUT_SIZE];

	mock_takes = false;
	mock_wait_answer = -EINVAL;
	mock_waited = 0;
	arrow_console_xen.write(text, sizeof(text));
	ARROW_CHECK_UINT(mock_waited, 1);
	mock_page.out_taken = mock_page.out_given + 1;
	arrow_console_xen.write(text, 1);
	ARROW_CHECK_UINT(mock_waited, 1);
}

int main(void)
{
	ARROW_TEST(test_elsewhere_it_steps_aside);
	ARROW_TEST(test_the_first_domain_says_where_its_text_begins);
	ARROW_TEST(test_the_first_domain_writes_by_calls);
	ARROW_TEST(test_the_first_domain_reads_by_calls);
	ARROW_TEST(test_input_is_waited_for_once_it_was_looked_for);
	ARROW_TEST(test_what_comes_interrupts);
	ARROW_TEST(test_whoever_is_interrupted_waits_at_once);
	ARROW_TEST(test_other_domains_have_a_ring);
	ARROW_TEST(test_a_full_ring_is_waited_for);
	ARROW_TEST(test_what_interrupts_a_write_is_heard_behind_it);
	ARROW_TEST(test_a_broken_ring_is_not_waited_for);
	return arrow_test_end();
}
