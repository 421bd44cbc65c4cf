package org.cordee.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules, worked out beside two other libraries. */
class RecurrenceRuleTest {

    private static final int RULES = 2_000;
    private static final int DATES = 25;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    private final Random random = new Random(20261129);

    private static List<LocalDateTime> ours(String rule, LocalDateTime start, LocalDateTime end) {
        return RecurrenceRule.of(rule).between(start, start, end, local -> false, new Budget(10_000_000)).stream()
                .limit(DATES)
                .toList();
    }

    private static List<LocalDateTime> libRecur(String rule, LocalDateTime start, LocalDateTime end)
            throws InvalidRecurrenceRuleException {
        RecurrenceRuleIterator all = new org.dmfs.rfc5545.recur.RecurrenceRule(rule)
                .iterator(new DateTime(
                        start.getYear(),
                        start.getMonthValue() - 1,
                        start.getDayOfMonth(),
                        start.getHour(),
                        start.getMinute(),
                        0));
        List<LocalDateTime> found = new ArrayList<>();
        while (all.hasNext() && found.size() < DATES) {
            DateTime one = all.nextDateTime();
            LocalDateTime local = LocalDateTime.of(
                    one.getYear(), one.getMonth() + 1, one.getDayOfMonth(), one.getHours(), one.getMinutes());
            if (local.isAfter(end)) {
                break;
            }
            found.add(local);
        }
        return found;
    }

    private static List<LocalDateTime> biweekly(String rule, LocalDateTime start, LocalDateTime end) {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:" + UTC.format(start)
                + "\r\nRRULE:" + rule + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        DateIterator all = Biweekly.parse(text).first().getEvents().get(0).getDateIterator(TimeZone.getTimeZone("UTC"));
        List<LocalDateTime> found = new ArrayList<>();
        while (all.hasNext() && found.size() < DATES) {
            LocalDateTime local = LocalDateTime.ofInstant(all.next().toInstant(), ZoneOffset.UTC);
            if (local.isAfter(end)) {
                break;
            }
            found.add(local);
        }
        return found;
    }

