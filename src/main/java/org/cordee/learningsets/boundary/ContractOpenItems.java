package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.shared.ids.PersonId;

/**
 * Who has still to sign the contract of a set. Nobody waits while too few have accepted, or a facilitator is being
 * found.
 */
@ApplicationScoped
@Transactional
class ContractOpenItems implements OpenItems {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries queries;

    @Override
    public List<String> taskPages() {
        return List.of("/learningsets/contract");
    }

    @Override
    public List<Waiting> waiting(PersonId person) {
        return sets.around(person).stream()
                .filter(s -> s.state().live())
                .filter(s -> person.equals(s.facilitator())
                        || s.place(person)
                                .filter(m -> m.state() == MemberState.ACCEPTED)
                                .isPresent())
                .flatMap(s -> waiting(s, person).stream())
                .toList();
    }

    private Optional<Waiting> waiting(LearningSet set, PersonId person) {
        if (set.negotiates() && set.notReady() != null) {
            return Optional.empty();
        }
        SetContract contract = queries.current(set).orElse(null);
        if (contract == null) {
            return set.negotiates() ? Optional.of(sign(set, set.madeAt())) : Optional.empty();
        }
        if (contract.signedAt(person) == null) {
            return Optional.of(sign(set, contract.changedAt()));
        }
        int missing = contract.missing(set).size();
        return missing == 0
                ? Optional.empty()
                : Optional.of(new Waiting(
                        Side.OTHERS,
                        null,
                        "learningsets.waiting.signatures",
                        List.of(set.title(), missing),
                        contract.signedAt(person),
                        null,
                        path(set),
                        "learningsets.waiting.contract",
                        null));
    }

    private static Waiting sign(LearningSet set, Instant since) {
        return new Waiting(
                Side.ME,
                null,
                "learningsets.waiting.sign",
                List.of(set.title()),
                since,
                null,
                path(set),
                "learningsets.waiting.sign.action",
                null);
    }

    private static String path(LearningSet set) {
        return "/learningsets/contract?id=" + set.id();
    }
}
