package org.cordee.accounts.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cordee.accounts.control.SecretHash;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.platform.time.Caches;
import org.cordee.shared.ids.PersonId;

/**
 * Recognises the secret of each request. What the database said is believed for four seconds, so that disabling an
 * account or ending a sign-in holds on every node within five.
 */
@ApplicationScoped
public class SignInCache {

    /** How long an answer of the database is believed. */
    static final Duration BELIEVED = Duration.ofSeconds(4);

    private static final int MOST = 20_000;
    /** A secret is 43 characters; what is much longer is not looked at. */
    private static final int LONGEST_SECRET = 100;

    @Inject
    private SignIns signIns;

    @Inject
    private Clock clock;

    /** By the hash of the secret. */
    private Cache<String, AuthenticatedPerson> known;

    /** For CDI. */
    public SignInCache() {}

    /** For tests without a container. */
    SignInCache(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
        open();
    }

    @PostConstruct
    void open() {
        known = Caches.of(clock, MOST, BELIEVED);
    }

    /** @param secret may be null or nonsense */
    public Optional<AuthenticatedPerson> of(String secret, SignInKind kind) {
        if (secret == null || secret.isBlank() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        String hash = SecretHash.of(secret);
        AuthenticatedPerson before = known.getIfPresent(hash);
        if (before != null) {
            return Optional.of(before)
                    .filter(w -> w.kind() == kind && clock.instant().isBefore(w.expires()));
        }
        // not in a loader: a thread that clears the cache in its transaction must not wait for another one's query
        Optional<AuthenticatedPerson> now = signIns.recognise(secret, kind);
        now.ifPresent(who -> known.put(hash, who));
        return now;
    }

    /** On this node at once; on others it takes up to four seconds. */
    public void forget(PersonId person) {
        known.asMap().values().removeIf(who -> who.person().equals(person));
    }
}
