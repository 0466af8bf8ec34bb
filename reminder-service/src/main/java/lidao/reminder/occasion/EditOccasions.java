package lidao.reminder.occasion;

import java.util.TreeMap;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.ETags;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import lidao.reminder.house.RejectedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what the house keeps; what is planned and not yet due follows within seconds. */
@Component
class EditOccasions {

  private final Occasions occasions;
  private final SharedPlanning planning;

  EditOccasions(Occasions occasions, SharedPlanning planning) {
    this.occasions = occasions;
    this.planning = planning;
  }

  /**
   * @throws Conflict when there is one of that code
   */
  @Transactional
  public Occasions.Kept create(String code, OccasionData data) {
    Occasions.Kept made =
        occasions
            .create(code, data)
            .orElseThrow(() -> new Conflict("There is an occasion of this code already"));
    planning.revise(made);
    return made;
  }

  /** With the version that If-Match names. */
  @Transactional
  public Occasions.Kept replace(String code, @Nullable String ifMatch, OccasionData data) {
    Occasions.Kept old = current(code, ifMatch);
    if (old.data().whose() != data.whose()) {
      throw InvalidInput.field(
          "whose", Sentence.of("must stay {0}; make another occasion instead", old.data().whose()));
    }
    return old.data().equals(data) ? old : replaced(old, data);
  }

  /** With the version that If-Match names. */
  @Transactional
  public void remove(String code, @Nullable String ifMatch) {
    Occasions.Kept old = current(code, ifMatch);
    if (old.builtIn()) {
      throw new Conflict("A built-in occasion stays; to keep it no longer, set active to false");
    }
    planning.revise(occasions.remove(old));
  }

  /** Within the caller's transaction. */
  DateFile.Loaded load(String code, DateFile file, Wording wording) {
    Occasions.Kept old =
        occasions.findForChange(code).orElseThrow(() -> new NotFound("occasion", code));
    DayRule rule = old.data().day();
    if (rule == null || rule.dates() == null) {
      throw new Conflict("The day of this occasion is not a table, so it takes no days");
    }
    OccasionData data = old.data().withDay(rule.with(new TreeMap<>(file.dates())));
    Occasions.Kept kept = data.equals(old.data()) ? old : replaced(old, data);
    return new DateFile.Loaded(
        code, kept.version(), file.dates().size(), RejectedLine.in(wording, file.rejected()));
  }

  private Occasions.Kept replaced(Occasions.Kept old, OccasionData data) {
    Occasions.Kept changed = occasions.replace(old, data);
    planning.revise(changed);
    return changed;
  }

  private Occasions.Kept current(String code, @Nullable String ifMatch) {
    Occasions.Kept old =
        occasions.findForChange(code).orElseThrow(() -> new NotFound("occasion", code));
    ETags.requireCurrent(ifMatch, old.version());
    return old;
  }
}
