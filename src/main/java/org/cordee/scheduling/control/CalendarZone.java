package org.cordee.scheduling.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The VTIMEZONE of a zone, from the rules of java.time, so that a calendar and Cordee cannot disagree about an hour.
 * Where the zone keeps yearly rules these are written as rules (Outlook wants one of each kind); otherwise each change
 * of the stretch of time is written by itself.
 */
final class CalendarZone {

    private static final int WEEK = 7;
    private static final int FOURTH_WEEK = 22;
    private static final int LONGEST = 200;

    private CalendarZone() {}

    /** Right for every moment from {@code first} to {@code last}. */
    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        VTimeZone written = new VTimeZone();
        written.add(new TzId(zone.getId()));
        ZoneRules rules = zone.getRules();
        int base = first.atZone(zone).getYear() - 1;
        if (yearly(rules, base)) {
            rules.getTransitionRules().forEach(rule -> written.add(yearly(rules, rule, base)));
        } else {
            changes(written, rules, first, last);
        }
        return written;
    }

    private static boolean yearly(ZoneRules rules, int base) {
        List<ZoneOffsetTransition> past = rules.getTransitions();
        return !rules.getTransitionRules().isEmpty()
                && (past.isEmpty()
                        || past.get(past.size() - 1).getDateTimeBefore().getYear() < base)
                && rules.getTransitionRules().stream().allMatch(rule -> day(rule) != null);
    }

    private static Observance yearly(ZoneRules rules, ZoneOffsetTransitionRule rule, int base) {
        ZoneOffsetTransition first = rule.createTransition(base);
        Observance observance = observance(rules, first);
        observance.add(new RRule<LocalDateTime>(
                "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + day(rule)));
        return observance;
    }

    /** "-1SU" for the last Sunday, "2SU" for the second; null where it cannot be said so. */
    private static String day(ZoneOffsetTransitionRule rule) {
        int from = rule.getDayOfMonthIndicator();
        // at midnight, or counted in UTC, the local day could be another one than the rule names
        if (rule.getDayOfWeek() == null || rule.isMidnightEndOfDay() || !sameDay(rule)) {
            return null;
        }
        String day = rule.getDayOfWeek().name().substring(0, 2);
        // the JDK keeps "last Sunday in October" as "Sunday on or after the 25th"
        if (from == -1
                || rule.getMonth() != Month.FEBRUARY && from == rule.getMonth().maxLength() - WEEK + 1) {
            return "-1" + day;
        }
        return from >= 1 && from <= FOURTH_WEEK && from % WEEK == 1 ? (from / WEEK + 1) + day : null;
    }

    private static boolean sameDay(ZoneOffsetTransitionRule rule) {
        LocalDateTime local = rule.createTransition(2026).getDateTimeBefore();
        return local.getDayOfWeek() == rule.getDayOfWeek() && local.getMonth() == rule.getMonth();
    }

    private static void changes(VTimeZone written, ZoneRules rules, Instant first, Instant last) {
        ZoneOffsetTransition before = rules.previousTransition(first.plusSeconds(1));
        if (before == null) {
            written.add(standing(rules.getOffset(first)));
        } else {
            written.add(observance(rules, before));
        }
        ZoneOffsetTransition next = rules.nextTransition(first);
        for (int i = 0;
                i < LONGEST && next != null && !next.getInstant().isAfter(last.plus(Duration.ofDays(366)));
                i++) {
            written.add(observance(rules, next));
            next = rules.nextTransition(next.getInstant());
        }
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
        Observance observance = rules.isDaylightSavings(change.getInstant()) ? new Daylight() : new Standard();
        return filled(observance, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    /** A zone that never changes its clocks. */
    private static Observance standing(ZoneOffset offset) {
        return filled(
                new Standard(), ZonedDateTime.of(1970, 1, 1, 0, 0, 0, 0, offset).toLocalDateTime(), offset, offset);
    }

    private static Observance filled(Observance observance, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        observance.add(new DtStart<>(onset));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        return observance;
    }
}
