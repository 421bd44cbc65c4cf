package org.cordee.notices.terms;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A notice as its reader sees it.
 *
 * @param body paragraphs with an empty line between them
 * @param label of the action, or null
 * @param address of the action: a path, or null
 * @param readAt null when it is new
 */
public record NoticeLine(
        Long id, String subject, String body, String label, String address, Instant toldAt, Instant readAt)
        implements Serializable {

    public List<String> paragraphs() {
        return List.of(body.split("\n\n"));
    }

    public boolean unread() {
        return readAt == null;
    }
}
