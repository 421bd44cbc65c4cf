package org.cordee.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Mails on their way. A mail is a row of the transaction that causes it: rolled back, nothing goes out; committed, it goes
 * out at least once, always under the same Message-ID. Without {@code CORDEE_MAIL_HOST} mails stay here.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    /** Puts the mail into the outbox, in the caller's transaction. */
    public void send(Mail mail) {
    }
}
