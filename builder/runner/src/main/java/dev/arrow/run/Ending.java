package dev.arrow.run;

import java.time.Duration;

/** How a run ended. Whatever it was, there is a status for it and a sentence. */
public sealed interface Ending {
  /** The status with which {@code arrow run} ends. */
  int status();

  /** One word for machines that read: exit, signal, panic, fault, timeout, quit or tool. */
  String word();

  /** What happened, for people. */
  String sentence();

  /**
   * The program ended by itself.
   *
   * @param status 0 to 255
   */
  record Exited(int status) implements Ending {
    @Override
    public String word() {
      return "exit";
    }

    @Override
    public String sentence() {
      return "the program ended with status " + status;
    }
  }

  /**
   * A signal ended the program.
   *
   * @param number 1 to 127
   */
  record Signalled(int number) implements Ending {
    @Override
    public int status() {
      return 128 + number;
    }

    @Override
    public String word() {
      return "signal";
    }

    @Override
    public String sentence() {
      return "signal " + number + " ended the program";
    }
  }

  /** The kernel gave up and could say so. */
  record Panicked() implements Ending {
    @Override
    public int status() {
      return 134;
    }

    @Override
    public String word() {
      return "panic";
    }

    @Override
    public String sentence() {
      return "the kernel panicked";
    }
  }

  /**
   * The machine ended and nobody said why.
   *
   * @param sentence what it looks like from outside
   */
  record Faulted(String sentence) implements Ending {
    @Override
    public int status() {
      return 134;
    }

    @Override
    public String word() {
      return "fault";
    }
  }

  /**
   * The time allowed was over.
   *
   * @param limit the time allowed
   */
  record TimedOut(Duration limit) implements Ending {
    @Override
    public int status() {
      return 124;
    }

    @Override
    public String word() {
      return "timeout";
    }

    @Override
    public String sentence() {
      return "stopped after " + seconds() + " s, the time allowed";
    }

    private String seconds() {
      long tenths = limit.toMillis() / 100;
      return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
  }

  /** The user ended the machine from the keyboard. */
  record Quit() implements Ending {
    @Override
    public int status() {
      return 130;
    }

    @Override
    public String word() {
      return "quit";
    }

    @Override
    public String sentence() {
      return "stopped from the keyboard";
    }
  }

  /**
   * The user ended the machine with a signal that came again and again.
   *
   * @param signal its number
   */
  record Stopped(int signal) implements Ending {
    @Override
    public int status() {
      return 128 + signal;
    }

    @Override
    public String word() {
      return "quit";
    }

    @Override
    public String sentence() {
      return "stopped: signal " + signal + " came three times within a second";
    }
  }

  /** Nobody took any more of what the program printed. */
  record Unheard() implements Ending {
    /** As a shell tells of a program that signal 13, SIGPIPE, has ended. */
    @Override
    public int status() {
      return 141;
    }

    @Override
    public String word() {
      return "unheard";
    }

    @Override
    public String sentence() {
      return "stopped: nobody reads what the program prints";
    }
  }

  /**
   * No program ran, or what ran it failed.
   *
   * @param sentence why
   */
  record ToolFailed(String sentence) implements Ending {
    @Override
    public int status() {
      return 125;
    }

    @Override
    public String word() {
      return "tool";
    }
  }
}
