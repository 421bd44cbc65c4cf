package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.shared.ids.PersonId;

/** What people in a set are told between its meetings. How many and when, never what somebody wrote. */
@ApplicationScoped
class SetWorkNotifications {

    private static final String ACTIONS = "/learningsets/actions";

    @Inject
    private Notices notices;

    @Inject
    private SetNotifications sets;

    void dueTomorrow(LearningSet set, PersonId owner, long open) {
        notices.tell(
                owner,
                NoticeMessage.of("learningsets.notice.actions")
                        .subject("learningsets.mail.due.subject", sets.name(set))
                        .line("learningsets.mail.due.line", sets.name(set), open)
                        .action("learningsets.mail.due.action", ACTIONS));
    }

    void bringBack(LearningSet set, PersonId owner, long open, Instant start) {
        notices.tell(
                owner,
                NoticeMessage.of("learningsets.notice.actions")
                        .subject("learningsets.mail.bring-back.subject", sets.name(set))
                        .line("learningsets.mail.bring-back.line", sets.name(set), open, start)
                        .action("learningsets.mail.due.action", ACTIONS));
    }
}
