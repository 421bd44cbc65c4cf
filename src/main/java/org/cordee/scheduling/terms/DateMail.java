package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/**
 * Mails about dates that a person may not want. That a date was set, moved or called off is essential and not among them. Wanted
 * unless stopped, on the settings page or by the link in the mail.
 */
public enum DateMail implements Term {
    DAY_BEFORE,
    HOUR_BEFORE,
    DID_YOU_MEET,
    ANSWERS,
    INVITATION;

    /** The kind of notice, by which it is muted. */
    public String notice() {
        return "scheduling.notice." + key();
    }

    /** The kind of job that sends it. */
    public String job() {
        return "scheduling." + key();
    }
}
