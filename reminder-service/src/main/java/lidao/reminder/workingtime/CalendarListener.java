package lidao.reminder.workingtime;

/** Hears of a changed working calendar in the transaction that changes it. */
public interface CalendarListener {

  /** This calendar now reads differently. */
  void changed(String calendarId);
}
