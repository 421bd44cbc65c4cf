package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.accounts.control.SecretHash;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.shared.ids.PersonId;

/**
 * Recognises the secret of each request. What the database said is believed for four seconds, so that disabling an
 * account or ending a sign-in holds on every node within five.
 */
@ApplicationScoped
public class SignInCache {

    /** How long an answer of the database is believed, in real time. */
    static final Duration BELIEVED = Duration.ofSeconds(4);

    private static final int MOST = 20_000;
    /** A secret is 43 characters; what is much longer is not looked at. */
    private static final int LONGEST_SECRET = 100;

    private final Map<String, CachedSignIn> known = new ConcurrentHashMap<>();

    @Inject
    private SignIns signIns;

    @Inject
    private Clock clock;

    /** @param secret may be null or nonsense */
    public Optional<AuthenticatedPerson> of(String secret, SignInKind kind) {
        if (secret == null || secret.isBlank() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        String hash = SecretHash.of(secret);
        CachedSignIn before = known.get(hash);
        if (before != null && System.nanoTime() - before.at < BELIEVED.toNanos()) {
            return Optional.of(before.who)
                    .filter(w -> w.kind() == kind && clock.instant().isBefore(w.expires()));
        }
        Optional<AuthenticatedPerson> now = signIns.recognise(secret, kind);
        if (known.size() > MOST) {
            known.clear();
        }
        now.ifPresentOrElse(who -> known.put(hash, new CachedSignIn(who, System.nanoTime())), () -> known.remove(hash));
        return now;
    }

    /** On this node at once; on others it takes up to four seconds. */
    public void forget(PersonId person) {
        known.values().removeIf(k -> k.who.person().equals(person));
    }

    private record CachedSignIn(AuthenticatedPerson who, long at) {}
}
