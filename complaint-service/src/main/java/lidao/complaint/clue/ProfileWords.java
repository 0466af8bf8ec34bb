package lidao.complaint.clue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;

/** What a profile tells that a clue may be a part of. */
record ProfileWords(
    List<String> names, List<String> phones, List<String> cards, List<String> addresses) {

  private static final Set<Channel> OF_A_NUMBER = EnumSet.of(Channel.PHONE, Channel.SMS);

  private static final int CHARACTERS = 3;
  private static final int DIGITS = 4;

  static ProfileWords of(CustomerProfile profile) {
    Stream<String> household =
        profile.household() == null
            ? Stream.of()
            : profile.household().honourees().stream().map(CustomerProfile.Honouree::name);
    return new ProfileWords(
        Stream.concat(Stream.of(profile.name(), profile.organisation()), household)
            .filter(Objects::nonNull)
            .map(ProfileWords::lower)
            .toList(),
        profile.contactPoints().stream()
            .filter(point -> OF_A_NUMBER.contains(point.channel()))
            .map(point -> digits(point.value()))
            .toList(),
        profile.codes().stream().map(code -> lower(code.source() + ":" + code.code())).toList(),
        profile.contactPoints().stream()
            .filter(point -> point.channel() == Channel.POST)
            .map(point -> withoutBlanks(point.value()))
            .toList());
  }

  /**
   * Under what a clue that this profile answers to is kept: every short run of characters of a name
   * or an address and of digits of a number, every short end of a card.
   */
  Set<String> lookups() {
    Set<String> lookups = new HashSet<>();
    for (int length = 1; length <= CHARACTERS; length++) {
      for (String name : names) {
        runs(ClueKind.NAME, name, length, lookups);
      }
      for (String address : addresses) {
        runs(ClueKind.ADDRESS, address, length, lookups);
      }
      for (String card : cards) {
        int[] characters = card.codePoints().toArray();
        int from = Math.max(0, characters.length - length);
        lookups.add(lookup(ClueKind.CARD, characters, from, characters.length));
      }
    }
    for (String phone : phones) {
      runs(ClueKind.PHONE, phone, DIGITS, lookups);
    }
    return lookups;
  }

  /** Whether the whole of a clue is a part of what the profile tells. */
  boolean answers(ClueKind kind, String clue) {
    String sought = lower(clue);
    return switch (kind) {
      case NAME -> names.stream().anyMatch(name -> name.contains(sought));
      case PHONE -> phones.stream().anyMatch(phone -> phone.contains(digits(clue)));
      case CARD -> cards.stream().anyMatch(card -> card.endsWith(sought));
      case ADDRESS -> addresses.stream().anyMatch(a -> a.contains(withoutBlanks(clue)));
      case RECEIPT, OTHER -> false;
    };
  }

  private static void runs(ClueKind kind, String text, int length, Set<String> into) {
    int[] characters = text.codePoints().toArray();
    for (int from = 0; from + length <= characters.length; from++) {
      into.add(lookup(kind, characters, from, from + length));
    }
  }

  private static String lookup(ClueKind kind, int[] characters, int from, int to) {
    return kind + ":" + new String(characters, from, to - from);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String withoutBlanks(String text) {
    return lower(text).replace(" ", "");
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
