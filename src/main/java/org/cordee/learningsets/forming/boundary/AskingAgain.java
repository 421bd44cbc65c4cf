package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cordee.learningsets.boundary.AnswerDay;
import org.cordee.learningsets.boundary.SetNotifications;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;

/** When the day for answering has passed, a coordinator may ask those again who have not answered, for another week. */
@ApplicationScoped
@Transactional
public class AskingAgain {

    @Inject
    private SetQueries sets;

    @Inject
    private FormingQueries forming;

    @Inject
    private SetPolicy policy;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private SetNotifications tidings;

    @Inject
    private Audit audit;

    /** @throws Conflict when the day has not passed, or all have answered meanwhile */
    public void ask(LearningSetId id) {
        LearningSet set = sets.locked(id);
        policy.checkCoordinates(set);
        ask(set);
    }

    /** Asks in all sets of a round whose day has passed. @throws Conflict when there is none */
    public void askAll(FormingRoundId id) {
        policy.checkCoordinates(forming.one(id).origin());
        var late = sets.of(id).stream()
                .filter(s -> s.overdue(answerDay.today()))
                .map(s -> sets.locked(s.id()))
                .filter(s -> s.overdue(answerDay.today()))
                .toList();
        if (late.isEmpty()) {
            throw new Conflict("learningsets.set.not-overdue");
        }
        late.forEach(this::ask);
    }

    private void ask(LearningSet set) {
        set.askAgain(answerDay.today(), answerDay.today().plusDays(AnswerDay.DAYS));
        answerDay.plan(set);
        set.unanswered().forEach(m -> tidings.askedAgain(set, m.person()));
        audit.changed(
                "learningsets.asked-again",
                set.id(),
                "people: " + set.unanswered().size());
    }
}
