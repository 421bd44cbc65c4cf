package org.cordee.home.boundary;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.home.terms.GroupKind;
import org.cordee.home.terms.GroupStanding;
import org.cordee.home.terms.GroupStep;
import org.cordee.home.terms.Happening;
import org.cordee.home.terms.QuietFor;
import org.cordee.learningsets.overview.boundary.SetActivity;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.learningsets.terms.SetState;
import org.cordee.mentoring.boundary.PairActivity;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.shared.terms.CoordinatorQuestion;
import org.cordee.shared.terms.Term;

/**
 * A set or a pair as its coordinator sees it: states and dates, and what to do.
 *
 * @param names the title of the set, or those of the pair who take part in a cohort of the reader's
 * @param state of the set or of the pair
 * @param askedAt when a coordinator last asked how it is going, or null
 */
public record Group(
        GroupKind kind,
        long id,
        Names names,
        From from,
        Term state,
        Dates dates,
        GroupStanding standing,
        GroupStep step,
        Instant askedAt) {

    static Group of(SetActivity.Row set, Instant now) {
        SetActivity.Happened happened = set.happened();
        Dates dates = Dates.of(happened.began(), happened.met(), happened.acted(), happened.next(), now);
        boolean starting = set.state() == SetState.FORMING || set.state() == SetState.CONTRACTED;
        GroupStanding standing = standing(dates, starting, now);
        boolean cohort = set.origin().kind() == OriginKind.COHORT;
        return new Group(
                GroupKind.SET,
                set.id().value(),
                new Names(set.title(), null, null),
                new From(
                        cohort
                                ? "cohort-" + set.origin().cohort()
                                : "network-" + set.origin().network(),
                        set.originTitle(),
                        cohort
                                ? "/learningsets/attendance?cohort="
                                        + set.origin().cohort()
                                : "/learningsets/attendance?network="
                                        + set.origin().network()),
                set.state(),
                dates,
                standing,
                set.missing().facilitator()
                        ? GroupStep.FIND_FACILITATOR
                        : set.missing().answers() ? GroupStep.ASK_AGAIN : step(standing, dates, set.askedAt(), now),
                set.askedAt());
    }

    static Group of(PairActivity.Row pair, Instant now) {
        PairActivity.Happened happened = pair.happened();
        boolean paused = pair.state() == RelationshipState.PAUSED;
        Dates dates = Dates.of(happened.began(), happened.met(), null, happened.next(), paused ? Instant.MIN : now);
        GroupStanding standing =
                paused ? GroupStanding.PAUSED : standing(dates, pair.state() == RelationshipState.PROPOSED, now);
        return new Group(
                GroupKind.PAIR,
                pair.id().value(),
                new Names(null, pair.mentee(), pair.mentor()),
                new From("cohort-" + pair.cohort(), pair.cohortTitle(), "/mentoring/status?cohort=" + pair.cohort()),
                pair.state(),
                dates,
                standing,
                step(standing, dates, pair.askedAt(), now),
                pair.askedAt());
    }

    private static GroupStanding standing(Dates dates, boolean starting, Instant now) {
        if (dates.next() != null) {
            return GroupStanding.DATED;
        }
        if (dates.quietFor(QuietFor.USUAL, now)) {
            return GroupStanding.QUIET;
        }
        return starting ? GroupStanding.STARTING : GroupStanding.UNDATED;
    }

    private static GroupStep step(GroupStanding standing, Dates dates, Instant asked, Instant now) {
        if (standing == GroupStanding.DATED || standing == GroupStanding.PAUSED) {
            return GroupStep.NONE;
        }
        if (CoordinatorQuestion.askedLately(asked, now)) {
            return GroupStep.WAIT;
        }
        if (dates.quietFor(QuietFor.TWELVE_WEEKS, now)) {
            return GroupStep.ASK_WHETHER_TO_CLOSE;
        }
        return dates.quietFor(QuietFor.USUAL, now)
                ? GroupStep.ASK_HOW
                : standing == GroupStanding.STARTING ? GroupStep.NONE : GroupStep.SUGGEST_DATE;
    }

    /** What tells it from all others. */
    public String key() {
        return kind.key() + "-" + id;
    }

    /** Where the step is done; null where there is none. */
    public String href() {
        return switch (step) {
            case FIND_FACILITATOR, ASK_AGAIN -> "/learningsets/replace?id=" + id;
            case SUGGEST_DATE, ASK_HOW, ASK_WHETHER_TO_CLOSE ->
                "/home/ask-group?kind=" + kind.key() + "&id=" + id + "&question="
                        + step.question().key();
            case WAIT, NONE -> null;
        };
    }

    /** Its page for coordinators; null for pairs, which have none. */
    public String page() {
        return kind == GroupKind.SET ? "/learningsets/attendance?set=" + id : null;
    }

    /** What it is called. @param title of a set, or null @param mentee name, or null @param mentor name, or null */
    public record Names(String title, String mentee, String mentor) {

        /** The title, or the names with a comma. */
        public String plain() {
            return title != null
                    ? title
                    : String.join(
                            ", ",
                            Stream.of(mentee, mentor).filter(Objects::nonNull).toList());
        }
    }

    /** The cohort or network it comes from. @param key such as {@code cohort-7} @param href of its page about these */
    public record From(String key, String title, String href) {}

    /**
     * Its dates.
     *
     * @param last when something last happened
     * @param what happened then
     * @param next the date ahead, or null
     * @param quietSince when something last happened, where that is two weeks ago or more, no date is ahead and no
     *     pause was agreed; else null
     */
    public record Dates(Instant last, Happening what, Instant next, Instant quietSince) {

        static Dates of(Instant began, Instant met, Instant acted, Instant next, Instant now) {
            Instant last = began;
            Happening what = Happening.BEGAN;
            if (met != null && met.isAfter(last)) {
                last = met;
                what = Happening.MET;
            }
            if (acted != null && acted.isAfter(last)) {
                last = acted;
                what = Happening.ACTED;
            }
            boolean quiet =
                    next == null && !last.plus(QuietFor.TWO_WEEKS.time()).isAfter(now);
            return new Dates(last, what, next, quiet ? last : null);
        }

        boolean quietFor(QuietFor least, Instant now) {
            return quietSince != null && !quietSince.plus(least.time()).isAfter(now);
        }
    }
}
