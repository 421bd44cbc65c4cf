package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.PersonId;

/**
 * What people are told of where their set goes. Never whose no it was, nor why somebody left; of a confidential
 * network, not its name.
 */
@ApplicationScoped
public class SetFutureNotifications {

    @Inject
    private Notices notices;

    @Inject
    private SetNotifications sets;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private People people;

    void proposed(LearningSet set, Collection<PersonId> asked) {
        tell(set, asked, "proposed-to-set");
    }

    void kept(LearningSet set, SetProposalSubject setProposalSubject) {
        tell(set, set.insiders(), "kept." + setProposalSubject.key());
    }

    /** @param before who facilitated it, or null */
    void runsItself(LearningSet set, PersonId before) {
        tell(set, set.insiders(), "runs-itself");
        if (before != null) {
            notices.tell(
                    before,
                    notice(set, "facilitated-until-now", "/learningsets/my-sets")
                            .asEssential());
        }
    }

    /** Those who form sets where it comes from can name one. */
    void wantsFacilitator(LearningSet set) {
        tell(set, set.insiders(), "awaits-facilitator");
        setOrigins
                .coordinators(set.origin())
                .forEach(
                        c -> notices.tell(c, notice(set, "wants-facilitator", "/learningsets/replace?id=" + set.id())));
    }

    void lostFacilitator(LearningSet set) {
        tell(set, set.insiders(), "lost-facilitator");
        setOrigins
                .coordinators(set.origin())
                .forEach(
                        c -> notices.tell(c, notice(set, "needs-facilitator", "/learningsets/replace?id=" + set.id())));
    }

    void joined(LearningSet set, PersonId person) {
        tell(set, set.insiders().stream().filter(p -> !p.equals(person)).toList(), "joined");
        notices.tell(person, notice(set, "welcome", page(set)).asEssential());
    }

    /** The facilitator hears it; the others, once they are few, what they can do now. */
    void left(LearningSet set) {
        if (SetSize.isTooFew(set.accepted().size())) {
            tell(set, set.insiders(), "few", set.accepted().size());
        } else if (set.facilitator() != null) {
            tell(set, List.of(set.facilitator()), "one-left", set.accepted().size());
        }
    }

    void choose(LearningSet set) {
        tell(set, set.insiders(), "choose");
    }

    void recontracting(LearningSet set, PersonId by) {
        set.insiders().stream()
                .filter(p -> !p.equals(by))
                .forEach(p -> notices.tell(
                        p,
                        notice(
                                        set,
                                        "recontracting",
                                        "/learningsets/contract?id=" + set.id(),
                                        people.card(by).name())
                                .asEssential()));
    }

    void closed(LearningSet set) {
        tell(set, set.insiders(), "set-closed");
    }

    /** A place proposed to somebody is not open any more. */
    void placeGone(LearningSet set, PersonId person) {
        notices.tell(person, notice(set, "place-gone", "/learningsets/my-sets").asEssential());
    }

    /** Named while the set is at work. */
    public void facilitatesNow(LearningSet set) {
        notices.tell(
                set.facilitator(),
                notice(set, "facilitates-now", "/learningsets/contract?id=" + set.id())
                        .asEssential());
        tell(set, set.accepted().stream().map(SetMember::person).toList(), "has-facilitator");
    }

    /** @param by who gave the meeting to this person */
    void hosts(LearningSet set, PersonId host, int meeting, PersonId by) {
        notices.tell(
                host, notice(set, "hosts", page(set), meeting, people.card(by).name()));
    }

    /** @param by who hosts it in this person's place */
    void hostsNoMore(LearningSet set, PersonId host, int meeting, PersonId by) {
        notices.tell(
                host,
                notice(set, "hosts-no-more", page(set), meeting, people.card(by).name()));
    }

    private void tell(LearningSet set, Collection<PersonId> to, String what, Object... more) {
        to.forEach(p -> notices.tell(p, notice(set, what, page(set), more).asEssential()));
    }

    private NoticeMessage notice(LearningSet set, String what, String page, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = sets.name(set);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return NoticeMessage.of("learningsets.notice.decisions")
                .subject("learningsets.mail." + what + ".subject", arguments)
                .line("learningsets.mail." + what + ".line", arguments)
                .action("learningsets.mail.set.action", page);
    }

    private static String page(LearningSet set) {
        return "/learningsets/set?id=" + set.id();
    }
}
