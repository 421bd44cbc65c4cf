package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.Side;
import org.cordee.notices.boundary.Notice;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;

/** What the two of a pair are told. Nothing that either wrote ever enters a mail or a notice. */
@ApplicationScoped
class PairTidings {

    @Inject
    private Notices notices;

    @Inject
    private People people;

    /**
     * One of the two did something that the other has to know of. @param what a part of the keys
     * {@code mentoring.mail.<what>.…}
     */
    void toOther(Relationship relationship, Side by, String what, String page) {
        tell(relationship, by.other(), "mentoring.notice.pair", what, page, true);
    }

    /** Something concerns both, whoever caused it; to each in terms of the other. */
    void toBoth(Relationship relationship, String what, String page) {
        for (Side side : Side.values()) {
            tell(relationship, side, "mentoring.notice.pair", what, page, true);
        }
    }

    /** As above, but it may be muted. @param kind what it is muted as */
    void wish(Relationship relationship, Side side, String kind, String what, String page) {
        tell(relationship, side, kind, what, page, false);
    }

    private void tell(Relationship relationship, Side side, String kind, String what, String page, boolean essential) {
        String other = people.card(relationship.person(side.other())).name();
        String key = "mentoring.mail." + what;
        Notice notice = Notice.of(kind)
                .subject(key + ".subject", other)
                .line(key + ".line", other)
                .action(key + ".action", "/mentoring/" + page + "?id=" + relationship.id());
        notices.tell(relationship.person(side), essential ? notice.asEssential() : notice);
    }
}
