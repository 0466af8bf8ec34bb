package lidao.reminder.wording;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Tier;
import lidao.reminder.letter.TemplateText;
import lidao.reminder.letter.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The wordings there are for a reader: the house's own where it has any, else the built-in ones.
 */
@Component
public class Wordings {

  /**
   * Who reads.
   *
   * @param language BCP 47, one that the house writes in
   * @param official may not be given gifts, so nothing is promised
   */
  public record Reader(String language, @Nullable Tier tier, Channel channel, boolean official) {}

  /** One wording; {@code gift} tells whether it promises something. */
  public record Choice(String matter, String name, TemplateText text, boolean gift) {}

  private record Compiled(int version, TemplateText text) {}

  private final OwnTemplates own;
  private final Templates builtIn;
  private final Map<UUID, Compiled> compiled = new ConcurrentHashMap<>();

  Wordings(OwnTemplates own, Templates builtIn) {
    this.own = own;
    this.builtIn = builtIn;
  }

  /** What is in use now, for a batch; one statement. */
  public Shelf shelf() {
    return new Shelf(own.active());
  }

  /** The wordings of one batch. */
  public final class Shelf {

    private final List<OwnTemplate> active;

    private Shelf(List<OwnTemplate> active) {
      this.active = active;
    }

    /**
     * Those for this reader: written for their tier and the channel, else the tier, else the
     * channel, else for everybody, else the built-in ones; where nobody has written any of the
     * matter, those that suit every occasion. Never empty, and all of one matter.
     */
    public List<Choice> of(String matter, Reader reader) {
      List<OwnTemplate> fitting =
          active.stream()
              .filter(t -> t.matter().equals(matter) && t.language().equals(reader.language()))
              .filter(t -> t.tier() == null || t.tier() == reader.tier())
              .filter(t -> t.channel() == null || t.channel() == reader.channel())
              .filter(t -> !(t.gift() && reader.official()))
              .toList();
      int closest = fitting.stream().mapToInt(Shelf::closeness).max().orElse(-1);
      if (closest >= 0) {
        return fitting.stream()
            .filter(t -> closeness(t) == closest)
            .map(t -> new Choice(matter, t.name(), text(t), t.gift()))
            .toList();
      }
      if (!Templates.has(matter)) {
        return of(Matters.ANY, reader);
      }
      List<Choice> all = builtIn(matter, reader.language());
      List<Choice> without = all.stream().filter(c -> !(c.gift() && reader.official())).toList();
      return without.isEmpty() ? all : without;
    }

    private static int closeness(OwnTemplate template) {
      return (template.tier() == null ? 0 : 2) + (template.channel() == null ? 0 : 1);
    }
  }

  private List<Choice> builtIn(String matter, String language) {
    return builtIn.of(matter, language).stream()
        .map(b -> new Choice(matter, b.name(), b.text(), b.gift()))
        .toList();
  }

  private TemplateText text(OwnTemplate template) {
    return compiled
        .compute(
            template.id(),
            (id, known) ->
                known != null && known.version() == template.version()
                    ? known
                    : new Compiled(
                        template.version(),
                        TemplateText.compile(
                            template.matter(),
                            template.subject(),
                            template.text(),
                            template.name())))
        .text();
  }
}
