package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.links.ActionLinks;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.CoordinatorQuestion;

/**
 * What people are told while sets are formed. Nobody but the coordinator hears that somebody declined, and no mail says
 * who.
 */
@ApplicationScoped
public class SetNotifications {

    /** Purpose of the link by which a place is declined; also the name of its page. */
    static final String PLACE = "set-place";

    private static final int LINK_DAYS = 60;
    private static final int MOST_LINES = 30;

    @Inject
    private Notices notices;

    @Inject
    private ActionLinks links;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private People people;

    @Inject
    private Messages messages;

    public void proposed(LearningSet set, PersonId person) {
        NoticeMessage noticeMessage = NoticeMessage.of("learningsets.notice.place")
                .subject("learningsets.mail.proposed.subject", name(set))
                .line(
                        "learningsets.mail.proposed.line",
                        name(set),
                        set.holding().size());
        if (set.mixesLevels()) {
            noticeMessage = noticeMessage.line("learningsets.mail.proposed.mixed");
        }
        notices.tell(
                person,
                noticeMessage
                        .line("learningsets.mail.proposed.answer", set.answerBy())
                        .action("learningsets.mail.proposed.action", answer(set))
                        .decline("learningsets.mail.proposed.decline", declining(set, person))
                        .asEssential());
    }

    /** The place stays open after the day for answering, and so does the link. */
    private String declining(LearningSet set, PersonId person) {
        return links.make(PLACE, set.id() + ":" + person, endOf(set.answerBy().plusDays(LINK_DAYS)));
    }

    /** Two days are left. */
    void remind(LearningSet set, PersonId person) {
        notices.tell(person, again("reminder", set, person));
    }

    /** The day has passed, and the coordinator asks again. */
    public void askedAgain(LearningSet set, PersonId person) {
        notices.tell(person, again("again", set, person).asEssential());
    }

    private NoticeMessage again(String mail, LearningSet set, PersonId person) {
        return NoticeMessage.of("learningsets.notice.place")
                .subject("learningsets.mail." + mail + ".subject", name(set))
                .line("learningsets.mail." + mail + ".line", name(set))
                .line("learningsets.mail." + mail + ".answer", set.answerBy())
                .action("learningsets.mail.proposed.action", answer(set))
                .decline("learningsets.mail.proposed.decline", declining(set, person));
    }

    /**
     * The day for answering has passed: the coordinator hears once who has not answered; of a confidential network, how
     * many.
     */
    void unanswered(FormingRound round, List<LearningSet> late) {
        boolean hidden = setOrigins.confidential(round.origin());
        NoticeMessage noticeMessage = NoticeMessage.of("learningsets.notice.forming")
                .subject(
                        "learningsets.mail.over.subject",
                        hidden ? messages.say("learningsets.mail.hidden-round") : round.title())
                .line("learningsets.mail.over.line", late.get(0).answerBy());
        for (LearningSet set : late.subList(0, Math.min(late.size(), MOST_LINES))) {
            List<PersonId> who =
                    set.unanswered().stream().map(SetMember::person).toList();
            noticeMessage = hidden
                    ? noticeMessage.line("learningsets.mail.over.count", name(set), who.size())
                    : noticeMessage.line("learningsets.mail.over.set", name(set), names(who));
        }
        if (late.size() > MOST_LINES) {
            noticeMessage = noticeMessage.line("learningsets.mail.over.more", late.size() - MOST_LINES);
        }
        NoticeMessage whole = noticeMessage
                .line("learningsets.mail.over.what")
                .action("learningsets.mail.over.action", "/learningsets/round?id=" + round.id());
        coordinators(round).forEach(c -> notices.tell(c, whole));
    }

