package dev.arrow.cli.process;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Consumer;

/**
 * Hears of signals. Java has one class for that, of the module jdk.unsupported; it is looked up by
 * name because every use of it in a source is a warning that cannot be switched off.
 */
final class Signals {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  private static final String FAULT = "signals cannot be heard of in this Java";

  private Signals() {}

  /**
   * From now on has a signal do what is given, and not what it does by itself.
   *
   * @param name without `SIG`
   * @param action receives the name, on a thread of its own
   * @return takes it back
   */
  static Runnable handle(String name, Consumer<String> action) {
    try {
      Class<?> signal = Class.forName(SIGNAL);
      Class<?> handler = Class.forName(HANDLER);
      MethodHandle accept =
          MethodHandles.lookup()
              .findVirtual(
                  Consumer.class, "accept", MethodType.methodType(void.class, Object.class))
              .bindTo(action);
      MethodHandle named = MethodHandles.insertArguments(accept, 0, name);
      Object proxy =
          MethodHandleProxies.asInterfaceInstance(
              handler, MethodHandles.dropArguments(named, 0, signal));
      Object wanted = signal.getConstructor(String.class).newInstance(name);
      Method handle = signal.getMethod("handle", signal, handler);
      Object before = handle.invoke(null, wanted, proxy);
      return () -> restore(handle, wanted, before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(FAULT, e);
    }
  }

  private static void restore(Method handle, Object signal, Object handler) {
    try {
      handle.invoke(null, signal, handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(FAULT, e);
    }
  }
}
