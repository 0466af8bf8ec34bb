package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AttachmentsTest extends ComplaintServiceTest {

  private static final int LARGEST = 10 * 1024 * 1024;

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void a_file_is_kept_as_it_was_and_comes_back_to_be_saved_never_to_be_shown() throws Exception {
    String id = text(file("LOW"), "id");
    byte[] picture = Arrays.copyOf(bytes("ffd8ffe000104a464946"), LARGEST);
    picture[LARGEST - 1] = 7;
    HttpResponse<String> answer = attach(id, "%E7%85%A7%E7%89%87%22.jpg", picture);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode attachment = JSON.readTree(answer.body());
    assertThat(text(attachment, "type")).isEqualTo("image/jpeg");
    assertThat(attachment.path("size").asInt()).isEqualTo(LARGEST);
    String path = "/api/complaints/" + id + "/attachments";
    assertThat(get(path).get(0)).isEqualTo(attachment);

    HttpResponse<byte[]> back =
        HttpClient.newHttpClient()
            .send(request(path + "/" + text(attachment, "id")).build(), BodyHandlers.ofByteArray());
    assertThat(back.body()).isEqualTo(picture);
    assertThat(back.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;")
        .contains("UTF-8''%E7%85%A7%E7%89%87%22.jpg");
    assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(back.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox");
    assertThat(chronicle(id)).containsExactly("FILED", "FILE_ATTACHED");
  }

  @Test
  void what_a_file_is_is_told_by_its_content_alone() throws Exception {
    String id = text(file("LOW"), "id");
    for (List<String> known :
        List.of(
            List.of("image/png", "89504e470d0a1a0a00"),
            List.of("image/gif", "47494638396100"),
            List.of("image/webp", "524946460000000057454250"),
            List.of("image/heic", "00000018667479706865696300"),
            List.of("application/pdf", "255044462d312e37"))) {
      HttpResponse<String> answer = attach(id, "x.html", bytes(known.get(1)));
      assertThat(answer.statusCode()).as(known + answer.body()).isEqualTo(201);
      assertThat(text(JSON.readTree(answer.body()), "type")).isEqualTo(known.get(0));
    }
    for (String wrong :
        List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "MZ", "GIF8", "")) {
      HttpResponse<String> answer = attach(id, "photo.jpg", wrong.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
      assertThat(answer.body()).contains("JPEG, PNG, GIF, WebP, HEIC and PDF");
    }
    assertThat(get("/api/complaints/" + id + "/attachments").size()).isEqualTo(5);
  }

  @Test
  void what_a_file_is_called_can_be_saved_anywhere_and_says_what_it_is() throws Exception {
    String id = text(file("LOW"), "id");
    for (List<String> name :
        List.of(
            List.of("a%0D%0AX-Evil%3A%201.png", "a X-Evil: 1.png"),
            List.of("..%2F..%2Fetc%2Fpasswd", "passwd.png"),
            List.of("C%3A%5Ctmp%5C%E7%85%A7%E7%89%87.PNG", "照片.PNG"),
            List.of("gnp.%E2%80%AEexe", "gnp. exe.png"),
            List.of("x.html", "x.html.png"),
            List.of("..%2F..", "file.png"))) {
      HttpResponse<String> answer = attach(id, name.get(0), bytes("89504e470d0a1a0a00"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      JsonNode attachment = JSON.readTree(answer.body());
      assertThat(text(attachment, "name")).isEqualTo(name.get(1));
      String path = "/api/complaints/" + id + "/attachments/" + text(attachment, "id");
      assertThat(send(request(path)).statusCode()).as("%s", name).isEqualTo(200);
    }
  }

  @Test
  void more_than_10_mb_is_refused_said_or_not() throws Exception {
    String id = text(file("LOW"), "id");
    byte[] large = Arrays.copyOf(bytes("ffd8ff"), LARGEST + 1);
    assertThat(attach(id, "x.jpg", large).statusCode()).isEqualTo(413);
    HttpRequest.Builder streamed =
        sending(id, "x.jpg")
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));
    assertThat(send(streamed).statusCode()).isEqualTo(413);
    assertThat(get("/api/complaints/" + id + "/attachments").size()).isZero();
  }

  private HttpResponse<String> attach(String id, String name, byte[] content)
      throws IOException, InterruptedException {
    return send(sending(id, name).POST(BodyPublishers.ofByteArray(content)));
  }

  private HttpRequest.Builder sending(String id, String name) {
    return request("/api/complaints/" + id + "/attachments?name=" + name)
        .header("Content-Type", "application/octet-stream");
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
