package lidao.console.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Unavailable;
import lidao.console.signin.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * Hands on whole what a service keeps for whoever is signed in. Nothing of it runs in our pages'
 * name, whatever the service says of it.
 */
@Component
class Relay {

  private static final String NOTHING_RUNS =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

  private final Services services;

  Relay(Services services) {
    this.services = services;
  }

  /** A file to be saved. */
  ResponseEntity<byte[]> saved(String service, SignedIn me, String path, Object... values) {
    return relay(service, me, true, path, values);
  }

  /** A page that stands by itself. */
  ResponseEntity<byte[]> shown(String service, SignedIn me, String path, Object... values) {
    return relay(service, me, false, path, values);
  }

  private ResponseEntity<byte[]> relay(
      String service, SignedIn me, boolean saved, String path, Object... values) {
    try {
      return services
          .request(service, me, HttpMethod.GET, path, values)
          .exchange((asked, answer) -> handOn(service, saved, answer));
    } catch (ResourceAccessException e) {
      throw away(service);
    }
  }

  private static ResponseEntity<byte[]> handOn(
      String service, boolean saved, ClientHttpResponse answer) throws IOException {
    if (answer.getStatusCode().is4xxClientError()) {
      throw new NotFound("document", "at this address");
    }
    if (!answer.getStatusCode().is2xxSuccessful()) {
      throw away(service);
    }
    HttpHeaders told = answer.getHeaders();
    MediaType type = told.getContentType();
    String name = told.getContentDisposition().getFilename();
    ContentDisposition how =
        (saved ? ContentDisposition.attachment() : ContentDisposition.inline())
            .filename(name == null ? "document" : name, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(type == null ? MediaType.APPLICATION_OCTET_STREAM : type)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", NOTHING_RUNS)
        .body(answer.getBody().readAllBytes());
  }

  private static Unavailable away(String service) {
    return new Unavailable(Sentence.of("{0} does not answer now. Try again in a moment.", service));
  }
}
