package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.people.boundary.OpenItems;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.control.ProposalQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.entity.QuorumWatch;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.scheduling.terms.ProposalState;
import org.cordee.shared.ids.PersonId;

/**
 * Invitations that someone has not answered, proposals of another time that wait for an answer, and events to which too
 * few people can come.
 */
@ApplicationScoped
@Transactional
class SchedulingOpenItems implements OpenItems {

    /** More invitations than these are left to the calendar. */
    private static final int MOST_INVITATIONS = 10;

    @Inject
    private ProposalQueries proposals;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private ProposalPolicy policy;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Override
    public List<String> taskPages() {
        return List.of("/scheduling/quorum");
    }

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        Instant now = clock.instant();
        appointments.unansweredOnce(person, now, MOST_INVITATIONS).forEach(i -> all.add(invited(i, now)));
        for (TimeProposal proposal : proposals.concerning(person)) {
            Appointment date = appointments.one(proposal.appointment());
            if (proposal.state(date, now) == ProposalState.OPEN) {
                proposed(proposal, date, person, all);
            }
        }
        proposals.shortOfPeople(person).stream()
                .filter(d -> d.when().start().isAfter(now) && QuorumWatch.able(d) < QuorumWatch.needed(d))
                .forEach(d -> all.add(new Waiting(
                        Side.ME,
                        null,
                        "scheduling.waiting.too-few",
                        List.of(title(d, person)),
                        now,
                        d.when().start(),
                        "/scheduling/quorum?id=" + d.id(),
                        "scheduling.waiting.decide",
                        null)));
        return all;
    }

    private Waiting invited(Invitation invitation, Instant now) {
        Appointment date = invitation.appointment();
        return new Waiting(
                Side.ME,
                null,
                "scheduling.waiting.invitation",
                List.of(title(date, invitation.person())),
                now,
                date.when().start(),
                "/scheduling/appointment?id=" + date.id(),
                "scheduling.waiting.reply",
                null);
    }

    private void proposed(TimeProposal proposal, Appointment date, PersonId person, List<Waiting> all) {
        String path = "/scheduling/appointment?id=" + date.id();
        if (person.equals(proposal.proposer())) {
            all.add(new Waiting(
                    Side.OTHERS,
                    null,
                    "scheduling.waiting.proposal-answer",
                    List.of(title(date, person)),
                    proposal.madeAt(),
                    date.when().start(),
                    path,
                    "scheduling.waiting.see",
                    null));
        } else if (policy.mayAnswer(date, proposal, person)) {
            String who = proposal.proposer() == null ? null : people.name(proposal.proposer());
            all.add(new Waiting(
                    Side.ME,
                    who,
                    "scheduling.waiting.proposal",
                    List.of(title(date, person)),
                    proposal.madeAt(),
                    date.when().start(),
                    path,
                    "scheduling.waiting.answer",
                    null));
        }
    }

    private String title(Appointment date, PersonId reader) {
        return appointmentOwners.of(date).about(date.ownerId(), reader).title();
    }
}
