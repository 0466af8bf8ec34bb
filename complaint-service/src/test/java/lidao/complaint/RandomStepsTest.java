package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service beside a model of it in a few lines, through random steps. */
class RandomStepsTest extends ComplaintServiceTest {

  private static final Map<String, String> BODIES =
      Map.of(
          "acknowledgement", "{}",
          "answer", "{}",
          "resolution", "{\"resolution\": \"Replaced\"}",
          "declining", "{\"reason\": \"No\", \"alternative\": \"Repair\"}",
          "reopening", "{\"reason\": \"Again\"}",
          "closing", "",
          "outcome", "{\"outcome\": \"RECOVERED\"}",
          "owner", "{\"owner\": \"li\"}",
          "contact-attempts", "{\"channel\": \"VISIT\", \"result\": \"NO_ANSWER\"}",
          "remedies", "{\"kind\": \"EXTRA\", \"description\": \"A cake\"}");

  private static final Set<String> OPEN = Set.of("FILED", "ACKNOWLEDGED", "ANSWERED");

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void random_steps_are_taken_or_forbidden_as_the_states_say_and_leave_a_whole_chronicle() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed of the random steps: " + seed);
    Random random = new Random(seed);
    List<String> steps = BODIES.keySet().stream().sorted().toList();
    for (int complaint = 0; complaint < 12; complaint++) {
      String id = text(file("LOW"), "id");
      String state = "FILED";
      List<String> taken = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        String step = steps.get(random.nextInt(steps.size()));
        String next = next(state, step);
        HttpResponse<String> answer = post("/api/complaints/" + id + "/" + step, BODIES.get(step));
        String told = "seed %d, %s then %s when %s".formatted(seed, taken, step, state);
        if (next.isEmpty()) {
          assertThat(answer.statusCode()).as(told).isEqualTo(409);
          assertThat(text(JSON.readTree(answer.body()), "detail")).contains(" is " + state + ": ");
        } else {
          assertThat(answer.statusCode()).as(told + answer.body()).isIn(200, 201);
          state = next;
          taken.add(step);
        }
        JsonNode answered = JSON.readTree(answer.body());
        // Most steps answer the complaint as it then is; whatever does not is looked at.
        JsonNode seen = answered.has("number") ? answered : get("/api/complaints/" + id);
        assertThat(text(seen, "state")).as(told).isEqualTo(state);
      }
      JsonNode verified = get("/api/complaints/" + id + "/chronicle/verification");
      assertThat(verified.path("intact").asBoolean()).as("seed %d", seed).isTrue();
      assertThat(verified.path("entries").asInt())
          .as("seed %d", seed)
          .isEqualTo(chronicle(id).size());
    }
  }

  /** The state after a step; empty where it is forbidden. */
  private static String next(String state, String step) {
    boolean open = OPEN.contains(state);
    boolean settled = Set.of("RESOLVED", "DECLINED").contains(state);
    return switch (step) {
      case "acknowledgement" -> state.equals("FILED") ? "ACKNOWLEDGED" : "";
      case "answer" -> open && !state.equals("ANSWERED") ? "ANSWERED" : "";
      case "resolution" -> open ? "RESOLVED" : "";
      case "declining" -> open ? "DECLINED" : "";
      case "reopening" -> settled ? "FILED" : "";
      case "closing" -> settled ? "CLOSED" : "";
      case "outcome" -> open ? "" : state;
      default -> state.equals("CLOSED") ? "" : state;
    };
  }
}
