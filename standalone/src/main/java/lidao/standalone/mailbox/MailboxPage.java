package lidao.standalone.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The mails over HTTP: a page at {@code /}, JSON at {@code /mails} and {@code /mails/{number}}. */
final class MailboxPage implements AutoCloseable {

  private static final int ON_THE_PAGE = 300;

  private final HttpServer server;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(MailboxPage::daemon);
  private final JsonMapper json = JsonMapper.builder().build();

  MailboxPage(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    server.setExecutor(thread);
  }

  void start(Supplier<List<Mail>> mails) {
    server.createContext("/", exchange -> answer(exchange, mails.get()));
    server.start();
  }

  private void answer(HttpExchange exchange, List<Mail> mails) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/")) {
      write(exchange, 200, "text/html", html(mails).getBytes(StandardCharsets.UTF_8));
    } else if (path.equals("/mails")) {
      write(exchange, 200, "application/json", json.writeValueAsBytes(mails));
    } else {
      String number = path.replaceFirst("^/mails/", "");
      var found = mails.stream().filter(m -> String.valueOf(m.number()).equals(number)).findFirst();
      byte[] body =
          found
              .map(json::writeValueAsBytes)
              .orElseGet(() -> "No such mail.".getBytes(StandardCharsets.UTF_8));
      write(
          exchange,
          found.isPresent() ? 200 : 404,
          found.isPresent() ? "application/json" : "text/plain",
          body);
    }
  }

  private static void write(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    // Mails hold names from anywhere: nothing in them is to run.
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String html(List<Mail> mails) {
    StringBuilder page = new StringBuilder(HEAD.formatted(mails.size(), mails.size()));
    for (int i = mails.size() - 1; i >= 0 && i >= mails.size() - ON_THE_PAGE; i--) {
      Mail mail = mails.get(i);
      page.append(
          "<details><summary><b>%d</b> <time>%s</time> %s <span>%s</span></summary><pre>%s</pre></details>%n"
              .formatted(
                  mail.number(),
                  escaped(mail.date()),
                  escaped(mail.subject()),
                  escaped(String.join(", ", mail.to())),
                  escaped(mail.text())));
    }
    return page.append("</main></body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mailbox-page");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdown();
  }

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="zh-CN"><head><meta charset="utf-8"><title>%d mails</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#222}
      main{max-width:60rem;margin:auto;padding:1rem}
      details{border-bottom:1px solid #ddd;padding:.4rem 0}
      summary{cursor:pointer} time,span{color:#666;font-size:.85rem} pre{white-space:pre-wrap;font:inherit;padding-left:1.2rem}
      </style></head><body><main><h1>邮件 Mails: %d</h1>
      """;
}
