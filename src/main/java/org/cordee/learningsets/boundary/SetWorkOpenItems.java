package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetProposalQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetAction;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetProposal;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * What waits for somebody in their sets at work: a word to a proposal, the choice after the last meeting, promises that
 * are due soon.
 */
@ApplicationScoped
@Transactional
class SetWorkOpenItems implements OpenItems {

    /** A promise is shown that many days before it is due, and until something has become of it. */
    private static final int SOON = 7;

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetProposalQueries setProposalQueries;

    @Inject
    private Clock clock;

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        List<LearningSet> mine =
                sets.around(person).stream().filter(s -> s.inside(person)).toList();
        List<SetAction> promised = mine.isEmpty() ? List.of() : meetings.ownActions(person);
        for (LearningSet set : mine) {
            if (set.state() != SetState.FORMING) {
                decides(set, person, all);
                isDue(set, promised, all);
            }
        }
        return all;
    }

    private void decides(LearningSet set, PersonId person, List<Waiting> all) {
        List<SetProposal> open = setProposalQueries.open(set.id()).stream()
                .filter(p -> SetProposals.asked(set, p.matter()).contains(person) && !p.agreedBy(person))
                .toList();
        if (!open.isEmpty()) {
            all.add(new Waiting(
                    Side.ME,
                    null,
                    "learningsets.waiting.proposal",
                    List.of(set.title(), open.size()),
                    open.get(0).proposedAt(),
                    null,
                    "/learningsets/set?id=" + set.id(),
                    "learningsets.waiting.proposal.action",
                    null));
        }
        if (set.state() == SetState.ACTIVE) {
            List<SetMeeting> of = meetings.meetings(set.id());
            if (SetFuture.over(set, of)) {
                all.add(new Waiting(
                        Side.ME,
                        null,
                        "learningsets.waiting.choose",
                        List.of(set.title()),
                        of.stream()
                                .map(SetMeeting::endedAt)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(clock.instant()),
                        null,
                        "/learningsets/set?id=" + set.id(),
                        "learningsets.waiting.proposal.action",
                        null));
            }
        }
    }

    private void isDue(LearningSet set, List<SetAction> promised, List<Waiting> all) {
        LocalDate until =
                LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE).plusDays(SOON);
        List<SetAction> due = promised.stream()
                .filter(a -> a.set().equals(set.id())
                        && a.state().open()
                        && a.due() != null
                        && !a.due().isAfter(until))
                .sorted(Comparator.comparing(SetAction::due))
                .toList();
        if (!due.isEmpty()) {
            all.add(new Waiting(
                    Side.ME,
                    null,
                    "learningsets.waiting.actions",
                    List.of(set.title(), due.size()),
                    due.get(0).madeAt(),
                    due.get(0)
                            .due()
                            .atTime(LocalTime.of(23, 59))
                            .atZone(CurrentPerson.HOME_ZONE)
                            .toInstant(),
                    "/learningsets/actions",
                    "learningsets.waiting.actions.action",
                    null));
        }
    }
}
