package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.accounts.terms.Recipient;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.platform.messages.Span;
import org.cordee.platform.outbox.Attachment;
import org.cordee.scheduling.control.CalendarAppointment;
import org.cordee.scheduling.control.CalendarWriter;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Tells everybody concerned what became of a date, in the transaction that changes it: whoever changes a date calls
 * this once, and nobody else writes about it. Several dates that change together make one mail a person. Dates that are
 * over are not written about.
 */
@ApplicationScoped
@Transactional
public class AppointmentNotifications {

    private static final Set<String> GONE = Set.of("cancelled", "uninvited");

    @Inject
    private Notices notices;

    @Inject
    private EmailAddresses emailAddresses;

    @Inject
    private People people;

    @Inject
    private CalendarAppointments calendar;

    @Inject
    private Reminders reminders;

    @Inject
    private InvitationAnswers invitationAnswers;

    @Inject
    private CalendarWriter writer;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** A date was put into the diaries of those invited. */
    public void planned(Appointment appointment) {
        planned(List.of(appointment));
    }

    /** Dates that were planned together: a series. */
    public void planned(List<Appointment> together) {
        together.forEach(reminders::plan);
        people(together).forEach(person -> tell(person, "planned", invited(together, person), Map.of()));
    }

    /** A date has another time or place. @param before when it was */
    public void moved(Appointment appointment, TimeRange before) {
        moved(Map.of(appointment, before));
    }

    /** Dates that were moved together, each with when it was. */
    public void moved(Map<Appointment, TimeRange> before) {
        List<Appointment> together =
                inOrder(before.keySet().stream().filter(a -> a.state() != AppointmentState.PROPOSED));
        together.forEach(reminders::plan);
        people(together).forEach(person -> tell(person, "moved", invited(together, person), before));
    }

    /** A date was called off. */
    public void cancelled(Appointment appointment) {
        cancelled(List.of(appointment));
    }

    /** Dates that were called off together. */
    public void cancelled(List<Appointment> together) {
        together.forEach(reminders::forget);
        people(together).forEach(person -> tell(person, "cancelled", invited(together, person), Map.of()));
    }

    /** A date was put into one more person's diary. */
    public void invited(Appointment appointment, PersonId person) {
        invited(person, List.of(appointment));
    }

    /** Dates that were put into one more person's diary together. */
    public void invited(PersonId person, List<Appointment> together) {
        tell(person, "planned", together, Map.of());
    }

    /** A date was taken out of one person's diary; for the others it stands. */
    public void uninvited(Appointment appointment, PersonId person) {
        uninvited(person, List.of(appointment));
    }

    /** Dates that were taken out of one person's diary together. */
    public void uninvited(PersonId person, List<Appointment> together) {
        tell(person, "uninvited", together, Map.of());
    }

    /**
     * Somebody invited has said whether they come: where two people meet the other hears of it, else who made the date
     * when it is a no.
     */
    public void answered(Appointment appointment, PersonId person) {
        InvitationAnswer invitationAnswer =
                appointment.invitation(person).orElseThrow().answer();
        boolean two = appointment.purpose().ofTwo();
        Stream<PersonId> concerned = two
                ? appointment.invitations().stream().map(Invitation::person)
                : invitationAnswer == InvitationAnswer.NO ? Stream.ofNullable(appointment.organiser()) : Stream.of();
        concerned
                .filter(reader -> !reader.equals(person))
                .forEach(reader -> notices.tell(reader, answerNotice(appointment, person, reader)));
    }

    /** Those invited who have said nothing yet are asked again; whoever has sent apologies has said something. */
    List<PersonId> reminded(Appointment date) {
        List<PersonId> silent = date.invitations().stream()
                .filter(i -> i.answer() == InvitationAnswer.NONE && i.attendance() == Attendance.EXPECTED)
                .map(Invitation::person)
                .toList();
        silent.forEach(person -> {
            AppointmentOwner.About about = calendar.about(date, person);
            notices.tell(
                    person,
                    where(
                                    NoticeMessage.of("scheduling.notice.unanswered")
                                            .subject("scheduling.mail.unanswered.subject", about.title())
                                            .line("scheduling.mail.unanswered.line", titled(about), span(date.when())),
                                    date)
                            .action("scheduling.mail.answer-link", invitationAnswers.link(date, person)));
        });
        return silent;
    }

    private NoticeMessage answerNotice(Appointment date, PersonId person, PersonId reader) {
        AppointmentOwner.About about = calendar.about(date, reader);
        String answer = date.invitation(person).orElseThrow().answer().key();
        NoticeMessage noticeMessage = NoticeMessage.of("scheduling.notice.answers")
                .subject("scheduling.mail.answer." + answer, people.card(person).name(), about.title())
                .line("scheduling.mail.planned.line", titled(about), span(date.when()));
        return about.path() == null ? noticeMessage : noticeMessage.action("scheduling.mail.see", about.path());
    }

