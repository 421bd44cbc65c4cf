package org.cordee.shared.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;

/** Days that are neither at a weekend nor a bank holiday in England. */
public final class WorkingDays {

    private WorkingDays() {}

    /** Returns the day itself, or the next working day after it; with {@code back} the last one before it. */
    public static LocalDate near(LocalDate day, boolean back) {
        LocalDate near = day;
        while (!isWorkingDay(near)) {
            near = near.plusDays(back ? -1 : 1);
        }
        return near;
    }

    /** Returns whether the day is neither at a weekend nor a bank holiday. */
    public static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !bankHolidays(day.getYear()).contains(day);
    }

    /** Returns the bank holidays of a year. One at a weekend is moved to the next day that is free. */
    static Set<LocalDate> bankHolidays(int year) {
        Set<LocalDate> all = new HashSet<>();
        LocalDate easter = easter(year);
        all.add(easter.minusDays(2));
        all.add(easter.plusDays(1));
        all.add(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)));
        all.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
        all.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
        addMoved(all, LocalDate.of(year, Month.JANUARY, 1));
        addMoved(all, LocalDate.of(year, Month.DECEMBER, 25));
        addMoved(all, LocalDate.of(year, Month.DECEMBER, 26));
        return all;
    }

    private static void addMoved(Set<LocalDate> all, LocalDate day) {
        LocalDate free = day;
        while (isWeekend(free) || all.contains(free)) {
            free = free.plusDays(1);
        }
        all.add(free);
    }

    /** Returns whether the day is a Saturday or a Sunday. */
    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
