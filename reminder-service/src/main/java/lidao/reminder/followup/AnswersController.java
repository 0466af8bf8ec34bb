package lidao.reminder.followup;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.security.Anybody;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import lidao.reminder.greeting.GreetingPolicy;
import lidao.reminder.house.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where customers answer; the token in the link is all the authority they need. */
@RestController
@Anybody
@RequestMapping("/api/reminders/answers/{token}")
class AnswersController {

  /** Whether the question still waits for its answer. */
  enum State {
    OPEN,
    ANSWERED
  }

  /** The question. */
  record Question(
      String language, @Nullable String name, String number, String summary, State state) {}

  private final FollowUps followUps;
  private final Profiles profiles;
  private final Languages languages;
  private final AnswerFollowUp answerFollowUp;
  private final IdempotentRequests requests;

  AnswersController(
      FollowUps followUps,
      Profiles profiles,
      Languages languages,
      AnswerFollowUp answerFollowUp,
      IdempotentRequests requests) {
    this.followUps = followUps;
    this.profiles = profiles;
    this.languages = languages;
    this.answerFollowUp = answerFollowUp;
    this.requests = requests;
  }

  // Mail scanners follow links: looking must change nothing.
  @Operation(summary = "What a follow-up asks; looking changes nothing")
  @GetMapping
  Question question(@PathVariable String token) {
    return question(found(token));
  }

  @Operation(summary = "Takes the customer's answer, once")
  @PostMapping
  ResponseEntity<Question> answer(
      @PathVariable String token, @RequestBody Answer answer, HttpServletRequest request) {
    FollowUp of = found(token);
    return requests.once(
        request,
        "POST answer/" + of.id(), // the address holds the token, which is kept nowhere
        answer,
        () -> {
          answerFollowUp.answer(of, answer.isSatisfied(), answer.comment());
          return ResponseEntity.ok(question(found(token)));
        });
  }

  private FollowUp found(String token) {
    return followUps.byToken(token).orElseThrow(LinkGone::new);
  }

  private Question question(FollowUp of) {
    CustomerProfile profile =
        of.customerId() == null ? null : profiles.find(of.customerId()).orElse(null);
    return new Question(
        profile == null ? "en" : languages.of(profile),
        profile == null ? null : GreetingPolicy.addressee(profile),
        of.number(),
        of.summary(),
        of.answeredAt() == null ? State.OPEN : State.ANSWERED);
  }
}
