/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * futex: one thread waits for a word to change, with a limit of time; another
 * changes the word and wakes; the timer ends the wait. Steps of the kernel are
 * atomic, because it is never interrupted; the program is, anywhere.
 *
 * What must hold: nobody waits for ever, who was woken is told so and not that
 * time is over, and a wake that was counted was somebody's. With RACE the kernel
 * gives the processor away between its look at the word and the queue.
 */
#ifndef TIMED
#define TIMED 0
#endif

byte word;
bool queued, woken, in_heap, can_run = true;
bool done, timed_out;
byte counted, taken;

/* Rests until somebody wakes it. */
#define rest can_run

inline leave_queue()
{
	queued = false
}

active proctype waiter()
{
	do
	:: word != 0 -> break
	:: else ->
#ifdef RACE
		if
		:: word == 0 -> skip
		:: else -> goto again
		fi;
		atomic { queued = true; woken = false; can_run = false; in_heap = TIMED };
#else
		/* futex_wait(): the look, the queue and the rest are one step */
		if
		:: atomic { word == 0 -> queued = true; woken = false;
			    can_run = false; in_heap = TIMED }
		:: word != 0 -> goto again
		fi;
#endif
		/* arrow_sched_rest() returned: woken, or the deadline is over */
		atomic {
			rest ->
			if
			:: woken -> taken++
			:: else -> assert(TIMED); leave_queue(); timed_out = true
			fi
		}
again:		skip
	od;
	done = true
}

active proctype waker()
{
	word = 1;
	/* futex_wake(): who is in the bucket is taken out, and can run */
	atomic {
		if
		:: queued -> queued = false; woken = true; in_heap = false;
			     can_run = true; counted++
		:: else -> skip
		fi
	}
}

/* The deadline: the thread looks again; it is in its bucket as long as it has not. */
active proctype timer()
{
	do
	:: atomic { TIMED && in_heap -> in_heap = false; can_run = true }
	:: done -> break
	od
}

ltl ends { <> done }
ltl told { [] (done -> counted == taken) }
