package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.shared.terms.CoordinatorQuestion;

/** What the two of a pair are told. Nothing that either wrote ever enters a mail or a notice. */
@ApplicationScoped
class PairNotifications {

    @Inject
    private Notices notices;

    @Inject
    private People people;

    /**
     * One of the two did something that the other has to know of. @param what a part of the keys
     * {@code mentoring.mail.<what>.…}
     */
    void toOther(Relationship relationship, PairSide by, String what, String page) {
        tell(relationship, by.other(), "mentoring.notice.pair", what, page, true);
    }

    /** Something concerns both, whoever caused it; to each in terms of the other. */
    void toBoth(Relationship relationship, String what, String page) {
        for (PairSide pairSide : PairSide.values()) {
            tell(relationship, pairSide, "mentoring.notice.pair", what, page, true);
        }
    }

    /** As above, but it may be muted. @param kind what it is muted as */
    void wish(Relationship relationship, PairSide pairSide, String kind, String what, String page) {
        tell(relationship, pairSide, kind, what, page, false);
    }

    /** A coordinator asks one of the two how it is going. */
    void asked(Relationship relationship, PairSide pairSide, CoordinatorQuestion question) {
        String other = people.card(relationship.person(pairSide.other())).name();
        String key = "mentoring.mail.asked." + question.key();
        notices.tell(
                relationship.person(pairSide),
                NoticeMessage.of("mentoring.notice.quiet")
                        .subject(key + ".subject", other)
                        .line(key + ".line", other)
                        .action("mentoring.mail.quiet.action", "/mentoring/relationship?id=" + relationship.id()));
    }

    private void tell(
            Relationship relationship, PairSide pairSide, String kind, String what, String page, boolean essential) {
        String other = people.card(relationship.person(pairSide.other())).name();
        String key = "mentoring.mail." + what;
        NoticeMessage noticeMessage = NoticeMessage.of(kind)
                .subject(key + ".subject", other)
                .line(key + ".line", other)
                .action(key + ".action", "/mentoring/" + page + "?id=" + relationship.id());
        notices.tell(relationship.person(pairSide), essential ? noticeMessage.asEssential() : noticeMessage);
    }
}
