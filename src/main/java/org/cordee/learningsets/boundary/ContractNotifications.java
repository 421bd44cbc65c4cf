package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.PersonId;

/** What a set is told about its contract. No word of the contract enters a mail or a notice. */
@ApplicationScoped
class ContractNotifications {

    @Inject
    private Notices notices;

    @Inject
    private People people;

    @Inject
    private SetNotifications tidings;

    /** @param signed who had signed what was there before, and has to sign again */
    void changed(LearningSet set, PersonId by, Set<PersonId> signed) {
        String who = people.card(by).name();
        set.insiders().stream().filter(p -> !p.equals(by)).forEach(p -> {
            String what =
                    signed.contains(p) ? "learningsets.mail.contract-taken-back" : "learningsets.mail.contract-changed";
            notices.tell(
                    p,
                    NoticeMessage.of("learningsets.notice.contract")
                            .subject("learningsets.mail.contract-changed.subject", tidings.name(set))
                            .line(what + ".line", who, tidings.name(set))
                            .action("learningsets.mail.contract.action", page("contract", set))
                            .asEssential());
        });
    }

    /** All have signed. */
    void inForce(LearningSet set, int meetings) {
        set.insiders()
                .forEach(p -> notices.tell(
                        p,
                        NoticeMessage.of("learningsets.notice.contract")
                                .subject("learningsets.mail.contract-in-force.subject", tidings.name(set))
                                .line("learningsets.mail.contract-in-force.line", tidings.name(set), meetings)
                                .action("learningsets.mail.contract-in-force.action", page("set", set))
                                .asEssential()));
    }

    private static String page(String name, LearningSet set) {
        return "/learningsets/" + name + "?id=" + set.id();
    }
}
