package lidao.reminder.wording;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.ETags;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.reminder.house.WordingSettings;
import lidao.reminder.letter.Alerts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes, approves and retires wordings. Within the caller's transaction. */
@Component
class WriteTemplates {

  private final OwnTemplates templates;
  private final Alerts alerts;
  private final WordingSettings settings;
  private final Clock clock;

  WriteTemplates(OwnTemplates templates, Alerts alerts, WordingSettings settings, Clock clock) {
    this.templates = templates;
    this.alerts = alerts;
    this.settings = settings;
    this.clock = clock;
  }

  OwnTemplate write(Draft draft, String by) {
    return said(find(templates.add(draft, state(draft), by, clock.instant())));
  }

  /**
   * Writes one anew, as its next version; where the matter asks for approval it waits for it once
   * more.
   */
  OwnTemplate rewrite(UUID id, @Nullable String ifMatch, Draft draft, String by) {
    OwnTemplate before = find(id);
    ETags.requireCurrent(ifMatch, before.version());
    if (!templates.rewrite(before, draft, state(draft), by, clock.instant())) {
      throw new Conflict("Somebody else has just written it anew; look at it once more");
    }
    alerts.clear(List.of(StaleWordings.oldCause(id)));
    return said(find(id));
  }

  /** Somebody else than whoever wrote it lets it go out. */
  OwnTemplate approve(UUID id, String by) {
    OwnTemplate template = find(id);
    if (template.state() != OwnTemplate.State.WAITING) {
      throw new Conflict(
          Sentence.of("It is {0}; only what is WAITING is approved", template.state()));
    }
    if (template.writtenBy().equals(by)) {
      throw new Conflict("Whoever wrote it cannot approve it; ask somebody else");
    }
    templates.approve(id, by);
    alerts.clear(List.of(StaleWordings.unapprovedCause(id)));
    return said(find(id));
  }

  OwnTemplate retire(UUID id) {
    find(id);
    templates.retire(id);
    alerts.clear(
        List.of(
            StaleWordings.unusedCause(id),
            StaleWordings.unapprovedCause(id),
            StaleWordings.oldCause(id)));
    return find(id);
  }

  /** Active ones that nobody has touched for long. */
  List<OwnTemplate> stale() {
    return templates.stale(clock.instant().minus(Duration.ofDays(settings.staleAfterDays())));
  }

  /** There is something new to read; whoever has read it too is found at the next look. */
  private OwnTemplate said(OwnTemplate template) {
    if (template.state() == OwnTemplate.State.ACTIVE) {
      alerts.clear(List.of(StaleWordings.exhaustedCause(template.matter(), template.language())));
    }
    return template;
  }

  OwnTemplate find(UUID id) {
    return templates.find(id).orElseThrow(() -> new NotFound("template", id));
  }

  private OwnTemplate.State state(Draft draft) {
    return settings.approval().contains(draft.matter())
        ? OwnTemplate.State.WAITING
        : OwnTemplate.State.ACTIVE;
  }
}
