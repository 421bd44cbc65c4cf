package org.cordee.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.cordee.platform.database.Sql;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.PersonId;

/**
 * The rows behind {@link Idempotency}. A key is kept as a signature: what was sent, which form keys mark, cannot be
 * told from it, not even by trying. The answer is sealed. Kept for a week, then cleaned away; cleaning twice does no
 * harm.
 */
@ApplicationScoped
@Transactional
class IdempotencyKeysJob implements Job {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 190;

    @Inject
    private Sql sql;

    @Inject
    private Secret secret;

    @Inject
    private Clock clock;

    public String run(String key, PersonId person, Supplier<String> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > LONGEST) {
            throw new Invalid(null, "platform.once.too-long");
        }
        String signed = secret.sign("once", key);
        boolean first = sql.insert(
                "insert into idempotency_key (request_key, person_id, created_at) values (?, ?, ?)",
                signed,
                person,
                clock.instant());
        if (!first) {
            return answered(signed, person);
        }
        String answer = work.get();
        if (answer != null) {
            sql.update(
                    "update idempotency_key set answer_sealed = ? where request_key = ?",
                    secret.seal(answer, bound(signed)),
                    signed);
        }
        return answer;
    }

    private String answered(String signed, PersonId person) {
        StoredKey storedKey = sql.findFirst(
                        "select person_id, answer_sealed from idempotency_key where request_key = ?",
                        row -> new StoredKey(
                                PersonId.of(row.getObject("person_id", Long.class)), row.getString("answer_sealed")),
                        signed)
                // cleaned away between the two statements: as good as somebody else's
                .orElseThrow(() -> new Conflict("platform.once.not-yours"));
        if (!Objects.equals(storedKey.person(), person)) {
            throw new Conflict("platform.once.not-yours");
        }
        return storedKey.answer() == null ? null : secret.open(storedKey.answer(), bound(signed));
    }

    private static String bound(String signed) {
        return "idempotency_key.answer " + signed;
    }

    @Override
    public String kind() {
        return "platform.clean-keys";
    }

    @Override
    public void run(String subject) {
        sql.update(
                "delete from idempotency_key where created_at < ?",
                clock.instant().minus(KEPT));
        sql.update("delete from used_link where expires_at < ?", clock.instant());
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    private record StoredKey(PersonId person, String answer) {}
}
