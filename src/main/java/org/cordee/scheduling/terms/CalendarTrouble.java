package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/** Why another calendar could not be read. */
public enum CalendarTrouble implements Term {
    /** Not https, another port than 443, or inside this server's own network. */
    NOT_ALLOWED,
    UNREACHABLE,
    /** The server has no certificate that can be trusted for its name. */
    NOT_TRUSTED,
    SLOW,
    /** 404 or 410. */
    GONE,
    /** 401 or 403. */
    REFUSED,
    /** Any other answer that is no success. */
    FAILED,
    TOO_MANY_REDIRECTS,
    TOO_LARGE,
    TOO_MANY_DATES,
    NO_CALENDAR
}
