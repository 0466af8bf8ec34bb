package lidao.console.staff;

/** Somebody's account was closed; said in the transaction that closes it. */
public record StaffLeft(StaffMember member) {}
