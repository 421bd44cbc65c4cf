package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Answers to invitations beside those given one by one: from a mail, without signing in (the link works until the date
 * is over), and yes to all that are not answered yet.
 */
@ApplicationScoped
@Transactional
public class InvitationAnswers {

    /** Purpose of the link; also the name of its page. */
    private static final String LINK = "date";

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private AppointmentBook appointmentBook;

    @Inject
    private CalendarAppointments dates;

    @Inject
    private People people;

    @Inject
    private ActionLinks links;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** What the person who asks is invited to and has not answered, the next one first. */
    public List<AppointmentId> unanswered() {
        return appointments.unansweredOnce(me.required(), clock.instant(), AppointmentQueries.MOST).stream()
                .map(i -> i.appointment().id())
                .toList();
    }

    /**
     * Says yes to all of these that the person who asks is invited to and has not answered. Left out are those at whose
     * time something else is in their diary, and those that are over or cancelled by now: they are answered one by one.
     *
     * @return to how many they said yes, and how many were left out because of something else at that time
     */
    public Accepted acceptAll(Collection<AppointmentId> shown) {
        Set<AppointmentId> waiting = new HashSet<>(unanswered());
        waiting.retainAll(Set.copyOf(shown));
        Accepted accepted = appointmentBook.acceptAll(waiting, me.required());
        if (accepted.coming() > 0) {
            audit.changed(
                    "scheduling.invitations-accepted", "person", me.required().value(), accepted.coming() + " dates");
        }
        return accepted;
    }

    String link(Appointment date, PersonId person) {
        return links.make(LINK, date.id() + ":" + person, date.when().end());
    }

    /** What the page behind the link shows. @throws NotFound when the link is wrong or too old */
    public Page page(String token) {
        Asked asked = asked(token);
        Appointment date = asked.date();
        return new Page(
                dates.about(date, asked.person()).title(),
                org.cordee.platform.messages.DateTimes.say(
                        new Span(
                                date.when().start(),
                                date.when().end(),
                                date.when().zone()),
                        people.card(asked.person()).zone()),
                date.where().place(),
                date.state(),
                date.invitation(asked.person()).map(Invitation::answer).orElse(InvitationAnswer.NONE),
                open(date));
    }

    /**
     * Answers.
     *
     * @throws NotFound when the link is wrong or too old
     * @throws Conflict when it is over, was called off, or one had said no and has something else then by now
     */
    public void say(String token, InvitationAnswer invitationAnswer) {
        Asked asked = asked(token);
        if (!open(asked.date())) {
            throw new Conflict("scheduling.appointment.over");
        }
        appointmentBook.answer(asked.date().id(), asked.person(), invitationAnswer);
    }

    private boolean open(Appointment date) {
        return date.state() == AppointmentState.CONFIRMED && date.when().end().isAfter(clock.instant());
    }

    private Asked asked(String token) {
        String subject = links.read(LINK, token).orElseThrow(NotFound::new);
        int colon = subject.indexOf(':');
        PersonId person = new PersonId(Long.valueOf(subject.substring(colon + 1)));
        Appointment date = appointments.one(AppointmentId.of(Long.valueOf(subject.substring(0, colon))));
        if (date.invitation(person).isEmpty()) {
            throw new NotFound();
        }
        return new Asked(date, person);
    }

    private record Asked(Appointment date, PersonId person) {}

    /**
     * The date as its reader may know it.
     *
     * @param time in the reader's zone
     * @param open whether it can still be answered
     */
    public record Page(
            String title, String time, String place, AppointmentState state, InvitationAnswer answer, boolean open) {}

    /**
     * What became of a yes to all.
     *
     * @param coming how many were answered with yes
     * @param clashing how many were not, because something else is at that time
     */
    public record Accepted(int coming, int clashing) {}
}
