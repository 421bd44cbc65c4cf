package org.cordee.learningsets.overview.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.boundary.SetsInside;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** My sets as cards, and what someone sees of a set before they take a place in it. */
class SetCardsIT extends SetsInside {

    @Inject
    private SetCards setCards;

    @Inject
    private OfferedPlaces offeredPlaces;

    @Inject
    private SetActions actions;

    private void plan(MadeSet set, int days) {
        TimeRange first = TimeRange.lasting(
                clock.instant()
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofDays(days))
                        .plus(Duration.ofHours(17)),
                Duration.ofHours(3),
                CurrentPerson.HOME_ZONE);
        as(set.facilitator(), () -> meetingSchedule.plan(set.id(), first, new Venue("Room 4", null), null, false));
    }

    private SetCards.Card card(PersonId reader, MadeSet set) {
        return as(reader, () -> setCards.mine()).stream()
                .filter(c -> c.id().equals(set.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCardNamesTheNextMeetingItsHostAndTheOpenActions() {
        MadeSet set = contracted(4, true);
        PersonId ann = set.members().get(0);
        assertNull(card(ann, set).next());
        plan(set, 9);
        as(ann, () -> actions.promise(set.id(), null, ann, "Ask three people", null));
        PersonId ben = set.members().get(1);
        as(ben, () -> actions.promise(set.id(), null, ben, "Say no once", null));
        SetCards.Card mine = card(ann, set);
        assertEquals(1, mine.next().number());
        assertEquals("Room 4", mine.next().where().place());
        assertEquals(new SetCards.Actions(1, 2), mine.actions());
        assertEquals(new SetCards.Held(0, 5), mine.meetings());
        assertFalse(mine.facilitates());
        assertTrue(card(set.facilitator(), set).facilitates());
        assertEquals(new SetCards.Actions(0, 2), card(set.facilitator(), set).actions());
        assertEquals(
                List.of(),
                as(set.coordinator(), () -> setCards.mine()).stream()
                        .filter(c -> c.id().equals(set.id()))
                        .toList());
    }

    @Test
    void theSetThatMeetsSoonestComesFirst() {
        MadeSet late = contracted(4, true);
        plan(late, 30);
        MadeSet soon = contracted(4, true);
        plan(soon, 9);
        PersonId both = soon.facilitator();
        sql(
                "update learning_set set facilitator_id = ? where id = ?",
                both.value(),
                late.id().value());
        assertEquals(
                List.of(soon.id(), late.id()),
                as(both, () -> setCards.mine()).stream().map(SetCards.Card::id).toList());
        clock().forward(Duration.ofDays(10));
        assertEquals(
                List.of(late.id(), soon.id()),
                as(both, () -> setCards.mine()).stream().map(SetCards.Card::id).toList(),
                "what is over is not next");
    }

    @Test
    void whoIsInvitedSeesHowOftenAndWhereItMeetsAndNobodyElseDoes() {
        MadeSet set = contracted(4, true);
        plan(set, 9);
        PersonId cat = inTransaction(() -> people.join(unique("Cat"), Level.PRACTITIONER, null, null));
        refused(NotFound.class, () -> as(cat, () -> offeredPlaces.rhythm(set.id())));
        inTransaction(() -> {
            LearningSet locked = sets.locked(set.id());
            locked.propose(cat, new MemberFacts(null, Level.PRACTITIONER, null, false), clock.instant());
            return null;
        });
        OfferedPlaces.Rhythm seen = as(cat, () -> offeredPlaces.rhythm(set.id()));
        assertTrue(seen.agreed());
        assertEquals(5, seen.dates().size());
        assertEquals("Room 4", seen.dates().get(0).where().place());
        refused(NotFound.class, () -> as(set.coordinator(), () -> offeredPlaces.rhythm(set.id())));
        MadeSet forming = accepted(4, true);
        OfferedPlaces.Rhythm usual = as(forming.members().get(0), () -> offeredPlaces.rhythm(forming.id()));
        assertFalse(usual.agreed());
        assertEquals(180, usual.minutes());
        assertEquals(List.of(), usual.dates());
    }
}
