package dev.arrow.menuconfig.terminal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Signals to this process. Java has no public way to them; every JDK has this one, in the module
 * jdk.unsupported, reached without naming it so that the compiler does not mind.
 */
final class OwnSignals {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  private OwnSignals() {}

  /** Has a signal run something; false if this Java cannot. */
  static boolean handle(String name, Runnable action) {
    try {
      Class<?> handler = Class.forName(HANDLER);
      Object own =
          Proxy.newProxyInstance(
              OwnSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  action.run();
                }
                return method.getName().equals("hashCode") ? (Object) 0 : null;
              });
      return set(name, own);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Lets a signal do what the system does with it. */
  static boolean letBe(String name) {
    try {
      return set(name, Class.forName(HANDLER).getField("SIG_DFL").get(null));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static boolean set(String name, Object handler) {
    try {
      Class<?> signal = Class.forName(SIGNAL);
      Method handle = signal.getMethod("handle", signal, Class.forName(HANDLER));
      handle.invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
