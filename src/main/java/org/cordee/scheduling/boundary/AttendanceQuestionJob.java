package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.links.ActionLinks;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.terms.AppointmentMail;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * "Did you meet?" Asks both after a meeting of two; either says so for both, by a link and without signing in. Once it
 * is said, or the date was moved or called off, nobody is asked. Run twice, it asks once: what it sends is written in
 * its transaction.
 */
@ApplicationScoped
@Transactional
public class AttendanceQuestionJob implements Job {

    static final String KIND = AppointmentMail.DID_YOU_MEET.job();

    /** Purpose of the link; also the name of its page. */
    private static final String LINK = "met";

    private static final Duration LINK_WORKS = Duration.ofDays(30);
    private static final Duration LATER = Duration.ofDays(1);
    /** "Later" is not offered for ever. */
    private static final Duration ASKED_FOR = Duration.ofDays(10);

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Attendances attendances;

    @Inject
    private CalendarAppointments dates;

    @Inject
    private Notices notices;

    @Inject
    private People people;

    @Inject
    private ActionLinks links;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    static String subject(Appointment date, PersonId person) {
        return date.id() + ":" + person;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        Asked asked = asked(subject);
        if (asked != null && open(asked.date()) && !asked.date().when().end().isAfter(clock.instant())) {
            AppointmentOwner.About about = dates.about(asked.date(), asked.person());
            notices.tell(
                    asked.person(),
                    NoticeMessage.of(AppointmentMail.DID_YOU_MEET.notice())
                            .subject("scheduling.mail.did-you-meet.subject", about.title())
                            .line("scheduling.mail.did-you-meet.line", about.title(), span(asked.date()))
                            .line("scheduling.mail.did-you-meet.why")
                            .action(
                                    "scheduling.mail.did-you-meet.action",
                                    links.make(LINK, subject, clock.instant().plus(LINK_WORKS))));
        }
    }

    /** What the page behind the link shows. @throws NotFound when the link is wrong or too old */
    public Page page(String token) {
        Asked asked = asked(links.read(LINK, token).orElseThrow(NotFound::new));
        if (asked == null) {
            throw new NotFound();
        }
        Appointment date = asked.date();
        return new Page(
                dates.about(date, asked.person()).title(),
                org.cordee.platform.messages.DateTimes.say(
                        span(date), people.card(asked.person()).zone()),
                date.state(),
                open(date),
                mayWait(date));
    }

    /**
     * Says for both whether they met.
     *
     * @throws NotFound when the link is wrong or too old
     * @throws Conflict when it was said or called off meanwhile
     */
    public void say(String token, boolean met) {
        attendances.tookPlace(still(token).date(), met);
    }

    /** Asks again a day later. @throws NotFound when the link is wrong or too old */
    public void later(String token) {
        Asked asked = still(token);
        if (mayWait(asked.date())) {
            jobs.plan(KIND, clock.instant().plus(LATER), subject(asked.date(), asked.person()));
        }
    }

    private Asked still(String token) {
        Asked asked = asked(links.read(LINK, token).orElseThrow(NotFound::new));
        if (asked == null) {
            throw new NotFound();
        }
        if (!open(asked.date())) {
            throw new Conflict("scheduling.met.said");
        }
        return asked;
    }

    private static boolean open(Appointment date) {
        return date.state() == AppointmentState.CONFIRMED && date.purpose().ofTwo();
    }

    private boolean mayWait(Appointment date) {
        return open(date) && date.when().end().plus(ASKED_FOR).isAfter(clock.instant());
    }

    private static Span span(Appointment date) {
        return new Span(date.when().start(), date.when().end(), date.when().zone());
    }

    /** Null when the date is gone, or the person no longer invited. */
    private Asked asked(String subject) {
        int colon = subject.indexOf(':');
        PersonId person = new PersonId(Long.valueOf(subject.substring(colon + 1)));
        return appointments
                .find(AppointmentId.of(Long.valueOf(subject.substring(0, colon))))
                .filter(date -> date.invitation(person).isPresent())
                .map(date -> new Asked(date, person))
                .orElse(null);
    }

    private record Asked(Appointment date, PersonId person) {}

    /**
     * What is asked.
     *
     * @param time in the reader's zone
     * @param open whether it can still be said here
     * @param mayWait whether "later" is possible
     */
    public record Page(String title, String time, AppointmentState state, boolean open, boolean mayWait) {}
}
