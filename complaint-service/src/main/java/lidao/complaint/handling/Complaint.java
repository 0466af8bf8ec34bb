package lidao.complaint.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint in its present state, which offers only the steps that the state allows. */
public sealed interface Complaint {

  /** What it is about. */
  Matter matter();

  /** The state's name. */
  ComplaintState state();

  /** A complaint somebody has to work on. */
  sealed interface Active extends Complaint {

    /** The same state in another owner's hands. */
    Complaint with(Matter matter);
  }

  /** A complaint that is not yet put right. */
  sealed interface Open extends Active {

    /** Puts it right, as far as we know. */
    default Resolved resolve(String resolution, @Nullable String by, Instant at) {
      return new Resolved(matter().takenUpBy(by), resolution, at);
    }

    /** Says no, why, and what can be done instead. */
    default Declined decline(String reason, String alternative, @Nullable String by, Instant at) {
      return new Declined(matter().takenUpBy(by), reason, alternative, at);
    }
  }

  /** A complaint that nobody has to work on unless it comes back. */
  sealed interface Settled extends Active {

    /** When it was settled. */
    Instant at();

    /** Opens it again: the customer has to hear from us anew. */
    default Filed reopen() {
      return new Filed(matter().reopened());
    }

    /** Ends it. */
    default Closed close(Instant now) {
      return new Closed(matter(), now);
    }
  }

  /** A complaint whose customer does not have a first answer yet. */
  sealed interface Unanswered extends Open {

    /** Gives the first answer in substance. */
    default Answered answer(@Nullable String by, Instant at) {
      return new Answered(matter().takenUpBy(by), at);
    }
  }

  /** The customer has heard nothing yet, or nothing since it was reopened. */
  record Filed(Matter matter) implements Unanswered {

    /** Gives the holding answer; who gives it owns the complaint if nobody does. */
    public Acknowledged acknowledge(@Nullable String by, Instant at) {
      return new Acknowledged(matter.takenUpBy(by), at);
    }

    @Override
    public ComplaintState state() {
      return ComplaintState.FILED;
    }

    @Override
    public Filed with(Matter other) {
      return new Filed(other);
    }
  }

  /** The customer has heard that we are on it. */
  record Acknowledged(Matter matter, Instant at) implements Unanswered {

    @Override
    public ComplaintState state() {
      return ComplaintState.ACKNOWLEDGED;
    }

    @Override
    public Acknowledged with(Matter other) {
      return new Acknowledged(other, at);
    }
  }

  /** The customer has a first answer. */
  record Answered(Matter matter, Instant at) implements Open {

    @Override
    public ComplaintState state() {
      return ComplaintState.ANSWERED;
    }

    @Override
    public Answered with(Matter other) {
      return new Answered(other, at);
    }
  }

  /** Put right, as far as we know. */
  record Resolved(Matter matter, String resolution, Instant at) implements Settled {

    @Override
    public ComplaintState state() {
      return ComplaintState.RESOLVED;
    }

    @Override
    public Resolved with(Matter other) {
      return new Resolved(other, resolution, at);
    }
  }

  /** Not done what was asked; the customer knows why and what we offer instead. */
  record Declined(Matter matter, String reason, String alternative, Instant at) implements Settled {

    @Override
    public ComplaintState state() {
      return ComplaintState.DECLINED;
    }

    @Override
    public Declined with(Matter other) {
      return new Declined(other, reason, alternative, at);
    }
  }

  /** At its end for good. */
  record Closed(Matter matter, Instant at) implements Complaint {

    @Override
    public ComplaintState state() {
      return ComplaintState.CLOSED;
    }
  }
}
