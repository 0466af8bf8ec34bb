package lidao.reminder.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterPost;
import lidao.reminder.house.Carrying;
import org.jspecify.annotations.Nullable;

/**
 * A gateway for text messages as its provider wants it: the body is a setting with {@code {{to}}},
 * {@code {{text}}} and {@code {{id}}} in it, each escaped as the content type needs.
 */
final class SmsGateway implements HttpForm {

  private static final Set<String> FIELDS = Set.of("to", "text", "id");

  private final URI url;
  private final Map<String, String> headers;
  private final String contentType;
  private final Template body;
  private final @Nullable Pattern accepted;

  SmsGateway(Carrying settings) {
    this.url = settings.requiredUrl();
    this.headers = settings.headers();
    this.contentType = settings.contentType();
    Mustache.Escaper escaper =
        contentType.startsWith("application/x-www-form-urlencoded")
            ? raw -> URLEncoder.encode(raw, StandardCharsets.UTF_8)
            : SmsGateway::json;
    this.body = Mustache.compiler().withEscaper(escaper).compile(settings.body());
    body.visit(new KnownFields("body", FIELDS));
    String pattern = settings.accepted();
    this.accepted = pattern == null ? null : Pattern.compile(pattern);
  }

  @Override
  public OuterPost.Message post(Envelope envelope) {
    Map<String, String> fields =
        Map.of(
            "to", envelope.wording().address(),
            "text", envelope.wording().text().strip(),
            "id", envelope.letter().id().toString());
    HttpRequest.Builder request = HttpRequest.newBuilder(url).header("Content-Type", contentType);
    headers.forEach(request::header);
    return new OuterPost.Message(request, body.execute(fields).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Delivery accepted(String answer) {
    return accepted == null || accepted.matcher(answer).find()
        ? new Delivery.Accepted()
        : new Delivery.Refused(true, "the gateway's answer is not the one that it accepts with");
  }

  /** As the inside of a JSON string. */
  private static String json(String raw) {
    StringBuilder text = new StringBuilder();
    raw.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
              } else if (c < ' ') {
                text.append("\\u%04x".formatted(c));
              } else {
                text.append((char) c);
              }
            });
    return text.toString();
  }
}
