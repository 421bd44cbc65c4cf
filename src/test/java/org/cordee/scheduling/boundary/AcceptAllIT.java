package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.cordee.people.boundary.OpenItems;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Yes to all invitations that are not answered. */
class AcceptAllIT extends DiaryInside {

    @Inject
    InvitationAnswers answers;

    @Inject
    @Any
    Instance<OpenItems> features;

    private PersonId organiser;
    private PersonId guest;

    @BeforeEach
    void twoPeople() {
        List<PersonId> two = people(2);
        organiser = two.get(0);
        guest = two.get(1);
    }

    private AppointmentId event(TimeRange timeRange) {
        return as(
                organiser,
                () -> booking.book(new Booking.Draft(
                        Purpose.GATHERING,
                        PairOwner.KIND,
                        3,
                        timeRange,
                        Venue.OPEN,
                        List.of(guest),
                        null,
                        true,
                        null)));
    }

    private List<AppointmentId> unanswered() {
        return as(guest, () -> answers.unanswered());
    }

    private InvitationAnswers.Accepted acceptAll(List<AppointmentId> shown) {
        return as(guest, () -> answers.acceptAll(shown));
    }

    private long said(InvitationAnswer answer) {
        return count(
                "select count(*) from invitation where person_id = ? and answer = ?", guest.value(), answer.name());
    }

    @Test
    void whatHomeListsIsWhatTheCalendarAsksAbout() {
        AppointmentId later = event(when(monday(15, 0), 60));
        AppointmentId first = event(when(monday(9, 0), 60));
        AppointmentId cancelled = event(when(monday(11, 0), 60));
        owner.managedBy(3, organiser);
        as(organiser, () -> dates.cancel(cancelled));
        assertEquals(List.of(first, later), unanswered());
        List<String> paths = as(
                guest,
                () -> features.stream()
                        .flatMap(f -> f.waiting(guest).stream())
                        .filter(w -> w.what().equals("scheduling.waiting.invitation"))
                        .map(OpenItems.Waiting::path)
                        .toList());
        assertEquals(List.of("/scheduling/appointment?id=" + first, "/scheduling/appointment?id=" + later), paths);
        as(guest, () -> dates.answer(first, InvitationAnswer.MAYBE));
        assertEquals(List.of(later), unanswered());
        clock().forward(Duration.ofDays(30));
        assertEquals(List.of(), unanswered());
        assertEquals(List.of(), as(organiser, () -> answers.unanswered()));
    }

    @Test
    void whoSendsApologiesForOneThatHasBegunIsAskedNoMore() {
        TimeRange when = when(monday(9, 0), 60);
        AppointmentId begun = event(when);
        clock().forward(Duration.between(clock().instant(), when.start().plusSeconds(60)));
        assertEquals(List.of(begun), unanswered());
        as(guest, () -> appointments.apologise(begun));
        assertEquals(List.of(), unanswered());
    }

    @Test
    void allThatWereShownAndFitAreAnsweredOnce() {
        AppointmentId one = event(when(monday(9, 0), 60));
        AppointmentId two = event(when(monday(10, 0), 60));
        AppointmentId over = event(when(monday(14, 0), 60));
        AppointmentId lapping = event(when(monday(14, 30), 60));
        List<AppointmentId> shown = unanswered();
        AppointmentId unseen = event(when(monday(16, 0), 60));

        assertEquals(new InvitationAnswers.Accepted(2, 2), acceptAll(shown));
        assertEquals(2, said(InvitationAnswer.YES));
        assertEquals(List.of(over, lapping, unseen), unanswered());
        assertEquals(new InvitationAnswers.Accepted(0, 2), acceptAll(shown));
        as(guest, () -> dates.answer(lapping, InvitationAnswer.NO));
        assertEquals(new InvitationAnswers.Accepted(1, 0), acceptAll(List.of(over)));
        assertEquals(new InvitationAnswers.Accepted(0, 0), acceptAll(List.of(one, two)));
        assertEquals(1, said(InvitationAnswer.NONE));
        nobodyIsBookedTwice();
    }

    @Test
    void invitationsOfOthersStayAsTheyAre() {
        AppointmentId one = event(when(monday(9, 0), 60));
        PersonId stranger = person();
        assertEquals(new InvitationAnswers.Accepted(0, 0), as(stranger, () -> answers.acceptAll(List.of(one))));
        assertEquals(1, said(InvitationAnswer.NONE));
    }

    @Test
    void sentEightTimesAtOnceItIsSaidOnce() {
        event(when(monday(9, 0), 60));
        event(when(monday(10, 0), 60));
        event(when(monday(11, 0), 60));
        List<AppointmentId> shown = unanswered();
        List<InvitationAnswers.Accepted> all = race(8, i -> acceptAll(shown));
        assertEquals(
                3, all.stream().mapToInt(InvitationAnswers.Accepted::coming).sum());
        assertTrue(all.stream().allMatch(a -> a.clashing() == 0));
        assertEquals(3, said(InvitationAnswer.YES));
    }
}
