package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaint.Active;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a complaint its one owner; from one to another is a hand-over, and is counted. */
@Component
class AssignComplaint {

  private final Step step;
  private final Complaints complaints;
  private final Chronicle chronicle;

  AssignComplaint(Step step, Complaints complaints, Chronicle chronicle) {
    this.step = step;
    this.complaints = complaints;
    this.chronicle = chronicle;
  }

  void assign(UUID id, @Nullable String ifMatch, String owner, @Nullable String note, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Active active)) {
      throw new StepForbidden(complaint, "it has come to its end and keeps its owner.");
    }
    Matter before = active.matter();
    if (owner.equals(before.owner())) {
      return;
    }
    Instant now = step.now();
    complaints.put(active.with(before.ownedBy(owner)));
    Map<String, String> data = new TreeMap<>(Map.of("owner", owner));
    Happening kind = Happening.OWNER_ASSIGNED;
    if (before.owner() != null) {
      data.put("from", before.owner());
      kind = Happening.HANDED_OVER;
    }
    chronicle.add(List.of(new Chronicle.Line(id, now, kind, by, note, data)));
  }
}
