package lidao.complaint.chronicle;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.StaffOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@StaffOnly
class ChronicleController {

  private final Chronicle chronicle;
  private final VerifyChronicle verify;

  ChronicleController(Chronicle chronicle, VerifyChronicle verify) {
    this.chronicle = chronicle;
    this.verify = verify;
  }

  /** Everything that happened to a complaint, oldest first. */
  @Operation(summary = "Everything that happened to a complaint, oldest first")
  @GetMapping("/api/complaints/{id}/chronicle")
  Page<ChronicleEntry> chronicle(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    if (!chronicle.isKept(id)) {
      throw new NotFound("complaint", id);
    }
    Cursor after = Cursor.read(cursor, 1);
    int most = Page.limit(limit);
    List<ChronicleEntry> rows = chronicle.read(id, after == null ? 0 : after.number(0), most + 1);
    return Page.of(rows, most, entry -> Cursor.of(entry.id()));
  }

  /** Whether anything of the chronicle is not as it was written. */
  @Operation(summary = "Checks a complaint's chronicle against its hash chain")
  @GetMapping("/api/complaints/{id}/chronicle/verification")
  Verification verification(@PathVariable UUID id) {
    if (!chronicle.isKept(id)) {
      throw new NotFound("complaint", id);
    }
    return verify.verify(id);
  }
}
