package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.WaitingFor;
import org.cordee.shared.ids.PersonId;

/** What waits for somebody while sets are formed: a place to answer; and the members of a set wait for the others to answer. */
@ApplicationScoped
@Transactional
class SetsWaiting implements WaitingFor {

    @Inject
    private SetQueries sets;

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        for (LearningSet set : sets.of(person)) {
            SetMember mine = set.member(person);
            long open = set.holding().stream().filter(m -> m.state() == MemberState.PROPOSED).count();
            if (set.state() == SetState.FORMING && mine.state() == MemberState.PROPOSED) {
                all.add(new Waiting(Side.ME, null, "learningsets.waiting.place", List.of(set.title()), mine.proposedAt(), SetTidings.endOf(set.answerBy()),
                        "/learningsets/answer?id=" + set.id(), "learningsets.waiting.answer", null));
            } else if (set.state() == SetState.FORMING && open > 0) {
                all.add(new Waiting(Side.OTHERS, null, "learningsets.waiting.others", List.of(set.title(), open), mine.answeredAt(),
                        SetTidings.endOf(set.answerBy()), "/learningsets/my-sets", "learningsets.waiting.open", null));
            }
        }
        return all;
    }
}
