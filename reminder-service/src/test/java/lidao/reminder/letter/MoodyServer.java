package lidao.reminder.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A mail server with a mood: what it says to a caller, MAIL, RCPT, and the end of a letter. */
final class MoodyServer implements AutoCloseable {

  /** Says nothing and hangs up. */
  static final String SILENCE = "";

  /** Letters whose end it has seen. */
  final AtomicInteger letters = new AtomicInteger();

  /** The addresses of letters whose end it has seen, and of those that it took; one for each. */
  final Queue<String> ended = new ConcurrentLinkedQueue<>();

  final Queue<String> taken = new ConcurrentLinkedQueue<>();

  private final ServerSocket socket;
  private volatile String toCaller = "220 moody";
  private volatile String toSender = "250 ok";
  private volatile long slowness;
  private volatile Supplier<String> toRecipient = () -> "250 ok";
  private volatile Supplier<String> toLetter = () -> "250 taken";

  MoodyServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "moody-server");
    thread.setDaemon(true);
    thread.start();
  }

  MoodyServer saying(String toRecipient, String toLetter) {
    return saying(() -> toRecipient, () -> toLetter);
  }

  /** Says something else to each. */
  MoodyServer saying(Supplier<String> toRecipient, Supplier<String> toLetter) {
    this.toRecipient = toRecipient;
    this.toLetter = toLetter;
    return this;
  }

  MoodyServer greeting(String toCaller) {
    this.toCaller = toCaller;
    return this;
  }

  MoodyServer sayingToSender(String toSender) {
    this.toSender = toSender;
    return this;
  }

  /** Takes its time over each recipient and each letter. */
  MoodyServer slow(Duration each) {
    slowness = each.toMillis();
    return this;
  }

  private void takeTime() {
    try {
      Thread.sleep(slowness);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread talk = new Thread(() -> talk(caller), "moody-talk");
        talk.setDaemon(true);
        talk.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller;
        var in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
      say(out, toCaller);
      String address = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
        switch (command) {
          case "MAIL" -> say(out, toSender);
          case "RCPT" -> {
            address = line.replaceAll(".*<(.*)>.*", "$1");
            takeTime();
            say(out, toRecipient.get());
          }
          case "DATA" -> {
            say(out, "354 go on");
            for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
              if (text == null) {
                return; // the caller was killed
              }
            }
            letters.incrementAndGet();
            ended.add(address);
            String answer = toLetter.get();
            if (answer.equals(SILENCE)) {
              return;
            }
            takeTime();
            if (answer.startsWith("250")) {
              taken.add(address);
            }
            say(out, answer);
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // The caller has gone.
    }
  }

  private static void say(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
