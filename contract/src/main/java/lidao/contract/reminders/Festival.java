package lidao.contract.reminders;

/** The three festivals of 三节两寿. */
public enum Festival {
  /** 春节: the first day of the first lunar month. */
  SPRING_FESTIVAL,
  /** 端午: the fifth of the fifth. */
  DRAGON_BOAT,
  /** 中秋: the fifteenth of the eighth. */
  MID_AUTUMN
}
