/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Idle against wake-up: sched_away(), run_idle() and arrow_arch_wait() of a
 * processor with one thread that rests, and a device whose interrupt wakes it.
 *
 * The processor: an interrupt is taken when it is due, interrupts are on and the
 * instruction before was not the one that switched them on. HLT goes on when one
 * was taken. With RACE the rest lets interrupts in one instruction before it
 * halts, without that shadow: then the last wake may come in between.
 */
bool due;	/* the device asks for an interrupt */
bool on;	/* the processor takes interrupts */
bool halted;	/* in HLT */
bool can_run;	/* the thread is in the ring */
byte woken;	/* how often it ran again */

#define ROUNDS 3

active proctype device()
{
	byte i;

	for (i : 1 .. ROUNDS) {
		/* one at a time: it asks again when the thread ran */
		woken == i - 1;
		due = true
	}
}

/* What the handler does: it wakes the thread. */
inline serve()
{
	due = false;
	can_run = true
}

active proctype processor()
{
	do
	:: woken == ROUNDS -> break
	:: else ->
		/* sched_away(): interrupts are off while it is looked */
		do
		:: atomic { can_run -> can_run = false; woken++; break }
		:: !can_run ->
			on = true;
#ifdef RACE
			/* an interrupt here is served, and then it halts */
			if
			:: atomic { due -> serve() }
			:: true
			fi;
#endif
			halted = true;
			/* STI; HLT: what is due ends the halt at once */
			atomic { due -> serve(); halted = false };
			on = false
		od
	od
}

/* The thread runs as often as the device asked. */
ltl all_wakes { <> (woken == ROUNDS) }
