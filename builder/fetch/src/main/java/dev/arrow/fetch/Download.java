package dev.arrow.fetch;

import dev.arrow.manifest.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Brings one file over HTTPS. Redirections are followed, but never to a place without TLS.
 *
 * @param client does the talking
 * @param mostBytes more than this is not taken
 */
record Download(HttpClient client, long mostBytes) {
  private static final Duration CONNECT = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final long LONGEST_SECONDS = 900;
  private static final int OK = 200;

  static Download ofAtMost(long bytes) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    return new Download(client, bytes);
  }

  void to(Path file, Origin origin) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin.url())).timeout(ANSWER).build();
    try (OutputStream out = Files.newOutputStream(file)) {
      Receiver receiver = new Receiver(out, mostBytes);
      HttpResponse<Void> response =
          client
              .sendAsync(
                  request, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(receiver::take)))
              .get(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (response.statusCode() != OK) {
        throw Faults.unreachable(origin, "the server answers " + response.statusCode());
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw Faults.unreachable(origin, said(cause));
    } catch (TimeoutException e) {
      throw Faults.unreachable(origin, "it takes too long");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Faults.unreachable(origin, "it was interrupted");
    }
  }

  private static String said(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : cause.getMessage();
  }

  /** Takes what comes as it comes. */
  private static final class Receiver {
    private final OutputStream out;
    private long left;

    Receiver(OutputStream out, long most) {
      this.out = out;
      this.left = most;
    }

    void take(byte[] part) {
      left -= part.length;
      if (left < 0) {
        throw new IllegalArgumentException("the file is larger than anything Arrow takes");
      }
      try {
        out.write(part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