    private String names(List<PersonId> who) {
        return messages.list(people.cards(who).values().stream()
                .map(PersonCard::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
    }

    /** Who began the round; when they do not form sets there any more, those who do. */
    private List<PersonId> coordinators(FormingRound round) {
        List<PersonId> all = setOrigins.coordinators(round.origin());
        return all.contains(round.madeBy()) ? List.of(round.madeBy()) : all;
    }

    public void facilitates(LearningSet set) {
        notices.tell(
                set.facilitator(),
                NoticeMessage.of("learningsets.notice.place")
                        .subject("learningsets.mail.facilitates.subject", name(set))
                        .line(
                                "learningsets.mail.facilitates.line",
                                name(set),
                                set.holding().size())
                        .action("learningsets.mail.facilitates.action", "/learningsets/my-sets")
                        .asEssential());
    }

    /** Those who hold a place hear that somebody else facilitates it now. */
    public void facilitatorNamed(LearningSet set) {
        set.holding()
                .forEach(m -> notices.tell(
                        m.person(),
                        NoticeMessage.of("learningsets.notice.place")
                                .subject("learningsets.mail.facilitator.subject", name(set))
                                .line("learningsets.mail.facilitator.line", name(set))
                                .action("learningsets.mail.facilitator.action", "/learningsets/my-sets")));
    }

    /** Somebody joins who was not in the composition the others saw; they may think again. */
    public void changed(LearningSet set, PersonId added) {
        set.holding().stream()
                .map(SetMember::person)
                .filter(p -> !p.equals(added))
                .forEach(p -> notices.tell(
                        p,
                        NoticeMessage.of("learningsets.notice.place")
                                .subject("learningsets.mail.changed.subject", name(set))
                                .line("learningsets.mail.changed.line", name(set))
                                .action("learningsets.mail.changed.action", answer(set))));
    }

    /** All have answered, and there are enough. */
    void complete(LearningSet set) {
        int members = set.accepted().size();
        set.accepted().forEach(m -> notices.tell(m.person(), complete(set, members)));
        if (set.facilitator() != null) {
            notices.tell(set.facilitator(), complete(set, members));
        }
    }

    private NoticeMessage complete(LearningSet set, int members) {
        return NoticeMessage.of("learningsets.notice.place")
                .subject("learningsets.mail.complete.subject", name(set))
                .line("learningsets.mail.complete.line", name(set), members)
                .action("learningsets.mail.complete.action", "/learningsets/set?id=" + set.id());
    }

    /** For the coordinator: how many places are free, not who had them. */
    void placeFree(FormingRound round, LearningSet set) {
        NoticeMessage free = NoticeMessage.of("learningsets.notice.forming")
                .subject("learningsets.mail.free.subject", name(set))
                .line("learningsets.mail.free.line", name(set), set.holding().size())
                .action("learningsets.mail.free.action", "/learningsets/replace?id=" + set.id());
        coordinators(round).forEach(c -> notices.tell(c, free));
    }

    /** The coordinator asks how it is going; to those who hold a place, and the facilitator. */
    public void asked(LearningSet set, CoordinatorQuestion question) {
        String key = "learningsets.mail.asked." + question.key();
        NoticeMessage asked = NoticeMessage.of("learningsets.notice.asked")
                .subject(key + ".subject", name(set))
                .line(key + ".line", name(set))
                .action("learningsets.mail.asked.action", "/learningsets/set?id=" + set.id());
        set.insiders().forEach(person -> notices.tell(person, asked));
    }

    /** The coordinator takes a proposal back: the set is being formed differently. */
    public void takenBack(LearningSet set, PersonId person) {
        notices.tell(
                person,
                NoticeMessage.of("learningsets.notice.place")
                        .subject("learningsets.mail.taken-back.subject", name(set))
                        .line("learningsets.mail.taken-back.line", name(set))
                        .action("learningsets.mail.taken-back.action", "/learningsets/my-sets")
                        .asEssential());
    }

    /** Of a confidential network no mail says the name, which the title of a set may hold. */
    public String name(LearningSet set) {
        return setOrigins.confidential(set.origin())
                ? messages.say("learningsets.mail.hidden-title", set.id().toString())
                : set.title();
    }

    private static String answer(LearningSet set) {
        return "/learningsets/answer?id=" + set.id();
    }

    /** The last minute of that day, on the clock of the United Kingdom. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CurrentPerson.HOME_ZONE).toInstant().minusSeconds(60);
    }
}
