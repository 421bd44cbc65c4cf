package org.cordee.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cordee.icalendar.RecurrenceRule.Weekday;

/**
 * Goes through the days, weeks, months or years of a rule, every INTERVAL of them, and says when it comes true in each.
 */
final class RulePeriods {

    private static final int LAST_YEAR = 9998;

    private final RecurrenceRule rule;
    private final LocalDate start;
    private final List<LocalTime> times;
    private final Budget budget;
    private final boolean noDay;
    private LocalDate period;
    private LocalDate next;

    /** @param from where to begin; what comes true earlier may be left out */
    RulePeriods(RecurrenceRule rule, LocalDateTime start, LocalDateTime from, Budget budget) {
        this.rule = rule;
        this.start = start.toLocalDate();
        this.times = rule.times(start.toLocalTime());
        this.budget = budget;
        this.noDay = rule.days().weekdays().isEmpty()
                && rule.days().monthDays().isEmpty()
                && rule.days().yearDays().isEmpty();
        LocalDate first = switch (rule.frequency()) {
            case DAILY -> this.start;
            case WEEKLY -> this.start.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
            case MONTHLY -> this.start.withDayOfMonth(1);
            case YEARLY -> this.start.withDayOfYear(1);
        };
        // two periods of slack: a week of a year may begin in the year before
        long behind = unit().between(first, from.toLocalDate()) / rule.interval() - 2;
        next = behind > 0 ? first.plus(behind * rule.interval(), unit()) : first;
    }

    private ChronoUnit unit() {
        return switch (rule.frequency()) {
            case DAILY -> ChronoUnit.DAYS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case YEARLY -> ChronoUnit.YEARS;
        };
    }

    /** The first day of the period last returned, or the Monday before it for weeks of a year. */
    LocalDate begins() {
        return rule.days().weeks().isEmpty() ? period : period.minusDays(6);
    }

    /** What comes true in the next period, in order; null when years end. */
    List<LocalDateTime> next() {
        if (next.getYear() > LAST_YEAR) {
            return null;
        }
        period = next;
        next = period.plus(rule.interval(), unit());
        List<LocalDateTime> all = new ArrayList<>();
        for (LocalDate day : days()) {
            times.forEach(time -> all.add(day.atTime(time)));
        }
        return rule.days().positions().isEmpty() ? all : positions(all);
    }

    private List<LocalDateTime> positions(List<LocalDateTime> all) {
        TreeSet<LocalDateTime> chosen = new TreeSet<>();
        for (int position : rule.days().positions()) {
            int index = position > 0 ? position - 1 : all.size() + position;
            if (index >= 0 && index < all.size()) {
                chosen.add(all.get(index));
            }
        }
        return List.copyOf(chosen);
    }

    private List<LocalDate> days() {
        return switch (rule.frequency()) {
            case DAILY -> matching(period, 1);
            case WEEKLY -> matching(period, 7);
            case MONTHLY ->
                rule.days().months().isEmpty() || rule.days().months().contains(period.getMonthValue())
                        ? matching(period, period.lengthOfMonth())
                        : matching(period, 0);
            case YEARLY -> ofYear();
        };
    }

    private List<LocalDate> ofYear() {
        List<LocalDate> days = new ArrayList<>();
        if (!rule.days().weeks().isEmpty()) {
            LocalDate first = firstWeek(period.getYear());
            int weeks = (int) ChronoUnit.WEEKS.between(first, firstWeek(period.getYear() + 1));
            TreeSet<Integer> numbers = new TreeSet<>();
            rule.days().weeks().forEach(week -> numbers.add(week > 0 ? week : weeks + 1 + week));
            numbers.stream()
                    .filter(week -> week >= 1 && week <= weeks)
                    .forEach(week -> days.addAll(matching(first.plusWeeks(week - 1L), 7)));
        } else if (!rule.days().months().isEmpty() || noDay) {
            for (int month : rule.days().months().isEmpty()
                    ? List.of(start.getMonthValue())
                    : rule.days().months()) {
                YearMonth one = YearMonth.of(period.getYear(), month);
                days.addAll(matching(one.atDay(1), one.lengthOfMonth()));
            }
        } else {
            return matching(period, period.lengthOfYear());
        }
        return days;
    }

    /** The first day of the first week that has four days or more in the year. */
    private LocalDate firstWeek(int year) {
        return LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(rule.weekStart()));
    }

    private List<LocalDate> matching(LocalDate first, int length) {
        budget.spend(Math.max(1, length));
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            LocalDate day = first.plusDays(i);
            if (matches(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private boolean matches(LocalDate day) {
        return (rule.days().months().isEmpty() || rule.days().months().contains(day.getMonthValue()))
                && (rule.days().yearDays().isEmpty()
                        || rule.days().yearDays().contains(day.getDayOfYear())
                        || rule.days().yearDays().contains(day.getDayOfYear() - day.lengthOfYear() - 1))
                && (rule.days().monthDays().isEmpty()
                        || rule.days().monthDays().contains(day.getDayOfMonth())
                        || rule.days().monthDays().contains(day.getDayOfMonth() - day.lengthOfMonth() - 1))
                && (rule.days().weekdays().isEmpty()
                        || rule.days().weekdays().stream().anyMatch(weekday -> matches(weekday, day)))
                && (!noDay || likeStart(day));
    }

    /** Where a rule names no day, the start does. */
    private boolean likeStart(LocalDate day) {
        return switch (rule.frequency()) {
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == start.getDayOfWeek();
            case MONTHLY -> day.getDayOfMonth() == start.getDayOfMonth();
            case YEARLY ->
                rule.days().weeks().isEmpty()
                        ? day.getDayOfMonth() == start.getDayOfMonth()
                        : day.getDayOfWeek() == start.getDayOfWeek();
        };
    }

    private boolean matches(Weekday weekday, LocalDate day) {
        DayOfWeek wanted = weekday.day();
        if (day.getDayOfWeek() != wanted) {
            return false;
        }
        boolean inMonth = rule.frequency() == RecurrenceRule.Frequency.MONTHLY
                || !rule.days().months().isEmpty();
        boolean counted = rule.frequency() == RecurrenceRule.Frequency.MONTHLY
                || rule.frequency() == RecurrenceRule.Frequency.YEARLY
                        && rule.days().weeks().isEmpty();
        if (weekday.ordinal() == 0 || !counted) {
            return true;
        }
        int index = inMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int length = inMonth ? day.lengthOfMonth() : day.lengthOfYear();
        return weekday.ordinal() > 0
                ? (index - 1) / 7 + 1 == weekday.ordinal()
                : (length - index) / 7 + 1 == -weekday.ordinal();
    }
}
