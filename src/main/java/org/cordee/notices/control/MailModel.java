package org.cordee.notices.control;

import java.util.List;

/**
 * A mail in words, ready to be set.
 *
 * @param mute address of the page that stops mails of this kind, or null
 * @param settings where the reader chooses their mails, or null for somebody without an account
 * @param why the sentence under the line: what kind of mail this is
 * @param sender the sentence that says who sent it to whom
 * @param base Cordee's address
 */
public record MailModel(
        String subject,
        String greeting,
        List<String> paragraphs,
        Link action,
        Link decline,
        String why,
        Link mute,
        Link settings,
        String sender,
        String base) {

    /** Words and an absolute address. */
    public record Link(String label, String address) {

        public String getLabel() {
            return label;
        }

        public String getAddress() {
            return address;
        }
    }
}
