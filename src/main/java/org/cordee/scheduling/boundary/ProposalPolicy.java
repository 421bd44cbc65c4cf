package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Who may propose another time for a date, and who is the other side that answers. */
@ApplicationScoped
class ProposalPolicy {

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private CurrentPerson me;

    /** Everybody invited, and whoever may manage the date. @throws NotFound for everybody else */
    void checkSees(Appointment date) {
        if (date.invitation(me.required()).isEmpty() && !manages(date, me.required())) {
            throw new NotFound();
        }
    }

    /**
     * The other side: whose proposal it answers, or anyone else who may manage the date and is invited; when there is
     * no such person, anyone else who may manage it.
     */
    boolean mayAnswer(Appointment date, TimeProposal proposal, PersonId person) {
        if (person.equals(proposal.proposer())) {
            return false;
        }
        if (person.equals(proposal.countered())) {
            return true;
        }
        List<PersonId> invited = managersInvited(date, proposal.proposer());
        return invited.isEmpty() ? manages(date, person) : invited.contains(person);
    }

    /** Who is told that an answer of theirs is waited for. */
    Set<PersonId> otherSide(Appointment date, PersonId proposer, PersonId countered) {
        Set<PersonId> told = new LinkedHashSet<>(managersInvited(date, proposer));
        if (told.isEmpty() && date.organiser() != null && !date.organiser().equals(proposer)) {
            told.add(date.organiser());
        }
        if (countered != null) {
            told.add(countered);
        }
        return told;
    }

    private List<PersonId> managersInvited(Appointment date, PersonId proposer) {
        return date.invitations().stream()
                .map(Invitation::person)
                .filter(p -> !p.equals(proposer) && manages(date, p))
                .toList();
    }

    boolean manages(Appointment date, PersonId person) {
        return appointmentOwners.of(date).mayManage(date.ownerId(), person);
    }
}
