package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class QuorumsIT extends SeekingInside {

    private static final String TOLD = "scheduling.notice.quorum";

    @Test
    void theOrganiserIsToldOnceEachTimeTooFewCanCome() {
        List<PersonId> all = people(4);
        PersonId organiser = all.get(0);
        AppointmentId date = meeting(all, 3);

        say(all.get(1), date, InvitationAnswer.NO);
        assertEquals(0, told(organiser, TOLD));
        say(all.get(2), date, InvitationAnswer.NO);
        say(all.get(2), date, InvitationAnswer.NO);
        say(all.get(3), date, InvitationAnswer.NO);
        assertEquals(1, told(organiser, TOLD));
        say(all.get(2), date, InvitationAnswer.YES);
        say(all.get(3), date, InvitationAnswer.YES);
        say(all.get(3), date, InvitationAnswer.NO);
        assertEquals(2, told(organiser, TOLD));
        assertEquals(0, told(all.get(1), TOLD));
    }

    @Test
    void itIsMovedToATimeThatSuitsMoreAndBeginsAnew() {
        List<PersonId> all = people(4);
        PersonId organiser = all.get(0);
        AppointmentId date = meeting(all, 4);
        say(all.get(1), date, InvitationAnswer.NO);
        Quorums.Shortfall few = as(organiser, () -> quorums.one(date));
        assertTrue(few.tooFew());
        assertEquals(3, few.counts().able());
        assertEquals(1, few.out().size());
        assertEquals(3, few.choices().size());
        assertEquals(4, few.choices().get(0).free());

        as(organiser, () -> quorums.move(date, few.choices().get(0).when(), false, few.version()));
        assertEquals(
                few.choices().get(0).when().start(),
                as(organiser, () -> dates.one(date)).when().start());
        assertFalse(as(organiser, () -> quorums.one(date)).tooFew());
        say(all.get(2), date, InvitationAnswer.NO);
        assertEquals(2, told(organiser, TOLD));
    }

    @Test
    void itIsHeldAllTheSame() {
        List<PersonId> all = people(3);
        AppointmentId date = meeting(all, 3);
        say(all.get(1), date, InvitationAnswer.NO);
        as(all.get(0), () -> quorums.holdAnyway(date));

        assertTrue(as(all.get(0), () -> quorums.one(date)).heldAnyway());
        say(all.get(2), date, InvitationAnswer.NO);
        assertEquals(1, told(all.get(0), TOLD));
    }

    @Test
    void onlyWhoManagesItSeesIt() {
        List<PersonId> all = people(3);
        AppointmentId date = meeting(all, 2);
        refused(NotFound.class, () -> as(all.get(1), () -> quorums.one(date)));
        refused(NotFound.class, () -> as(all.get(1), () -> quorums.holdAnyway(date)));
        refused(NotFound.class, () -> as(all.get(1), () -> quorums.move(date, day(3), true, null)));
        AppointmentId any = meeting(all.subList(0, 1), null);
        refused(NotFound.class, () -> as(all.get(0), () -> quorums.one(any)));
    }

    private AppointmentId meeting(List<PersonId> all, Integer quorum) {
        return as(
                all.get(0),
                () -> booking.book(new Booking.Draft(
                        Purpose.SET_MEETING,
                        ThingOwner.KIND,
                        thing(all.subList(0, 1), all),
                        day(quorum == null ? 6 : 5),
                        Venue.OPEN,
                        all,
                        null,
                        false,
                        quorum)));
    }

    private void say(PersonId person, AppointmentId date, InvitationAnswer invitationAnswer) {
        as(person, () -> dates.answer(date, invitationAnswer));
    }
}
