package lidao.reminder.letter;

import lidao.chassis.http.Sentence;

/** A wording that cannot be filled in: names a field that nobody knows, or is no template. */
public final class BrokenTemplate extends IllegalStateException {

  private final transient Sentence sentence;

  BrokenTemplate(String where, Sentence sentence) {
    super(where + ": " + sentence);
    this.sentence = sentence;
  }

  /** What is wrong with it, without where it stands. */
  public Sentence sentence() {
    return sentence;
  }
}
