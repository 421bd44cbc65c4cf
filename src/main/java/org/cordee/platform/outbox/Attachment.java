package org.cordee.platform.outbox;

/**
 * A text that goes with a mail, such as an invitation.
 *
 * @param name file name in ASCII
 * @param type content type with parameters: {@code text/calendar; charset=UTF-8; method=REQUEST}
 * @param text its content
 */
public record Attachment(String name, String type, String text) {}
