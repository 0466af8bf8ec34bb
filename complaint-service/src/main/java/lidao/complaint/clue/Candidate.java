package lidao.complaint.clue;

import java.util.List;
import java.util.UUID;

/**
 * A customer whom clues lead to.
 *
 * @param clues how many of the complaint's clues do
 */
record Candidate(UUID customerId, String name, int clues, List<Reason> reasons) {

  /**
   * Why.
   *
   * @param clue what was looked for
   * @param found what answers to it: a name, a phone number, a card, a complaint's number
   */
  record Reason(ClueKind kind, String clue, String found) {}
}
