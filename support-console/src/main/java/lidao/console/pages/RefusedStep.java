package lidao.console.pages;

/**
 * A step that was not taken.
 *
 * @param at the part of the page whose form asked for it
 * @param why the service's answer
 */
public record RefusedStep(String at, Part why) {}
