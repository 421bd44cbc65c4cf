package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.cordee.people.boundary.OpenItems;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.programmes.terms.Usefulness;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who have completed say how it was; who runs the programme reads it without names once four have answered. */
class ProgrammeFeedbackIT extends ProgrammeInside {

    @Inject
    private ProgrammeFeedback feedback;

    @Inject
    private Participants participants;

    @Inject
    private Participation participation;

    @Inject
    private ProgrammesOpenItems openItems;

    @Inject
    private ProgrammesData data;

    private CohortId cohort;
    private List<PersonId> five;

    @BeforeEach
    void fiveTakePart() {
        cohort = open(Selection.FIRST_COME, 5);
        five = people(5);
        five.forEach(person -> apply(person, cohort));
    }

    private void complete(PersonId person) {
        as(lead, () -> {
            Participants.Row row = participants.of(cohort).stream()
                    .filter(r -> r.about().person().equals(person))
                    .findFirst()
                    .orElseThrow();
            EnrolmentId id = row.id();
            cohorts.page(cohort).components().forEach(c -> participants.mark(id, c.id(), Progress.DONE));
            participants.complete(id);
        });
    }

    private void give(PersonId person, Usefulness usefulness, String gained, String toImprove) {
        as(person, () -> feedback.give(cohort, usefulness, gained, toImprove, null));
    }

    private List<String> waiting(PersonId person) {
        return as(person, () -> openItems.waiting(person)).stream()
                .map(OpenItems.Waiting::what)
                .toList();
    }

    @Test
    void itIsReadWithoutNamesOnceFourHaveAnswered() {
        five.forEach(this::complete);
        give(five.get(0), Usefulness.NOT_USEFUL, "zest", "a lift");
        give(five.get(1), Usefulness.VERY_USEFUL, "Courage", null);
        give(five.get(2), Usefulness.VERY_USEFUL, null, null);
        ProgrammeFeedback.Results three = as(lead, () -> feedback.results(cohort));
        assertEquals(5, three.completed());
        assertEquals(3, three.answered());
        assertFalse(three.isReadable());
        assertTrue(three.gained().isEmpty()
                && three.toImprove().isEmpty()
                && three.usefulness().isEmpty());

        give(five.get(3), Usefulness.USEFUL, "a phone number", null);
        ProgrammeFeedback.Results four = as(lead, () -> feedback.results(cohort));
        assertTrue(four.isReadable());
        assertEquals(List.of("a phone number", "Courage", "zest"), four.gained());
        assertEquals(List.of("a lift"), four.toImprove());
        assertEquals(2, four.usefulness().get(Usefulness.VERY_USEFUL));
        assertEquals(0, four.usefulness().get(Usefulness.EXTREMELY_USEFUL));
    }

    @Test
    void leadAndCoordinatorReadItAndNobodyElse() {
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        assertEquals(0, as(coordinator, () -> feedback.results(cohort)).completed());
        PersonId participant = five.get(0);
        assertThrows(NotFound.class, () -> as(participant, () -> feedback.results(cohort)));
        PersonId stranger = person(Level.EXECUTIVE);
        assertThrows(NotFound.class, () -> as(stranger, () -> feedback.results(cohort)));
        assertThrows(NotFound.class, () -> asAdministrator(stranger, () -> feedback.results(cohort)));
    }

    @Test
    void whoHasCompletedIsAskedUntilTheyAnswerOrSixWeeksAreOver() {
        PersonId ann = five.get(0);
        assertThrows(NotFound.class, () -> as(ann, () -> feedback.mine(cohort)));
        assertThrows(NotFound.class, () -> give(ann, Usefulness.USEFUL, null, null));
        assertFalse(waiting(ann).contains("programmes.waiting.feedback"));
        complete(ann);
        complete(five.get(1));
        assertTrue(waiting(ann).contains("programmes.waiting.feedback"));
        assertFalse(as(ann, () -> participation.space(cohort)).completion().feedbackGiven());
        give(ann, Usefulness.USEFUL, null, null);
        assertFalse(waiting(ann).contains("programmes.waiting.feedback"));
        assertTrue(as(ann, () -> participation.space(cohort)).completion().feedbackGiven());
        assertTrue(waiting(five.get(1)).contains("programmes.waiting.feedback"));
        clock().forward(Duration.ofDays(43));
        assertFalse(waiting(five.get(1)).contains("programmes.waiting.feedback"));
        give(five.get(1), Usefulness.USEFUL, null, null);
    }

    @Test
    void anOlderVersionIsNotKeptOverANewerOne() {
        PersonId ann = five.get(0);
        complete(ann);
        int seen = as(ann, () -> feedback.mine(cohort)).version();
        give(ann, Usefulness.USEFUL, "first", null);
        assertThrows(
                Conflict.class,
                () -> as(ann, () -> feedback.give(cohort, Usefulness.NOT_USEFUL, "second", null, seen)));
        assertEquals("first", as(ann, () -> feedback.mine(cohort)).gained());
    }

    @Test
    void itIsInTheirCopyAndItsWordsGoWithThem() {
        PersonId ann = five.get(0);
        complete(ann);
        give(ann, Usefulness.USEFUL, "Courage", "a lift");
        String copy = as(ann, () -> data.export(ann)).toString();
        assertTrue(copy.contains("Courage") && copy.contains("a lift"), copy);
        inTransaction(() -> data.erase(ann));
        assertNull(
                query("select gained_sealed from enrolment where person_id = ?", row -> row.getString(1), ann.value())
                        .get(0));
    }
}
