package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.control.SuitingTimes;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.QuorumWatch;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;

/**
 * What is told of other times that are proposed, and of dates to which too few can come. A date that moves is told of
 * like every date.
 */
@ApplicationScoped
class ProposalNotifications {

    private static final String PROPOSAL = "scheduling.notice.proposal";
    private static final String QUORUM = "scheduling.notice.quorum";

    @Inject
    private Notices notices;

    @Inject
    private People people;

    @Inject
    private AppointmentOwners appointmentOwners;

    void proposed(Appointment date, TimeProposal proposal, Collection<PersonId> otherSide) {
        String who = people.card(proposal.proposer()).name();
        otherSide.forEach(p -> notices.tell(
                p,
                about(PROPOSAL, date, p, "proposed")
                        .line(
                                "scheduling.mail.proposal.proposed.line",
                                who,
                                title(date, p),
                                span(proposal.when()),
                                span(date.when()))
                        .line("scheduling.mail.proposal.held")
                        .action("scheduling.mail.proposal.answer", path(date))
                        .asEssential()));
    }

    void declined(Appointment date, TimeProposal proposal) {
        if (proposal.proposer() != null) {
            notices.tell(
                    proposal.proposer(),
                    about(PROPOSAL, date, proposal.proposer(), "declined")
                            .line("scheduling.mail.proposal.declined.line", span(proposal.when()))
                            .action("scheduling.mail.proposal.see", path(date))
                            .asEssential());
        }
    }

    void withdrawn(Appointment date, TimeProposal proposal, Collection<PersonId> otherSide) {
        otherSide.forEach(p -> notices.tell(
                p,
                about(PROPOSAL, date, p, "withdrawn")
                        .line("scheduling.mail.proposal.withdrawn.line", span(proposal.when()))
                        .action("scheduling.mail.proposal.see", path(date))
                        .asEssential()));
    }

    /** The organiser learns that too few can come, and when most could. */
    void tooFew(Appointment date, List<SuitingTimes.Suiting> better) {
        PersonId organiser = date.organiser();
        NoticeMessage noticeMessage = about(QUORUM, date, organiser, "too-few")
                .line(
                        "scheduling.mail.proposal.too-few.line",
                        QuorumWatch.able(date),
                        QuorumWatch.needed(date),
                        span(date.when()));
        for (SuitingTimes.Suiting s : better) {
            noticeMessage = noticeMessage.line(
                    "scheduling.mail.proposal.too-few.time",
                    span(s.when()),
                    s.free(),
                    date.invitations().size());
        }
        notices.tell(
                organiser,
                noticeMessage
                        .action("scheduling.mail.proposal.too-few.action", "/scheduling/quorum?id=" + date.id())
                        .asEssential());
    }

    private NoticeMessage about(String kind, Appointment date, PersonId reader, String what) {
        return NoticeMessage.of(kind).subject("scheduling.mail.proposal." + what + ".subject", title(date, reader));
    }

    private String title(Appointment date, PersonId reader) {
        return appointmentOwners.of(date).about(date.ownerId(), reader).title();
    }

    private static Span span(TimeRange timeRange) {
        return new Span(timeRange.start(), timeRange.end(), timeRange.zone());
    }

    private static String path(Appointment date) {
        return "/scheduling/appointment?id=" + date.id();
    }
}
