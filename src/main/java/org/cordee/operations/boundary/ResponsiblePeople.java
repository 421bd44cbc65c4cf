package org.cordee.operations.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.People;
import org.cordee.platform.time.Caches;
import org.cordee.shared.ids.PersonId;

/**
 * Tells the foot of every page who runs this installation and who the safeguarding leads are. What the database said is
 * believed for a minute, so that a page needs no statement for it; a change of the operator holds at once on the node
 * where it was made.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ResponsiblePeople {

    /** How long an answer of the database is believed. */
    static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final String ALL = "all";

    @Inject
    private Installation installation;

    @Inject
    private Accounts accounts;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    private Cache<String, Named> known;

    /**
     * The names.
     *
     * @param safeguardingLeads the one of longest standing first; empty when there is none
     */
    public record Named(Installation.Operator operator, List<String> safeguardingLeads) {

        public Named {
            safeguardingLeads = List.copyOf(safeguardingLeads);
        }
    }

    @PostConstruct
    void open() {
        known = Caches.of(clock, 1, BELIEVED);
    }

    /** Returns the names, at most a minute old. */
    public Named named() {
        Named before = known.getIfPresent(ALL);
        if (before != null) {
            return before;
        }
        List<PersonId> leads = accounts.holders(Role.SAFEGUARDING_LEAD);
        Map<PersonId, String> names = people.names(leads);
        Named now = new Named(
                installation.operator(),
                leads.stream().map(names::get).filter(Objects::nonNull).toList());
        known.put(ALL, now);
        return now;
    }

    /** Asks the database again next time, on this node. */
    void forget() {
        known.invalidateAll();
    }
}