    /**
     * Where a library starts. BYSETPOS picks from all dates of a period, counted from the beginning of the period; only
     * then those before DTSTART are dropped (RFC 5545, 3.3.10). Both libraries count from DTSTART in the first period,
     * so they start with the period that the date is in. Days then come from the rule, not from DTSTART: the generator
     * sees to that.
     */
    private static LocalDateTime periodOf(String rule, LocalDateTime date) {
        if (!rule.contains("BYSETPOS")) {
            return date;
        }
        if (rule.startsWith("FREQ=WEEKLY")) {
            int weekStart =
                    rule.contains("WKST=") ? List.of(DAYS).indexOf(rule.replaceAll(".*WKST=(..).*", "$1")) + 1 : 1;
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekStart)));
        }
        return rule.startsWith("FREQ=MONTHLY") ? date.withDayOfMonth(1) : date.withDayOfYear(1);
    }

    /**
     * Ours start with the first date of the series: what a rule means for a DTSTART that it does not name is left open.
     */
    private static List<LocalDateTime> ours(
            String rule, LocalDateTime start, List<LocalDateTime> theirs, LocalDateTime end) {
        return ours(rule, rule.contains("BYSETPOS") ? theirs.get(0) : start, end);
    }

    private String numbers(int least, int most, int howMany) {
        TreeSet<String> numbers = new TreeSet<>();
        while (numbers.size() < howMany) {
            int number = least + random.nextInt(most - least + 1);
            if (number != 0) {
                numbers.add(String.valueOf(number));
            }
        }
        return String.join(",", numbers);
    }

    private String weekdays(boolean ordinals, int most) {
        TreeSet<String> days = new TreeSet<>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            String day = DAYS[random.nextInt(7)];
            days.add(ordinals ? numbers(-most, most, 1) + day : day);
        }
        return String.join(",", days);
    }

    /** Rules as programs write them and as none does, within what the standard allows. */
    private String rule() {
        String frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        StringBuilder rule = new StringBuilder("FREQ=" + frequency);
        if (random.nextInt(2) == 0) {
            rule.append(";INTERVAL=").append(1 + random.nextInt(5));
        }
        boolean months = random.nextInt(4) == 0;
        if (months) {
            rule.append(";BYMONTH=").append(numbers(1, 12, 1 + random.nextInt(3)));
        }
        boolean days = true;
        switch (frequency + random.nextInt(5)) {
            case "DAILY0", "WEEKLY0", "WEEKLY1", "WEEKLY2", "MONTHLY0", "YEARLY0" ->
                rule.append(";BYDAY=").append(weekdays(false, 0));
            case "DAILY1", "MONTHLY1", "YEARLY1" ->
                rule.append(";BYMONTHDAY=").append(numbers(-31, 31, 1 + random.nextInt(3)));
            case "MONTHLY2", "MONTHLY3" -> rule.append(";BYDAY=").append(weekdays(true, 5));
            case "YEARLY2" -> rule.append(";BYDAY=").append(weekdays(true, months ? 5 : 20));
            case "MONTHLY4" ->
                rule.append(";BYMONTHDAY=")
                        .append(numbers(1, 31, 5))
                        .append(";BYDAY=")
                        .append(weekdays(false, 0));
            case "YEARLY3" ->
                rule.append(months ? ";BYDAY=" + weekdays(false, 0) : ";BYYEARDAY=" + numbers(-366, 366, 3));
            default -> days = false;
        }
        if (days && !frequency.equals("DAILY") && random.nextInt(3) == 0) {
            rule.append(";BYSETPOS=").append(numbers(-3, 3, 1 + random.nextInt(2)));
        }
        if (random.nextInt(3) == 0) {
            rule.append(";WKST=").append(DAYS[random.nextInt(7)]);
        }
        if (random.nextInt(3) == 0) {
            rule.append(";COUNT=").append(1 + random.nextInt(20));
        }
        return rule.toString();
    }

    /**
     * Where the two disagree, one of them must say what we say. biweekly 0.6.8 loses INTERVAL where a day or month of a
     * daily or monthly rule is left out; lib-recur 0.17.1 keeps to DTSTART's month for yearly rules with BYMONTHDAY
     * alone, which the table in RFC 5545, 3.3.10 expands to all months.
     */
    @Test
    void twoThousandRulesComeTrueAsTwoOtherLibrariesSay() throws InvalidRecurrenceRuleException {
        List<String> differ = new ArrayList<>();
        Map<String, Integer> disagree = new TreeMap<>();
        int compared = 0;
        while (compared < RULES) {
            String rule = rule();
            LocalDateTime any =
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000)).atTime(random.nextInt(24), 30);
            LocalDateTime end = any.plusYears(30);
            LocalDateTime start = periodOf(rule, any);
            List<LocalDateTime> one;
            List<LocalDateTime> other;
            try {
                if (!rule.contains("BYSETPOS")) {
                    // a first date that the rule names
                    start = libRecur(rule.replaceAll(";COUNT=\\d+", ""), any, end)
                            .get(0);
                }
                one = libRecur(rule, start, end);
                other = biweekly(rule, start, end);
            } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
                // it hardly ever comes true, and the library gives up
                continue;
            }
            if (one.isEmpty() || other.isEmpty()) {
                continue;
            }
            compared++;
            boolean asOne = ours(rule, start, one, end).equals(one);
            boolean asOther = ours(rule, start, other, end).equals(other);
            if (!one.equals(other)) {
                String parts = rule.replaceAll("=[^;]*|;INTERVAL=[^;]*", "").replaceAll(";(INTERVAL|COUNT|WKST)", "");
                disagree.merge(
                        rule.substring(5, 7)
                                + parts.substring(4)
                                + (asOne ? " lib-recur" : "")
                                + (asOther ? " biweekly" : ""),
                        1,
                        Integer::sum);
            }
            if (!asOne && !asOther) {
                differ.add(rule + " from " + start + "\n  lib-recur " + one + "\n  ours      "
                        + ours(rule, start, one, end) + "\n  biweekly  " + other + "\n  ours      "
                        + ours(rule, start, other, end));
            }
        }
        System.out.println(
                "rules on which the two other libraries disagree, and which of them we agree with: " + disagree);
        assertEquals(
                List.of(),
                differ,
                () -> differ.size() + " differ:\n" + String.join("\n", differ.subList(0, Math.min(12, differ.size()))));
    }

    /** Positions count from the beginning of the year, month or week, not from DTSTART. */
    @Test
    void positionsCountInTheWholePeriod() {
        LocalDateTime end = LocalDateTime.of(2024, 1, 1, 0, 0);
        LocalDateTime december = LocalDateTime.of(2021, 12, 3, 19, 30);
        assertEquals(
                List.of(
                        december,
                        LocalDateTime.of(2022, 2, 4, 19, 30),
                        december.plusYears(1),
                        LocalDateTime.of(2023, 2, 4, 19, 30),
                        december.plusYears(2)),
                ours("FREQ=YEARLY;BYYEARDAY=-29,-5,35;BYSETPOS=1,2", december, end));
        LocalDateTime wednesday = LocalDateTime.of(2023, 11, 15, 9, 0);
        assertEquals(
                List.of(wednesday, wednesday.plusDays(7), wednesday.plusDays(14)),
                ours("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=3", wednesday, end));
        LocalDateTime second = LocalDateTime.of(2023, 10, 3, 9, 0);
        assertEquals(
                List.of(second, LocalDateTime.of(2023, 11, 2, 9, 0), LocalDateTime.of(2023, 12, 4, 9, 0)),
                ours("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2", second, end));
    }

    @Test
    void aWeekBeginsOnMondayWhateverTheServerSays() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.UK, Locale.US, Locale.forLanguageTag("ar-EG"))) {
                Locale.setDefault(locale);
                LocalDateTime tuesday = LocalDateTime.of(2026, 12, 1, 10, 0);
                assertEquals(
                        List.of(tuesday, tuesday.plusDays(5), tuesday.plusDays(14), tuesday.plusDays(19)),
                        ours("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4", tuesday, tuesday.plusYears(1)),
                        locale.toString());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void jumpingAheadFindsTheSameDates() {
        for (int i = 0; i < 500; i++) {
            String rule = rule().replaceAll(";COUNT=\\d+", "");
            LocalDateTime start =
                    LocalDate.of(2000, 1, 1).plusDays(random.nextInt(300)).atTime(9, 0);
            LocalDateTime from = start.plusDays(3_000 + random.nextInt(500));
            LocalDateTime to = from.plusDays(800);
            Budget budget = new Budget(10_000_000);
            RecurrenceRule read = RecurrenceRule.of(rule);
            assertEquals(
                    read.between(start, start, to, l -> false, budget).stream()
                            .filter(l -> !l.isBefore(from))
                            .toList(),
                    read.between(start, from, to, l -> false, budget),
                    rule);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "freq=weekly; byday=mo , tu;",
                "FREQ=DAILY;X-NAME=1",
                "FREQ=MONTHLY;BYDAY=+1MO",
                "FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0",
                "FREQ=DAILY;COUNT="
            })
    void isReadLeniently(String rule) {
        LocalDateTime start = LocalDateTime.of(2026, 12, 1, 9, 0);
        assertTrue(!ours(rule, start, start.plusYears(30)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "FREQ=SECONDLY",
                "FREQ=HOURLY",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=YEARLY;BYMINUTE=1,2",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=DAILY;UNTIL=tomorrow",
                "INTERVAL=2"
            })
    void isRefused(String rule) {
        assertThrows(RuntimeException.class, () -> RecurrenceRule.of(rule), rule);
        try {
            RecurrenceRule.of(rule);
        } catch (IllegalArgumentException | DateTimeException e) {
            assertTrue(true);
        }
    }
}
