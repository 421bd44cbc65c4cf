package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.people.control.ConflictQueries;
import org.cordee.people.entity.DeclaredConflict;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Conflicts of interest: whom a person must not be brought together with, in a learning set or in mentoring. Anyone can
 * declare their own, and an administrator can declare one for somebody. A reason is read by the person and by whoever
 * wrote it, and by no one else; the other person is never told. Those who form sets and find mentors learn only that
 * two people are kept apart, not why (decision 0056).
 */
@ApplicationScoped
@Transactional
public class Conflicts {

    /** Longest reason, in characters. */
    public static final int LONGEST = 1000;

    static final String REASON = "declared_conflict.reason";
    /** The fewest letters of a name to search for. */
    private static final int FEWEST_LETTERS = 2;

    @Inject
    private ConflictQueries conflicts;

    @Inject
    private People people;

    @Inject
    private Seals seals;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** Those of the current person, the latest first; an administrator's are among them. */
    public List<Card> mine() {
        return cards(conflicts.of(me.required()));
    }

    /** Those that administrators declared, the latest first. @throws NotFound to all but administrators */
    public List<Card> declaredByAdministrators() {
        me.requireAdministrator();
        return cards(conflicts.byAdministrators());
    }

    private List<Card> cards(List<DeclaredConflict> all) {
        Set<PersonId> ids = new HashSet<>();
        all.forEach(c -> ids.addAll(List.of(c.person(), c.other())));
        Map<PersonId, PersonCard> known = people.cards(ids);
        return all.stream()
                .map(c -> new Card(
                        c.key(),
                        known.get(c.person()).name(),
                        known.get(c.other()).name(),
                        reason(c),
                        c.byAdministrator(),
                        c.declared()))
                .toList();
    }

    private String reason(DeclaredConflict c) {
        boolean reader = me.is(c.person()) || c.declaredBy() != null && me.is(c.declaredBy());
        return reader ? seals.open(c.reason(), REASON, c.key()) : null;
    }

    /**
     * People with this text in their name whom the current person can choose: those who are listed, and everyone for
     * administrators.
     */
    public List<PersonCard> named(String text, boolean asAdministrator) {
        if (asAdministrator) {
            me.requireAdministrator();
        }
        if (text == null || text.strip().length() < FEWEST_LETTERS) {
            return List.of();
        }
        List<PersonId> found = conflicts.named(text.strip(), !asAdministrator);
        Map<PersonId, PersonCard> cards = people.cards(found);
        return found.stream()
                .filter(p -> asAdministrator || !me.is(p))
                .map(cards::get)
                .toList();
    }

    /**
     * Declares one's own. Learning sets and mentoring that already exist are not changed.
     *
     * @param reason or null
     * @throws Invalid at {@code other} or {@code reason}
     * @throws Conflict when the person has declared it before
     */
    public void declare(PersonId other, String reason) {
        if (other != null && !people.cards(List.of(other)).values().stream().allMatch(PersonCard::listed)) {
            throw new Invalid("other", "people.conflict.choose");
        }
        add(me.required(), other, reason);
    }

    /**
     * Declares one for somebody. @throws NotFound to all but administrators @throws Conflict when one has done so
     * before
     */
    public void declareFor(PersonId person, PersonId other, String reason) {
        me.requireAdministrator();
        new Validation().required("person", person).done();
        if (me.is(person)) {
            throw new Invalid("person", "people.conflict.own-elsewhere");
        }
        add(person, other, reason);
    }

    private void add(PersonId person, PersonId other, String reason) {
        new Validation()
                .required("other", other)
                .atMost("reason", reason, LONGEST)
                .done();
        known(List.of(person, other));
        DeclaredConflict conflict = new DeclaredConflict(person, other, me.required(), clock.instant());
        if (conflicts.declared(person, other, conflict.byAdministrator())) {
            throw new Conflict("people.conflict.already");
        }
        conflicts.add(conflict);
        conflict.explain(seals.seal(reason, REASON, conflict.key()));
        audit.changed("people.conflict-declared", person, null);
    }

    private void known(Collection<PersonId> ids) {
        if (people.cards(ids).size() < new HashSet<>(ids).size()) {
            throw new Invalid("other", "people.conflict.choose");
        }
    }

    /** Takes back one that the current person declared. @throws NotFound for any other */
    public void withdraw(long id) {
        DeclaredConflict conflict = conflicts.find(id);
        if (conflict == null || !me.is(conflict.person()) || conflict.byAdministrator()) {
            throw new NotFound();
        }
        remove(conflict);
    }

    /** Takes back one that an administrator declared. @throws NotFound for any other, and to all but administrators */
    public void withdrawFor(long id) {
        me.requireAdministrator();
        DeclaredConflict conflict = conflicts.find(id);
        if (conflict == null || !conflict.byAdministrator()) {
            throw new NotFound();
        }
        remove(conflict);
    }

    private void remove(DeclaredConflict conflict) {
        conflicts.remove(conflict);
        audit.changed("people.conflict-withdrawn", conflict.person(), null);
    }

    /** @param reason null when there is none, and for those who may not read it */
    public record Card(
            long id, String person, String other, String reason, boolean byAdministrator, Instant declared) {}
}