    private void tell(PersonId person, String what, List<Appointment> all, Map<Appointment, TimeRange> before) {
        List<Appointment> dates =
                inOrder(all.stream().filter(a -> a.when().end().isAfter(clock.instant())));
        if (dates.isEmpty()) {
            return;
        }
        Appointment first = dates.get(0);
        AppointmentOwner.About about = calendar.about(first, person);
        boolean elsewhere = what.equals("moved")
                && dates.stream()
                        .allMatch(date -> before.getOrDefault(date, date.when()).equals(date.when()));
        String key = "scheduling.mail." + (elsewhere ? "elsewhere" : what) + (dates.size() == 1 ? "" : ".many");
        NoticeMessage noticeMessage =
                NoticeMessage.of(kind(what, first)).subject(key + ".subject", about.title(), dates.size());
        for (Appointment date : dates) {
            AppointmentOwner.About its = calendar.about(date, person);
            TimeRange was = before.getOrDefault(date, date.when());
            boolean sameTime = was.equals(date.when());
            noticeMessage = noticeMessage.line(
                    "scheduling.mail." + (what.equals("moved") && sameTime ? "elsewhere" : what) + ".line",
                    titled(its),
                    span(date.when()),
                    span(was));
            if (!GONE.contains(what)) {
                noticeMessage = where(noticeMessage, date);
            }
        }
        noticeMessage =
                about.path() == null ? noticeMessage : noticeMessage.action("scheduling.mail.see", about.path());
        if (dates.size() == 1
                && !GONE.contains(what)
                && first.invitation(person).map(Invitation::answer).orElse(InvitationAnswer.NONE)
                        == InvitationAnswer.NONE) {
            noticeMessage = noticeMessage.decline("scheduling.mail.answer-link", invitationAnswers.link(first, person));
        }
        noticeMessage = essential(what, first) ? noticeMessage.asEssential() : noticeMessage;
        noticeMessage = withCalendar(noticeMessage, person, what, dates);
        notices.tell(person, me.is(person) ? noticeMessage.byMailOnly() : noticeMessage);
    }

    /** One file a date: programs take one date out of each. */
    private NoticeMessage withCalendar(
            NoticeMessage noticeMessage, PersonId person, String what, List<Appointment> dates) {
        String email = emailAddresses.of(person).map(Recipient::email).orElse(null);
        if (email == null) {
            return noticeMessage;
        }
        boolean gone = GONE.contains(what);
        NoticeMessage with = noticeMessage;
        for (int i = 0; i < dates.size(); i++) {
            CalendarAppointment date = calendar.of(dates.get(i), person);
            with = with.attach(new Attachment(
                    dates.size() == 1 ? "date.ics" : "date-" + (i + 1) + ".ics",
                    "text/calendar; charset=UTF-8; method=" + (gone ? "CANCEL" : "REQUEST"),
                    gone ? writer.cancel(date, email) : writer.request(date, email)));
        }
        return with;
    }

    private static NoticeMessage where(NoticeMessage noticeMessage, Appointment date) {
        NoticeMessage placed = date.where().place() == null
                ? noticeMessage
                : noticeMessage.line("scheduling.mail.place", date.where().place());
        return date.where().onlineAddress() == null
                ? placed
                : placed.line("scheduling.mail.join", date.where().onlineAddress());
    }

    /**
     * A date that was set, moved or called off is essential; gatherings are offers that one may not want to hear of.
     */
    private static boolean essential(String what, Appointment date) {
        return !what.equals("planned") || date.purpose() != Purpose.GATHERING;
    }

    private static String kind(String what, Appointment date) {
        return essential(what, date) ? "scheduling.notice.date" : "scheduling.notice.invitation";
    }

    private static String titled(AppointmentOwner.About about) {
        return about.of() == null ? about.title() : about.title() + " (" + about.of() + ")";
    }

    private static Span span(TimeRange timeRange) {
        return new Span(timeRange.start(), timeRange.end(), timeRange.zone());
    }

    private static List<PersonId> people(List<Appointment> dates) {
        return dates.stream()
                .flatMap(a -> a.invitations().stream())
                .map(Invitation::person)
                .distinct()
                .toList();
    }

    private static List<Appointment> invited(List<Appointment> dates, PersonId person) {
        return dates.stream().filter(a -> a.invitation(person).isPresent()).toList();
    }

    private static List<Appointment> inOrder(Stream<Appointment> dates) {
        return dates.sorted(Comparator.comparing((Appointment a) -> a.when().start()))
                .collect(Collectors.toList());
    }
}
