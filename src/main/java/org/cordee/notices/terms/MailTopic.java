package org.cordee.notices.terms;

import org.cordee.shared.terms.Term;

/** Headings of the page on which a person chooses their mails. */
public enum MailTopic implements Term {
    DATES,
    MESSAGES,
    PROGRAMMES,
    NETWORKS,
    SETS,
    MENTORING
}
