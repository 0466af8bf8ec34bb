package lidao.chassis.outside;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts messages over HTTP. No redirect is followed and no inner address called; what was refused
 * before the body left, or with a status, is certain, and silence after it is not.
 */
public final class OuterPost {

  private static final Logger log = LoggerFactory.getLogger(OuterPost.class);

  private final OuterAddresses addresses;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * @param timeout for the connection, and again for the answer
   */
  public OuterPost(OuterAddresses addresses, Duration timeout) {
    this.addresses = addresses;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** A POST as its receiver wants it. */
  public record Message(HttpRequest.Builder request, byte[] body) {}

  /** Reads the body of an answer whose status is 2xx. */
  public interface Reading {
    Delivery read(String body);
  }

  /** Hands one message over; never throws. */
  public Delivery hand(Supplier<Message> writing, Reading reading) {
    AtomicBoolean begun = new AtomicBoolean();
    try {
      Message message = writing.get();
      HttpRequest request =
          message.request().timeout(timeout).POST(telling(message.body(), begun)).build();
      addresses.check(request.uri());
      return read(ask(request), reading);
    } catch (OuterAddresses.Forbidden e) {
      return new Delivery.SenderRefused(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silence(begun, e);
    } catch (ConnectException | HttpConnectTimeoutException | UnknownHostException e) {
      return new Delivery.Unreachable("no connection: " + e.getClass().getSimpleName());
    } catch (IOException e) {
      return silence(begun, e);
    } catch (RuntimeException e) {
      log.warn("A message could not be put to its receiver", e);
      return begun.get()
          ? silence(begun, e)
          : new Delivery.SenderRefused("it cannot be put to its receiver");
    }
  }

  /**
   * The request's own timeout ends with the head of the answer; whoever stalls after it, or never
   * comes to an end, holds up nothing either.
   */
  private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> asked =
        client.sendAsync(request, head -> new BeginningOfAnswer());
    try {
      return asked.get(timeout.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("the answer came to no end");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      asked.cancel(true);
    }
  }

  private static Delivery silence(AtomicBoolean begun, Exception e) {
    String what = e.getClass().getSimpleName();
    return begun.get()
        ? new Delivery.NoAnswer(what)
        : new Delivery.Unreachable("no connection: " + what);
  }

  private static Delivery read(HttpResponse<String> answer, Reading reading) {
    int status = answer.statusCode();
    String detail = "HTTP " + status;
    if (status / 100 == 2) {
      return reading.read(answer.body());
    }
    if (status / 100 == 3) {
      return new Delivery.SenderRefused(detail + ": redirects are not followed");
    }
    return switch (status) {
      case 408, 425, 429 -> new Delivery.Refused(false, detail);
      case 401, 403, 404, 405, 407, 410 -> new Delivery.SenderRefused(detail);
      default -> new Delivery.Refused(true, detail);
    };
  }

  /** Remembers whether the client has begun to ask for the body. */
  private static HttpRequest.BodyPublisher telling(byte[] body, AtomicBoolean begun) {
    HttpRequest.BodyPublisher bytes = HttpRequest.BodyPublishers.ofByteArray(body);
    return new HttpRequest.BodyPublisher() {
      @Override
      public long contentLength() {
        return body.length;
      }

      @Override
      public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        begun.set(true);
        bytes.subscribe(subscriber);
      }
    };
  }
}
