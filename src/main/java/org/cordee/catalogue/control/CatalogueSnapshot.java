package org.cordee.catalogue.control;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cordee.catalogue.entity.Initiative;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.SuppliedUse;
import org.cordee.platform.time.Caches;
import org.cordee.shared.ids.InitiativeId;

/**
 * The whole catalogue as it was read last. Nearly every page asks for it and it is small, so what the database said is
 * believed for some seconds. A change holds at once on the node where it was made.
 */
@ApplicationScoped
public class CatalogueSnapshot {

    /** How long other nodes believe what they have read. */
    static final Duration BELIEVED = Duration.ofSeconds(10);

    private static final int MOST_VERSIONS = 500;
    private static final Duration VERSIONS_KEPT = Duration.ofDays(1);
    private static final String ALL = "all";
    private static final String CHANGED = CatalogueSnapshot.class.getName() + ".changed";

    @Inject
    private CatalogueQueries catalogue;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private final AtomicLong changes = new AtomicLong();
    private Cache<String, List<Entry>> known;
    private Cache<Old, InitiativeText> versions;

    /**
     * An initiative as it stands in the catalogue.
     *
     * @param forAll whether it stands there because of a choice for all that come with Cordee
     * @param version the number of its published version
     */
    public record Entry(InitiativeId id, InitiativeFacts facts, CatalogueState state, boolean forAll, int version) {

        static Entry of(Initiative i, SuppliedUse use) {
            CatalogueState state = i.supplied() ? use.state(i.state()) : i.state();
            boolean forAll = i.supplied() && use != SuppliedUse.SHOWN && i.state() != CatalogueState.ARCHIVED;
            return new Entry(i.id(), i.facts(), state, forAll, i.versionNumber());
        }
    }

    private record Old(InitiativeId id, int number) {}

    @PostConstruct
    void open() {
        known = Caches.of(clock, 1, BELIEVED);
        versions = Caches.of(clock, MOST_VERSIONS, VERSIONS_KEPT);
    }

    /** Returns all, in the order of the catalogue. A transaction that has changed it reads the database. */
    public List<Entry> all() {
        if (changedHere()) {
            return read();
        }
        List<Entry> before = known.getIfPresent(ALL);
        if (before != null) {
            return before;
        }
        long seen = changes.get();
        List<Entry> now = read();
        if (changes.get() == seen) {
            known.put(ALL, now);
        }
        return now;
    }

    private List<Entry> read() {
        SuppliedUse use = catalogue.suppliedUse();
        return catalogue.all().stream().map(i -> Entry.of(i, use)).toList();
    }

    public Optional<Entry> byKey(String key) {
        return all().stream().filter(e -> e.facts().key().equals(key)).findFirst();
    }

    public Optional<Entry> byId(InitiativeId id) {
        return all().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** What an initiative said in one of its versions; versions never change. */
    public InitiativeText version(InitiativeId id, int number) {
        return versions.get(
                new Old(id, number), old -> catalogue.version(id, number).text());
    }

    /** Says that the transaction changes the catalogue: once it has ended, the database is asked again. */
    public void change() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            forget();
            return;
        }
        transaction.putResource(CHANGED, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do
            }

            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    /** Asks the database again next time, on this node. */
    public void forget() {
        changes.incrementAndGet();
        known.invalidateAll();
    }

    private boolean changedHere() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(CHANGED) != null;
    }
}
