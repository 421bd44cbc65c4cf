package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.cordee.learningsets.forming.boundary.AskingAgain;
import org.cordee.learningsets.forming.boundary.FormingInside;
import org.cordee.learningsets.forming.boundary.FormingOpenItems;
import org.cordee.learningsets.forming.boundary.Replacing;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;

/** What follows when the day by which a place is to be answered comes near, and when it has passed. */
class AnswerDayIT extends FormingInside {

    private static final String PLACE = "learningsets.notice.place";
    private static final String FORMING = "learningsets.notice.forming";

    @Inject
    AskingAgain asking;

    @Inject
    FormingOpenItems waiting;

    private LocalDate answerBy;

    private FormingRoundId published(Circle circle) {
        FormingRoundId round = round(circle);
        formed(circle, round);
        answerBy = soon();
        as(circle.coordinator(), () -> publishing.publish(round, answerBy, null));
        return round;
    }

    private void morningOf(LocalDate day) {
        clock().isNow(day.atTime(LocalTime.of(9, 1))
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant());
        jobs.runDue();
    }

    private long told(PersonId person, String kind) {
        return count("select count(*) from notice where person_id = ? and kind = ?", person.value(), kind);
    }

    private LearningSetId one(Circle circle, FormingRoundId round) {
        return as(circle.coordinator(), () -> replacing.of(round)).get(0).id();
    }

    @Test
    void whoHasNotAnsweredIsRemindedTwoDaysBefore() {
        Circle circle = circle(6);
        LearningSetId set = one(circle, published(circle));
        PersonId said = circle.members().get(0);
        PersonId silent = circle.members().get(1);
        as(said, () -> mySets.accept(set));
        morningOf(answerBy.minusDays(3));
        assertEquals(1, told(silent, PLACE));
        morningOf(answerBy.minusDays(2));
        assertEquals(2, told(silent, PLACE));
        assertEquals(1, told(said, PLACE));
        jobs.runDue();
        assertEquals(2, told(silent, PLACE), "once");
    }

    @Test
    void whenTheDayHasPassedTheCoordinatorHearsOnceAndNobodyLosesAPlace() {
        Circle circle = circle(12);
        FormingRoundId round = published(circle);
        List<Replacing.SetLine> sets = as(circle.coordinator(), () -> replacing.of(round));
        LearningSetId first = sets.get(0).id();
        List<PersonId> members =
                sets.get(0).members().stream().map(Replacing.Held::person).toList();
        PersonId silent = members.stream()
                .filter(p -> !p.equals(circle.coordinator()))
                .findFirst()
                .orElseThrow();
        members.stream().filter(p -> !p.equals(silent)).forEach(p -> as(p, () -> mySets.accept(first)));
        refused(Conflict.class, () -> as(circle.coordinator(), () -> asking.ask(first)));

        morningOf(answerBy);
        assertEquals(0, told(circle.coordinator(), FORMING));
        morningOf(answerBy.plusDays(1));
        morningOf(answerBy.plusDays(2));
        assertEquals(1, told(circle.coordinator(), FORMING), "once for all sets");
        String body = noticeTexts(
                        "where person_id = ? and kind = ?", circle.coordinator().value(), FORMING)
                .get(0);
        String name = query("select name from person where id = ?", row -> row.getString(1), silent.value())
                .get(0);
        String answered = query(
                        "select name from person where id = ?",
                        row -> row.getString(1),
                        members.stream()
                                .filter(p -> !p.equals(silent))
                                .findFirst()
                                .orElseThrow()
                                .value())
                .get(0);
        assertTrue(body.contains(name), body);
        assertFalse(body.contains(answered), body);

        assertTrue(as(circle.coordinator(), () -> replacing.of(round)).stream()
                .allMatch(one -> one.answers().overdue()));
        assertTrue(as(circle.coordinator(), () -> waiting.waiting(circle.coordinator())).stream()
                .anyMatch(w -> w.side() == OpenItems.Side.ME && w.path().equals("/learningsets/round?id=" + round)));
        MySets.Composition seen = as(silent, () -> mySets.composition(first));
        assertTrue(seen.late() && seen.open(), seen.toString());

        refused(NotFound.class, () -> as(silent, () -> asking.ask(first)));
        refused(NotFound.class, () -> as(silent, () -> asking.askAll(round)));
        long before = told(silent, PLACE);
        as(circle.coordinator(), () -> asking.ask(first));
        refused(Conflict.class, () -> as(circle.coordinator(), () -> asking.ask(first)));
        assertEquals(before + 1, told(silent, PLACE));
        assertEquals(
                answerBy.plusDays(2 + 7),
                as(silent, () -> mySets.composition(first)).answerBy());
        as(circle.coordinator(), () -> asking.askAll(round));
        refused(Conflict.class, () -> as(circle.coordinator(), () -> asking.askAll(round)));
        as(silent, () -> mySets.accept(first));
        assertEquals(
                MemberState.ACCEPTED, as(silent, () -> mySets.inside(first)).mine());

        morningOf(answerBy.plusDays(10));
        assertEquals(2, told(circle.coordinator(), FORMING), "the second day has passed for the other set");
    }

    @Test
    void ofAConfidentialNetworkTheMailSaysHowManyAndNoName() {
        Circle circle = circle(6);
        sql(
                "update network set visibility = 'CONFIDENTIAL', entry = 'BY_INVITATION' where id = ?",
                circle.network().value());
        FormingRoundId round = published(circle);
        String title =
                as(circle.coordinator(), () -> forming.page(round)).plan().title();
        morningOf(answerBy.plusDays(1));
        String all = String.join(
                "\n",
                query(
                        "select subject, body_sealed, id from notice where person_id = ? and kind = ?",
                        row -> row.getString(1) + "\n" + opened(row.getString(2), "notice.body " + row.getString(3)),
                        circle.coordinator().value(),
                        FORMING));
        assertTrue(all.contains("6 people"), all);
        assertFalse(all.contains(title), all);
        circle.members()
                .forEach(p -> assertFalse(
                        all.contains(query("select name from person where id = ?", row -> row.getString(1), p.value())
                                .get(0)),
                        all));
    }
}
