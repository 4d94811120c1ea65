/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that wait for each other at both ends of pipes. */
#include "events.h"

#define MUCH 3000000
#define SMALL 2000

static int there[2], back[2];
static ssize_t sent;

static void *echo(void *unused)
{
	char bytes[5000];
	ssize_t size;

	while ((size = read(there[0], bytes, sizeof(bytes))) > 0) {
		for (ssize_t at = 0; at < size;) {
			ssize_t put = write(back[1], bytes + at,
					    (size_t)(size - at));

			NEED(put > 0);
			at += put;
		}
	}
	printf("echo ends with %zd\n", size);
	close(back[1]);
	return unused;
}

static void *send(void *unused)
{
	char *bytes = malloc(MUCH);

	for (int i = 0; i < MUCH; i++)
		bytes[i] = (char)(i * 7 + i / 1000);
	sent = write(there[1], bytes, MUCH);
	free(bytes);
	return unused;
}

static void receive(void)
{
	static char bytes[100000];
	long sum = 0, wrong = 0;
	ssize_t size;

	while (sum < MUCH && (size = read(back[0], bytes, sizeof(bytes))) > 0) {
		for (long i = sum; i < sum + size; i++)
			wrong += bytes[i - sum] != (char)(i * 7 + i / 1000);
		sum += size;
	}
	printf("received %ld, %ld wrong\n", sum, wrong);
}

/* Records of many writers come whole. */
static void *write_records(void *number)
{
	char record[100];

	memset(record, (int)(long)number, sizeof(record));
	for (int i = 0; i < SMALL; i++)
		NEED(write(there[1], record, sizeof(record)) == sizeof(record));
	return NULL;
}

static void read_records(void)
{
	long torn = 0, count = 0, sum = 0;
	char record[100];

	while (read(there[0], record, sizeof(record)) == sizeof(record)) {
		for (size_t i = 1; i < sizeof(record); i++)
			torn += record[i] != record[0];
		sum += record[0];
		if (++count == 3 * SMALL)
			break;
	}
	printf("%ld records, sum %ld, torn %ld\n", count, sum, torn);
}

static void *take_one(void *result)
{
	char byte = 0;

	NEED(read(there[0], &byte, 1) >= 0);
	*(char *)result = byte;
	return NULL;
}

/* Each byte is for one of those who wait; the end is for all of them. */
static void many_readers(void)
{
	pthread_t threads[4];
	char bytes[4];
	int sum = 0;

	for (int i = 0; i < 4; i++)
		pthread_create(&threads[i], NULL, take_one, &bytes[i]);
	pause_a_while();
	NEED(write(there[1], "ab", 2) == 2);
	pause_a_while();
	close(there[1]);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	for (int i = 0; i < 4; i++)
		sum += bytes[i];
	printf("they have %d of %d\n", sum, 'a' + 'b');
}

int main(void)
{
	pthread_t first, second, writers[3];

	NEED(pipe(there) == 0 && pipe(back) == 0);
	pthread_create(&first, NULL, echo, NULL);
	pthread_create(&second, NULL, send, NULL);
	receive();
	pthread_join(second, NULL);
	printf("sent %zd\n", sent);
	close(there[1]);
	pthread_join(first, NULL);
	printf("the end: %zd\n", read(back[0], there, 1));
	NEED(pipe(there) == 0);
	for (long i = 0; i < 3; i++)
		pthread_create(&writers[i], NULL, write_records,
			       (void *)(i + 1));
	read_records();
	for (int i = 0; i < 3; i++)
		pthread_join(writers[i], NULL);
	many_readers();
	return 0;
}
