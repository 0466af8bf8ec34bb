package lidao.interaction.timeline;

/** Where an entry of the timeline comes from. */
enum Category {
  INTERACTION,
  COMPLAINT,
  REMINDER,
  CUSTOMER
}
