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
import org.cordee.scheduling.entity.QuorumWatch;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.scheduling.terms.ProposalState;
import org.cordee.shared.ids.PersonId;

/** Proposals of another time that wait for somebody, and dates to which too few can come. */
@ApplicationScoped
@Transactional
class ProposalsOpenItems implements OpenItems {

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
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        Instant now = clock.instant();
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
            String who = proposal.proposer() == null
                    ? null
                    : people.card(proposal.proposer()).name();
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
