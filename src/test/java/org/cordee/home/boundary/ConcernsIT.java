package org.cordee.home.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cordee.home.terms.ConcernState;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.TooMany;
import org.cordee.shared.ids.ConcernId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** A concern reaches the safeguarding lead and nobody else. */
class ConcernsIT extends Inside {

    private static final String CANARY = "canary-7f3a9c";

    @Inject
    private Concerns concerns;

    @Inject
    private OldConcernsJob oldConcernsJob;

    @Inject
    private MyLeadership myLeadership;

    @Inject
    private People people;

    @Test
    void isReadByItsRaiserAndTheSafeguardingLeadAlone() {
        PersonId raiser = person();
        ConcernId id = as(raiser, () -> concerns.raise("I worry about " + CANARY));

        assertTrue(as(raiser, () -> concerns.page(id)).text().contains(CANARY));
        refused(NotFound.class, () -> as(person(), () -> concerns.page(id)));
        refused(NotFound.class, () -> asAdministrator(person(), () -> concerns.page(id)));
        refused(NotFound.class, () -> asAdministrator(person(), () -> concerns.all()));

        PersonId lead = person();
        assertTrue(asSafeguardingLead(lead, () -> concerns.all()).stream().anyMatch(c -> c.id().equals(id)));
        assertTrue(asSafeguardingLead(lead, () -> concerns.page(id)).text().contains(CANARY));
        assertEquals(ConcernState.SEEN, as(raiser, () -> concerns.page(id)).state());
        assertEquals(
                1,
                count("select count(*) from audit_access where object_kind = 'concern' and object_id = ?", id.value()));

        asSafeguardingLead(lead, () -> {
            concerns.close(id, "Thank you, we look into it.");
            return null;
        });
        assertEquals(
                "Thank you, we look into it.",
                as(raiser, () -> concerns.page(id)).reply());
        refused(
                Conflict.class,
                () -> asSafeguardingLead(lead, () -> {
                    concerns.close(id, "Again");
                    return null;
                }));
    }

    @Test
    void whatWasWrittenIsNowhereInTheDatabaseAsText() {
        PersonId raiser = person();
        ConcernId id = as(raiser, () -> concerns.raise("I worry about " + CANARY));
        String stored = query("select text_sealed from concern where id = ?", row -> row.getString(1), id.value())
                .get(0);
        assertFalse(stored.contains(CANARY));
        List<String> mails = mailTexts("where kind = 'home.notice.concern' and sent_at is null");
        assertTrue(mails.stream().noneMatch(text -> text.contains(CANARY)), "a mail says what the concern is");
        assertTrue(noticeTexts("where kind = 'home.notice.concern'").stream().noneMatch(text -> text.contains(CANARY)));
        assertEquals(0, count("select count(*) from audit_change where detail like ?", "%" + CANARY + "%"));
    }

    @Test
    void anEmptyOneIsRefusedAtItsField() {
        Invalid refusal = refused(Invalid.class, () -> as(person(), () -> concerns.raise("  ")));
        assertEquals("text", refusal.problems().get(0).field());
    }

    @Test
    void goSixYearsAfterTheyWereClosed() {
        LocalDateTime sixYearsAgo =
                LocalDateTime.ofInstant(clock().instant(), ZoneOffset.UTC).minusYears(6);
        PersonId raiser = person();
        ConcernId old = as(raiser, () -> concerns.raise("Old"));
        ConcernId younger = as(raiser, () -> concerns.raise("Younger"));
        ConcernId open = as(raiser, () -> concerns.raise("Open"));
        sql("update concern set state = 'CLOSED', closed_at = ? where id = ?", sixYearsAgo.minusDays(2), old.value());
        sql(
                "update concern set state = 'CLOSED', closed_at = ? where id = ?",
                sixYearsAgo.plusDays(2),
                younger.value());
        sql("update concern set raised_at = ? where id = ?", sixYearsAgo.minusDays(2), open.value());
        for (int i = 0; i < 2; i++) {
            inTransaction(() -> {
                oldConcernsJob.run("");
                return null;
            });
            assertEquals(
                    List.of(younger.value(), open.value()),
                    query(
                            "select id from concern where raiser_id = ? order by id",
                            row -> row.getLong(1),
                            raiser.value()));
        }
    }

    @Test
    void atMostTenAnHourEach() {
        PersonId raiser = person();
        refused(Invalid.class, () -> as(raiser, () -> concerns.raise(" ")));
        for (int i = 0; i < 10; i++) {
            as(raiser, () -> concerns.raise("I worry"));
        }
        TooMany refusal = refused(TooMany.class, () -> as(raiser, () -> concerns.raise("I worry")));
        assertTrue(refusal.seconds() > 3_000 && refusal.seconds() <= 3_600, refusal.seconds() + " s");
        as(person(), () -> concerns.raise("I worry"));
        clock().forward(Duration.ofMinutes(61));
        as(raiser, () -> concerns.raise("I worry"));
        assertEquals(11, count("select count(*) from concern where raiser_id = ?", raiser.value()));
    }

    @Test
    void aNewcomersPageIsEmpty() {
        assertTrue(as(person(), () -> myLeadership.page()).nothing());
    }

    private PersonId person() {
        return inTransaction(() -> people.join(unique("Person"), Level.MANAGER, null, null));
    }
}
