package lidao.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows redirects, sends the forms' tokens along. */
final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private final String language;

  Browser(int port, String language) {
    this.base = "http://localhost:" + port;
    this.language = language;
  }

  HttpResponse<String> open(String path) {
    return send(request(path));
  }

  /** Opens a page and sends its form elsewhere with the token that the page gave. */
  HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(open(page).body());
    return submit(action, fields, token.find() ? token.group(1) : "");
  }

  HttpResponse<String> submit(String action, Map<String, String> fields, String token) {
    String form =
        fields.entrySet().stream()
                .map(
                    f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
            + "&_csrf="
            + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return send(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Opens a page and sends a file elsewhere with the token that the page gave. */
  HttpResponse<String> upload(
      String page, String action, Map<String, String> fields, String name, String content) {
    Matcher token = TOKEN.matcher(open(page).body());
    Map<String, String> all = new java.util.TreeMap<>(fields);
    all.put("_csrf", token.find() ? token.group(1) : "");
    String edge = "edge-of-a-part";
    StringBuilder form = new StringBuilder();
    all.forEach((field, value) -> part(form, edge, "name=\"" + field + "\"", value));
    part(form, edge, "name=\"file\"; filename=\"" + name + "\"", content);
    form.append("--").append(edge).append("--\r\n");
    return send(
        request(action)
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(BodyPublishers.ofString(form.toString())));
  }

  private static void part(StringBuilder form, String edge, String what, String content) {
    form.append("--").append(edge).append("\r\nContent-Disposition: form-data; ").append(what);
    form.append("\r\n\r\n").append(content).append("\r\n");
  }

  HttpResponse<String> signIn(String name, String password) {
    return submit("/sign-in", "/sign-in", Map.of("username", name, "password", password));
  }

  /** What comes over a stream that stays open. */
  java.io.InputStream stream(String path) {
    try {
      return http.send(request(path).build(), BodyHandlers.ofInputStream()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean has(String cookie) {
    return cookies.getCookieStore().getCookies().stream()
        .anyMatch(c -> c.getName().equals(cookie) && !c.getValue().isEmpty());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Accept", "text/html")
        .header("Accept-Language", language);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
