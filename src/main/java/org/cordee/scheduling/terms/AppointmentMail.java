package org.cordee.scheduling.terms;

import java.util.Locale;

/**
 * Mails about dates that a person may not want. That a date was set, moved or called off is essential and not among
 * them. Wanted unless stopped, on the settings page or by the link in the mail.
 */
public enum AppointmentMail {
    DAY_BEFORE,
    HOUR_BEFORE,
    DID_YOU_MEET,
    ANSWERS,
    INVITATION;

    /** In the keys of its words: {@code day-before}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of notice, by which it is muted. */
    public String notice() {
        return "scheduling.notice." + key();
    }

    /** The kind of job that sends it. */
    public String job() {
        return "scheduling." + key();
    }
}
