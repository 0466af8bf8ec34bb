package lidao.reminder.followup;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.reminder.letter.DecideUnknown;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.letter.VerdictBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The follow-ups over HTTP. */
@RestController
@StaffOnly
@RequestMapping("/api/reminders/follow-ups")
class FollowUpsController {

  private final FollowUps followUps;
  private final AnswerFollowUp answerFollowUp;
  private final DecideUnknown decideUnknown;
  private final FollowUpLetters letters;
  private final IdempotentRequests requests;

  FollowUpsController(
      FollowUps followUps,
      AnswerFollowUp answerFollowUp,
      DecideUnknown decideUnknown,
      FollowUpLetters letters,
      IdempotentRequests requests) {
    this.followUps = followUps;
    this.answerFollowUp = answerFollowUp;
    this.decideUnknown = decideUnknown;
    this.letters = letters;
    this.requests = requests;
  }

  /** All of one complaint, in order. */
  @Operation(summary = "The follow-ups of a complaint, in order")
  @GetMapping
  List<FollowUp> ofComplaint(@RequestParam UUID complaintId) {
    return followUps.ofComplaint(complaintId);
  }

  @Operation(summary = "A follow-up")
  @GetMapping("/{id}")
  FollowUp get(@PathVariable UUID id) {
    return found(id);
  }

  /** Whoever called writes down what the customer said. */
  @Operation(summary = "Notes what the customer said on the telephone")
  @PostMapping("/{id}/answer")
  ResponseEntity<FollowUp> answer(
      @PathVariable UUID id, @RequestBody Answer answer, HttpServletRequest request) {
    return requests.once(
        request,
        answer,
        () -> {
          answerFollowUp.answer(found(id), answer.isSatisfied(), answer.comment());
          return ResponseEntity.ok(found(id));
        });
  }

  /** Staff decide what became of a message that may have arrived. */
  @Operation(summary = "Decides on a follow-up that may have arrived")
  @PostMapping("/{id}/decision")
  ResponseEntity<FollowUp> decide(
      @PathVariable UUID id,
      @RequestBody VerdictBody body,
      Caller caller,
      HttpServletRequest request) {
    return requests.once(
        request,
        body,
        () -> {
          decideUnknown.decide(LetterKind.FOLLOW_UP, letters.of(found(id)), body, caller.id());
          return ResponseEntity.ok(found(id));
        });
  }

  private FollowUp found(UUID id) {
    return followUps.find(id).orElseThrow(() -> new NotFound("follow-up", id));
  }
}
