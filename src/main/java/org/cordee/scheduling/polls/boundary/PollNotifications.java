package org.cordee.scheduling.polls.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.AppointmentOwners;
import org.cordee.scheduling.polls.entity.DatePoll;
import org.cordee.scheduling.polls.entity.PollAsked;
import org.cordee.shared.ids.PersonId;

/** What people are told about date polls. The date that comes of one is told of like every date. */
@ApplicationScoped
class PollNotifications {

    static final String KIND = "scheduling.notice.poll";

    @Inject
    private Notices notices;

    @Inject
    private People people;

    @Inject
    private AppointmentOwners appointmentOwners;

    /** Those asked are asked; the one who asks knows. */
    void opened(DatePoll poll) {
        poll.asked().stream()
                .map(PollAsked::person)
                .filter(p -> !p.equals(poll.organiser()))
                .forEach(p -> notices.tell(
                        p,
                        about(poll, p, "opened")
                                .line(
                                        "scheduling.mail.poll.opened.line",
                                        people.card(poll.organiser()).name(),
                                        title(poll, p))
                                .line("scheduling.mail.poll.until", poll.closesAt())
                                .action("scheduling.mail.poll.answer", path(poll))));
    }

    void reminded(DatePoll poll, Collection<PersonId> late) {
        late.forEach(p -> notices.tell(
                p,
                about(poll, p, "reminded")
                        .line("scheduling.mail.poll.reminded.line", title(poll, p))
                        .line("scheduling.mail.poll.until", poll.closesAt())
                        .action("scheduling.mail.poll.answer", path(poll))));
    }

    /** Answers are no longer taken: the organiser chooses. */
    void ended(DatePoll poll) {
        PersonId organiser = poll.organiser();
        if (organiser != null) {
            long answered =
                    poll.asked().stream().filter(a -> a.answeredAt() != null).count();
            notices.tell(
                    organiser,
                    about(poll, organiser, "ended")
                            .line(
                                    "scheduling.mail.poll.ended.line",
                                    answered,
                                    poll.asked().size())
                            .action("scheduling.mail.poll.choose", path(poll)));
        }
    }

    /** Times or the deadline have changed. */
    void changed(DatePoll poll, PersonId by) {
        poll.asked().stream()
                .map(PollAsked::person)
                .filter(p -> !p.equals(by))
                .forEach(p -> notices.tell(
                        p,
                        about(poll, p, "changed")
                                .line("scheduling.mail.poll.changed.line", title(poll, p))
                                .line("scheduling.mail.poll.until", poll.closesAt())
                                .action("scheduling.mail.poll.answer", path(poll))));
    }

    void withdrawn(DatePoll poll, PersonId by) {
        poll.asked().stream()
                .map(PollAsked::person)
                .filter(p -> !p.equals(by))
                .forEach(p -> notices.tell(
                        p,
                        about(poll, p, "withdrawn")
                                .line("scheduling.mail.poll.withdrawn.line", title(poll, p))
                                .action("scheduling.mail.poll.see", path(poll))));
    }

    private NoticeMessage about(DatePoll poll, PersonId reader, String what) {
        return NoticeMessage.of(KIND).subject("scheduling.mail.poll." + what + ".subject", title(poll, reader));
    }

    private String title(DatePoll poll, PersonId reader) {
        return titled(appointmentOwners
                .of(poll.subject().ownerKind())
                .about(poll.subject().ownerId(), reader));
    }

    static String titled(AppointmentOwner.About about) {
        return about.of() == null ? about.title() : about.title() + " (" + about.of() + ")";
    }

    private static String path(DatePoll poll) {
        return "/scheduling/poll?id=" + poll.id();
    }
}
