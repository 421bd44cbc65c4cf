package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.boundary.AnswerDay;
import org.cordee.learningsets.boundary.SetNotifications;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.platform.database.Sql;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;

/**
 * What waits for somebody while sets are formed: a place to answer; the members of a set wait for the others to answer;
 * and once the day for answering has passed, those who have not answered wait for the coordinator to ask again or
 * propose somebody else.
 */
@ApplicationScoped
@Transactional
public class FormingOpenItems implements OpenItems {

    private static final String UNANSWERED =
            "select r.id, r.title, count(m.id) as missing, min(s.answer_due_on) as due_day from forming_round r"
                    + " join learning_set s on s.round_id = r.id join set_member m on m.set_id = s.id"
                    + " where r.created_by = ? and r.state = 'PUBLISHED'"
                    + " and s.state = 'FORMING' and m.state = 'PROPOSED' and s.answer_due_on < ? group by r.id, "
                    + "r.title";

    @Inject
    private SetQueries sets;

    @Inject
    private FormingQueries forming;

    @Inject
    private SetPolicy policy;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private Sql sql;

    @Override
    public List<String> taskPages() {
        return List.of("/learningsets/answer");
    }

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        for (LearningSet set : sets.around(person)) {
            SetMember mine = set.place(person).orElse(null);
            if (mine == null) {
                continue;
            }
            long open = set.unanswered().size();
            // the place stays open after the day
            Instant until = set.answerBy() == null || set.late(answerDay.today())
                    ? null
                    : SetNotifications.endOf(set.answerBy());
            if (set.state().live() && mine.state() == MemberState.PROPOSED) {
                all.add(new Waiting(
                        Side.ME,
                        null,
                        "learningsets.waiting.place",
                        List.of(set.title()),
                        mine.proposedAt(),
                        until,
                        "/learningsets/answer?id=" + set.id(),
                        "learningsets.waiting.answer",
                        null));
            } else if (set.state() == SetState.FORMING && open > 0) {
                all.add(new Waiting(
                        Side.OTHERS,
                        null,
                        "learningsets.waiting.others",
                        List.of(set.title(), open),
                        mine.answeredAt(),
                        until,
                        "/learningsets/set?id=" + set.id(),
                        "learningsets.waiting.open",
                        null));
            }
        }
        all.addAll(overdue(person));
        return all;
    }

    private List<Waiting> overdue(PersonId coordinator) {
        return sql
                .read(
                        UNANSWERED,
                        row -> new Late(
                                new FormingRoundId(row.getLong("id")),
                                row.getString("title"),
                                row.getLong("missing"),
                                SetNotifications.endOf(row.getObject("due_day", LocalDate.class))),
                        coordinator,
                        answerDay.today())
                .stream()
                .filter(late -> policy.coordinates(forming.one(late.round()).origin()))
                .map(late -> new Waiting(
                        Side.ME,
                        null,
                        "learningsets.waiting.unanswered",
                        List.of(late.title(), late.missing()),
                        late.since(),
                        null,
                        "/learningsets/round?id=" + late.round(),
                        "learningsets.waiting.see-who",
                        null))
                .toList();
    }

    private record Late(FormingRoundId round, String title, long missing, Instant since) {}
}
