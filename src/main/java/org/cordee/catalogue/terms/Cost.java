package org.cordee.catalogue.terms;

import org.cordee.shared.terms.Term;

/**
 * Who carries the cost, seen from the person who takes part. The report (section 5.3) asks for offers that are funded
 * and for offers that are free because people help each other.
 */
public enum Cost implements Term {
    /** Nobody pays: people give each other their time. */
    FREE,
    /** A public body or an employer has paid for it; taking part costs nothing. */
    FUNDED,
    /** Organisations give and receive in kind; no money moves between them. */
    EXCHANGE,
    /** There is a fee, as a rule for the employer. */
    PAID
}
