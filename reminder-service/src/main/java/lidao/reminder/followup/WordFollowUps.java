package lidao.reminder.followup;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Purpose;
import lidao.reminder.consent.MessagesOf;
import lidao.reminder.consent.UnsubscribeLinks;
import lidao.reminder.greeting.GreetingPolicy;
import lidao.reminder.house.House;
import lidao.reminder.house.Languages;
import lidao.reminder.letter.Reach;
import lidao.reminder.letter.Templates;
import lidao.reminder.letter.Wording;
import org.springframework.stereotype.Component;

/** Puts follow-ups into words, each with a link of its own to answer it. */
@Component
class WordFollowUps {

  private static final int TOKEN_BYTES = 24;
  private static final String MATTER = "follow-up";

  /** A follow-up in words, and the secret in its link: kept nowhere but as its hash. */
  record Worded(Wording wording, String token) {}

  private final UnsubscribeLinks links;
  private final Templates templates;
  private final Languages languages;
  private final House house;
  private final SecureRandom random = new SecureRandom();

  WordFollowUps(UnsubscribeLinks links, Templates templates, Languages languages, House house) {
    this.links = links;
    this.templates = templates;
    this.languages = languages;
    this.house = house;
  }

  Worded word(FollowUp of, CustomerProfile profile, Reach.Way.Open way) {
    String language = languages.of(profile);
    String token = token();
    Map<String, String> fields = new HashMap<>();
    fields.put("name", GreetingPolicy.addressee(profile));
    fields.put("house", house.nameIn(language));
    fields.put("number", of.number());
    fields.put("summary", of.summary());
    fields.put("link", house.publicUrl() + "/answers/" + token);
    int index = Math.floorMod(of.workingDays(), templates.count(MATTER, language));
    Templates.Rendered sent = templates.render(MATTER, language, index, fields);
    fields.put("link", house.publicUrl() + "/answers/…");
    Templates.Rendered kept = templates.render(MATTER, language, index, fields);
    Channel channel = way.to().channel();
    Wording wording =
        new Wording(
            channel,
            way.another(),
            way.to().value(),
            language,
            sent.name(),
            sent.subject(),
            sent.text(),
            kept.text(),
            channel == Channel.EMAIL
                ? links.to(new MessagesOf(profile.customerId(), channel, Purpose.FOLLOW_UP))
                : null);
    return new Worded(wording, token);
  }

  private String token() {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
