package lidao.complaint.memorandum;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A memorandum as an HTML page that is well-formed XML too; all that people wrote is text. */
@Component
class Page {

  private final Template template;

  Page() {
    try (InputStream in =
            Page.class.getResourceAsStream("/templates/complaint-service/memorandum.mustache");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      this.template = Mustache.compiler().defaultValue("").compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String of(Memorandum memorandum) {
    Wording wording = new Wording(memorandum.language());
    Map<String, Object> page = new HashMap<>();
    page.put("language", memorandum.language().tag());
    page.put("title", memorandum.title());
    page.put("number", memorandum.number());
    page.put("to", memorandum.customer() == null ? "" : clean(memorandum.customer()));
    page.put("summary", clean(memorandum.summary()));
    page.put("lines", memorandum.lines().stream().map(Page::line).toList());
    page.put("closing", wording.of("closing"));
    page.put("written", wording.of("written", Map.of("at", memorandum.written())));
    String seal = memorandum.seal();
    page.put("seal", seal == null ? List.of() : wording.of("seal", Map.of("seal", seal)));
    return template.execute(page);
  }

  private static Map<String, String> line(Memorandum.Line line) {
    String quoted = line.quoted() == null ? "" : clean(line.quoted());
    return Map.of("at", line.at(), "text", clean(line.text()), "quoted", quoted);
  }

  /** Without characters that no page may hold, such as U+0007. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= ' ' && c != 0x7f && c != 0xfffe && c != 0xffff || c == '\n' ? c : ' ')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
