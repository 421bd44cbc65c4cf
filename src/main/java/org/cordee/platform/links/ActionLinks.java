package org.cordee.platform.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Links in mails that let their reader act without signing in: signed, expiring, for one purpose. GET shows a page, its
 * button acts. That a link acts once is ensured by the state it acts on (an offer that was answered cannot be answered
 * again), or by {@link #burn} where there is no such state.
 */
@ApplicationScoped
@Transactional
public class ActionLinks {

    /**
     * @param purpose kebab-case; also the name of the page: {@code webapp/links/<purpose>.xhtml}
     * @param subject what the link is about, such as an id; whoever holds the link can read it
     * @param until the last moment it works
     * @return absolute address {@code <base>/links/<purpose>?t=…}
     */
    public String make(String purpose, String subject, Instant until) {
        throw new UnsupportedOperationException();
    }

    /** The subject of a token, or empty when it is wrong, too old or for another purpose. */
    public Optional<String> read(String purpose, String token) {
        throw new UnsupportedOperationException();
    }

    /**
     * Uses the token up, in the caller's transaction.
     *
     * @return true the first time; false when it was burnt before, or {@link #read} refuses it
     */
    public boolean burn(String purpose, String token) {
        throw new UnsupportedOperationException();
    }
}
