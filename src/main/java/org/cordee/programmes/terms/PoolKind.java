package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** For whom the places of a pool are kept. */
public enum PoolKind implements Term {
    OPEN,
    ORGANISATION,
    SECTOR
}
