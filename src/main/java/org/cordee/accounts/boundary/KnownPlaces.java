package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.entity.KnownPlace;
import org.cordee.accounts.terms.PlaceKind;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.ids.PersonId;

/**
 * Browsers and networks people have signed in from. Wrong passwords from there are counted apart from those of
 * strangers, so that nobody who guesses from elsewhere makes the owner wait.
 */
@ApplicationScoped
@Transactional
public class KnownPlaces {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Secret secret;

    @Inject
    private Clock clock;

    /**
     * From which known place somebody tries to sign in; the browser before the network. The same query runs for an
     * address that nobody has.
     */
    Optional<Place> find(String email, Origin origin) {
        return em.createQuery(
                        "select p from KnownPlace p, Account a where a.emailKey = :email and p.person = a.person"
                                + " and ((p.kind = org.cordee.accounts.terms.PlaceKind.BROWSER and p.placeHash = "
                                + ":browser)"
                                + " or (p.kind = org.cordee.accounts.terms.PlaceKind.NETWORK and p.placeHash = "
                                + ":network))",
                        KnownPlace.class)
                .setParameter("email", EmailForm.same(email))
                .setParameter("browser", hash(origin.browser))
                .setParameter("network", hash(origin.network))
                .getResultStream()
                .min(Comparator.comparing(KnownPlace::kind))
                .map(p -> new Place(p.kind(), p.placeHash()));
    }

    /** Somebody has signed in from there. Doing it twice does no harm. */
    public void remember(PersonId person, Origin origin) {
        keep(person, PlaceKind.BROWSER, origin.browser);
        keep(person, PlaceKind.NETWORK, origin.network);
    }

    private void keep(PersonId person, PlaceKind kind, String place) {
        if (place == null || place.isBlank()) {
            return;
        }
        Instant now = clock.instant();
        List<KnownPlace> found = em.createQuery(
                        "select p from KnownPlace p where p.person = :person and p.kind = :kind"
                                + " and p.placeHash = :hash",
                        KnownPlace.class)
                .setParameter("person", person)
                .setParameter("kind", kind)
                .setParameter("hash", hash(place))
                .getResultList();
        if (found.isEmpty()) {
            em.persist(new KnownPlace(person, kind, hash(place), now));
        } else {
            found.get(0).used(now);
        }
    }

    /** A password was set by a mailed link: who was in before may not have been the owner. */
    void forget(PersonId person) {
        em.createQuery("delete from KnownPlace p where p.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    int forgetOld(Instant now) {
        return em.createQuery("delete from KnownPlace p where p.lastUsedAt < :before")
                .setParameter("before", now.minus(PlaceKind.REMEMBERED))
                .executeUpdate();
    }

    private String hash(String place) {
        return place == null ? "-" : secret.sign("known-place", place);
    }

    /**
     * Where a request comes from.
     *
     * @param browser secret of the cookie that stays after signing out, or null
     * @param network address
     */
    public record Origin(String browser, String network) {}

    /** Somewhere the owner has signed in from. */
    record Place(PlaceKind kind, String hash) {}
}
