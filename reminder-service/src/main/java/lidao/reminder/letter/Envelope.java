package lidao.reminder.letter;

/** A letter with its words, ready to be handed over. */
record Envelope(Letter letter, Wording wording, String messageId) {}
