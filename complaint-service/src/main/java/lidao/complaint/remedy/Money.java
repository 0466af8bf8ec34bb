package lidao.complaint.remedy;

import java.math.BigDecimal;

/** Amounts as people write them. */
final class Money {

  private Money() {}

  /** Without the zeros that nobody wrote: 120, 12.5. */
  static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
