package lidao.reminder.letter;

/**
 * A letter in words.
 *
 * @param address the recipient's e-mail address; used and not kept
 * @param language BCP 47
 * @param name which of the wordings it is
 * @param keptText the text as it is kept: without a secret that only its reader may know
 */
public record Wording(
    String address, String language, String name, String subject, String text, String keptText) {}
