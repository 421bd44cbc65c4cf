package org.cordee.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.entity.RecoveryCode;
import org.cordee.accounts.entity.SecondFactor;
import org.cordee.shared.ids.PersonId;

/** Finds and writes second factors and recovery codes. */
@ApplicationScoped
public class SecondFactorQueries {

    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    public Optional<SecondFactor> of(PersonId person) {
        return em.createQuery("select f from SecondFactor f where f.person = :person", SecondFactor.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** As it is now, and nobody else changes it until the transaction ends. */
    public Optional<SecondFactor> locked(PersonId person) {
        Optional<SecondFactor> found = of(person);
        found.ifPresent(f -> em.refresh(f, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** Kept at once, so that it has an id to seal for. */
    public SecondFactor add(PersonId person) {
        SecondFactor factor = new SecondFactor(person);
        em.persist(factor);
        return factor;
    }

    /** True when the person signs in with a code. */
    public boolean on(PersonId person) {
        return em.createQuery(
                                "select count(f) from SecondFactor f where f.person = :person"
                                        + " and f.secretSealed is not null",
                                Long.class)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    /** Ten new ones; the old ones no longer work. Each is 16 characters of Base32. */
    public List<String> newRecoveryCodes(PersonId person) {
        removeRecoveryCodes(person);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = Totp.random(CODE_BYTES);
            codes.add(code);
            em.persist(new RecoveryCode(person, SecretHash.of(code)));
        }
        return codes;
    }

    /** True once for each code: of two at one moment one gets it. */
    public boolean useRecoveryCode(PersonId person, String code, Instant now) {
        return em.createQuery("update RecoveryCode c set c.usedAt = :now"
                                + " where c.person = :person and c.codeHash = :hash and c.usedAt is null")
                        .setParameter("now", now)
                        .setParameter("person", person)
                        .setParameter("hash", SecretHash.of(code))
                        .executeUpdate()
                == 1;
    }

    /** How many can still be used. */
    public long recoveryCodesLeft(PersonId person) {
        return em.createQuery(
                        "select count(c) from RecoveryCode c where c.person = :person and c.usedAt is null", Long.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    private int removeRecoveryCodes(PersonId person) {
        return em.createQuery("delete from RecoveryCode c where c.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    /** @return true when there was one */
    public boolean remove(PersonId person) {
        removeRecoveryCodes(person);
        return em.createQuery("delete from SecondFactor f where f.person = :person")
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }
}
