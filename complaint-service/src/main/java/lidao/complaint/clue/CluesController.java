package lidao.complaint.clue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.handling.OneStep;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}")
@StaffOnly
class CluesController {

  private static final int MOST = 20;

  private final OneStep steps;
  private final NoteClue note;
  private final Clues clues;

  CluesController(OneStep steps, NoteClue note, Clues clues) {
    this.steps = steps;
    this.note = note;
    this.clues = clues;
  }

  /** Notes something that may lead to the customer. */
  @Operation(summary = "Notes something that may lead to the customer")
  @ApiResponse(responseCode = "201")
  @PostMapping("/clues")
  ResponseEntity<Clue> note(
      @PathVariable UUID id,
      @RequestBody NewClue found,
      Caller caller,
      HttpServletRequest request) {
    return steps.added(request, found, () -> note.note(id, found, caller.id()));
  }

  /** What may lead to the customer, the oldest first. */
  @Operation(summary = "What may lead to the customer, the oldest first")
  @GetMapping("/clues")
  List<Clue> clues(@PathVariable UUID id) {
    return clues.of(id);
  }

  /** Customers whom the clues lead to, the most likely first, at most 20. */
  @Operation(summary = "Customers whom the clues lead to, the most likely first, at most 20")
  @GetMapping("/candidates")
  List<Candidate> candidates(@PathVariable UUID id) {
    return clues.candidates(id, MOST);
  }
}
