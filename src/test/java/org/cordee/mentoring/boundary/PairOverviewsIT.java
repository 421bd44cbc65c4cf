package org.cordee.mentoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.mentoring.terms.PairStep;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;

class PairOverviewsIT extends PairInside {

    @Inject
    PairOverviews overviews;

    private PairOverview of(PersonId reader, RelationshipId id) {
        return as(reader, () -> overviews.of(id));
    }

    @Test
    void thePageAboutAPairHoldsItsNextStepGoalsAndTheLatestNotesOfEachReader() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = begun(mentor, mentee);
        assertEquals(PairStep.SIGN, of(mentee, id).pair().step());
        sign(mentee, id);
        assertEquals(PairStep.OTHER_SIGNS, of(mentee, id).pair().step());
        sign(mentor, id);
        assertEquals(PairStep.BOOK, of(mentee, id).pair().step());
        assertNull(of(mentee, id).latest());

        AppointmentId first = held(mentee, id, 1);
        AppointmentId next = as(mentee, () -> sessions.book(id, monday(2, 10), 60, null));
        as(mentee, () -> {
            notes.write(first, true, "We try one thing.", null);
            notes.write(first, false, "I was nervous.", null);
        });
        long speak = as(mentee, () -> goals.add(id, "Speak up", "", null));
        long dropped = as(mentee, () -> goals.add(id, "Something else", "", null));
        as(mentee, () -> goals.step(speak, LocalDate.now(now), "Said one sentence."));
        as(mentee, () -> goals.become(dropped, GoalState.LET_GO));

        PairOverview mine = of(mentee, id);
        assertNull(mine.pair().step());
        assertEquals(next, mine.pair().next().id());
        assertEquals(first, mine.pair().last().id());
        assertEquals(1, mine.pair().held());
        assertEquals(1, mine.pair().progress().open());
        assertEquals(
                List.of("Speak up"),
                mine.openGoals().stream().map(Goals.Card::aim).toList());
        assertEquals(1, mine.openGoals().get(0).steps().size());
        assertEquals("We try one thing.", mine.latest().shared().text());
        assertEquals("I was nervous.", mine.latest().own().text());

        PairOverview theirs = of(mentor, id);
        assertEquals("We try one thing.", theirs.latest().shared().text());
        assertNull(theirs.latest().own().text(), "a private note has one reader");
        as(mentor, () -> notes.write(next, false, "Ask about the board.", null));
        assertEquals(next, of(mentor, id).latest().session().id());
        assertEquals(first, of(mentee, id).latest().session().id(), "the other's private note does not show");
        refused(NotFound.class, () -> of(person(), id));
    }

    @Test
    void allPairsOfAPersonAreReadTogetherAndKeptApart() {
        PersonId mentor = mentor();
        PersonId one = person();
        PersonId two = person();
        RelationshipId first = active(mentor, one);
        RelationshipId second = active(mentor, two);
        AppointmentId session = as(one, () -> sessions.book(first, monday(1, 10), 60, null));
        as(two, () -> goals.add(second, "Lead a project", "", null));

        List<PairPage> mine = as(mentor, () -> relationships.mine());
        PairPage ofOne =
                mine.stream().filter(p -> p.id().equals(first)).findFirst().orElseThrow();
        PairPage ofTwo =
                mine.stream().filter(p -> p.id().equals(second)).findFirst().orElseThrow();
        assertEquals(session, ofOne.next().id());
        assertEquals(0, ofOne.progress().goals());
        assertNull(ofTwo.next());
        assertEquals(1, ofTwo.progress().goals());
        assertEquals(PairStep.BOOK, ofTwo.step());
        as(two, () -> relationships.complete(second));
        assertEquals(
                PairStep.FEEDBACK, as(two, () -> relationships.mine()).get(0).step());
        as(two, () -> feedbacks.give(second, 4, "The questions.", "", false, null));
        assertNull(as(two, () -> relationships.mine()).get(0).step());
        assertEquals(
                List.of(first, second),
                as(mentor, () -> relationships.mine()).stream()
                        .map(PairPage::id)
                        .toList(),
                "those that are live come first");
    }
}
