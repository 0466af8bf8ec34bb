package lidao.reminder.letter;

import com.samskivert.mustache.Mustache;
import java.util.Set;
import java.util.TreeSet;
import lidao.chassis.http.Sentence;

/** Walks a template and refuses the first field that nobody will fill in. */
record KnownFields(String where, Set<String> fields) implements Mustache.Visitor {

  @Override
  public void visitText(String text) {
    // Says what it says.
  }

  @Override
  public void visitVariable(String name) {
    check(name);
  }

  @Override
  public boolean visitInclude(String name) {
    throw new BrokenTemplate(
        where, Sentence.of("{{>{0}}} includes another file; write its text here", name));
  }

  @Override
  public boolean visitSection(String name) {
    check(name);
    return true;
  }

  @Override
  public boolean visitInvertedSection(String name) {
    check(name);
    return true;
  }

  private void check(String name) {
    if (!fields.contains(name)) {
      throw new BrokenTemplate(
          where,
          Sentence.of(
              "there is no field {{{0}}}; the fields are {1}",
              name, String.join(", ", new TreeSet<>(fields))));
    }
  }
}
