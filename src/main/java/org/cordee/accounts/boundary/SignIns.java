package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.SecretHash;
import org.cordee.accounts.entity.SignIn;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.database.Sql;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Sign-ins and tokens: opening, recognising, ending. People see and end their own. */
@ApplicationScoped
@Transactional
public class SignIns {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private AccountQueries accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private People people;

    @Inject
    private CurrentPerson current;

    @Inject
    private CurrentSignIn here;

    @Inject
    private Clock clock;

    /**
     * A new sign-in. The secret is nowhere else: only its hash is kept.
     *
     * @param keep for a browser: 30 days instead of 12 hours
     */
    public Opened open(PersonId person, SignInKind kind, boolean keep, String agent) {
        return open(person, kind, keep, agent, false);
    }

    /**
     * A sign-in of a browser after password or mailed link: complete, or waiting for the code of the second factor
     * where the person has one.
     */
    public Opened openOrAskForCode(PersonId person, boolean keep, String agent) {
        return open(person, SignInKind.WEB, keep, agent, factors.on(person));
    }

    private Opened open(PersonId person, SignInKind kind, boolean keep, String agent, boolean awaitsCode) {
        Instant now = clock.instant();
        String secret = Secret.random();
        Duration lasts = kind == SignInKind.API ? SignIn.TOKEN : keep ? SignIn.KEPT : SignIn.A_DAY_AT_WORK;
        SignIn signIn = new SignIn(person, kind, SecretHash.of(secret), now, lasts, agent);
        if (awaitsCode) {
            signIn.awaitCode();
        }
        em.persist(signIn);
        return new Opened(person, secret, signIn.expires(), keep, awaitsCode);
    }

    /** Who holds that secret now: its row is not over, the account is enabled. */
    public Optional<AuthenticatedPerson> recognise(String secret, SignInKind kind) {
        Instant now = clock.instant();
        return em.createQuery("select s from SignIn s where s.secretHash = :hash and s.kind = :kind", SignIn.class)
                .setParameter("hash", SecretHash.of(secret))
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst()
                .filter(s -> !s.over(now))
                .filter(s -> accounts.of(s.person()).filter(a -> !a.disabled()).isPresent())
                // a token of somebody who has been given a role since, and has no second factor yet, no longer counts
                .filter(s -> s.kind() == SignInKind.WEB || !factors.missing(s.person()))
                .map(s -> {
                    noteUse(s, now);
                    PersonCard card = people.card(s.person());
                    return new AuthenticatedPerson(
                            s.key(),
                            s.person(),
                            card.name(),
                            card.zone(),
                            accounts.roles(s.person()),
                            s.kind(),
                            s.expires(),
                            stage(s));
                });
    }

    /** By a statement of its own: several requests of one browser may come at once, and the entity is versioned. */
    private void noteUse(SignIn signIn, Instant now) {
        if (signIn.notedLongAgo(now)) {
            sql.update("update sign_in set last_seen_at = ? where id = ? and last_seen_at < ?", now, signIn.key(), now);
        }
    }

    private SignInStage stage(SignIn signIn) {
        return signIn.awaitsCode()
                ? SignInStage.CODE_NEEDED
                : factors.missing(signIn.person()) ? SignInStage.SETUP_NEEDED : SignInStage.COMPLETE;
    }

    /**
     * Those of these that are not over and whose account is enabled, for an answer that lasts longer than a request.
     * Nobody counts as seen by it.
     */
    public Set<Long> lasting(Collection<Long> ids) {
        Instant now = clock.instant();
        return ids.isEmpty()
                ? Set.of()
                : em.createQuery("select s from SignIn s where s.id in :ids", SignIn.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .filter(s -> !s.over(now))
                        .filter(s -> accounts.of(s.person())
                                .filter(a -> !a.disabled())
                                .isPresent())
                        .map(SignIn::key)
                        .collect(Collectors.toSet());
    }

    /** Ends the one with that secret; nothing happens when there is none. */
    public void end(String secret) {
        em.createQuery("delete from SignIn s where s.secretHash = :hash")
                .setParameter("hash", SecretHash.of(secret))
                .executeUpdate();
    }

    /** Ends every one of a person's, but for the one given (may be null). */
    public void endAll(PersonId person, Long except) {
        em.createQuery("delete from SignIn s where s.person = :person and s.id <> :except")
                .setParameter("person", person)
                .setParameter("except", except == null ? -1L : except)
                .executeUpdate();
    }

    /** The current person's, the last used first. */
    public List<Mine> mine() {
        Instant now = clock.instant();
        return em.createQuery(
                        "select s from SignIn s where s.person = :me and s.expires > :now"
                                + " and s.awaitsCode = false order by s.lastSeen desc, s.id desc",
                        SignIn.class)
                .setParameter("me", current.required())
                .setParameter("now", now)
                .getResultStream()
                .map(s -> new Mine(
                        s.key(),
                        s.kind(),
                        s.made(),
                        s.lastSeen(),
                        s.expires(),
                        s.agent(),
                        s.key().equals(here.id())))
                .toList();
    }

    /** @throws NotFound when it is not the current person's */
    public void endMine(long id) {
        SignIn signIn = Optional.ofNullable(em.find(SignIn.class, id))
                .filter(s -> current.is(s.person()))
                .orElseThrow(NotFound::new);
        em.remove(signIn);
    }

    /** Ends all of the current person's but the one this request came with. */
    public void endMyOthers() {
        endAll(current.required(), here.id());
    }

    int forgetOld(Instant now) {
        return em.createQuery("delete from SignIn s where s.expires < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * @param secret for the cookie or the bearer; shown this once
     * @param awaitsCode the code of the second factor is still to come
     */
    public record Opened(PersonId person, String secret, Instant expires, boolean keep, boolean awaitsCode) {}

    /** @param here the one this request came with */
    public record Mine(
            long id, SignInKind kind, Instant made, Instant lastSeen, Instant expires, String agent, boolean here) {}
}
