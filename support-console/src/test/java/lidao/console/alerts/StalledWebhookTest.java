package lidao.console.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A receiver that begins to answer and never ends holds up no other alert. */
class StalledWebhookTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void an_answer_that_comes_to_no_end_is_waited_for_no_longer_than_patience_twice()
      throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Socket> answering = CompletableFuture.supplyAsync(() -> begin(server));
      Webhook webhook =
          new Webhook(
              URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"),
              SECRET,
              Duration.ofSeconds(1));
      CompletableFuture<Boolean> sent =
          CompletableFuture.supplyAsync(() -> webhook.send("an-alert", "{}"));
      assertThat(sent.get(60, TimeUnit.SECONDS)).isFalse();
      answering.get().close();
    }
  }

  /** The head of an answer, and of its hundred bytes one. */
  private static Socket begin(ServerSocket server) {
    try {
      Socket socket = server.accept();
      InputStream request = socket.getInputStream();
      for (String read = ""; !read.endsWith("{}"); ) {
        read += (char) request.read();
      }
      String head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n.";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return socket;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
