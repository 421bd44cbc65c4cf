package org.cordee.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
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

    private static List<LocalDateTime> ours(String rule, LocalDateTime start) {
        return RecurrenceRule.of(rule).between(start, start, start.plusYears(30), local -> false, new Budget(10_000_000)).stream()
                .limit(DATES).toList();
    }

    private static List<LocalDateTime> libRecur(String rule, LocalDateTime start) throws InvalidRecurrenceRuleException {
        RecurrenceRuleIterator all = new org.dmfs.rfc5545.recur.RecurrenceRule(rule).iterator(new DateTime(start.getYear(),
                start.getMonthValue() - 1, start.getDayOfMonth(), start.getHour(), start.getMinute(), 0));
        List<LocalDateTime> found = new ArrayList<>();
        while (all.hasNext() && found.size() < DATES) {
            DateTime one = all.nextDateTime();
            LocalDateTime local = LocalDateTime.of(one.getYear(), one.getMonth() + 1, one.getDayOfMonth(), one.getHours(), one.getMinutes());
            if (local.isAfter(start.plusYears(30))) {
                break;
            }
            found.add(local);
        }
        return found;
    }

    private static List<LocalDateTime> biweekly(String rule, LocalDateTime start) {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:" + UTC.format(start) + "\r\nRRULE:" + rule
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        DateIterator all = Biweekly.parse(text).first().getEvents().get(0).getDateIterator(TimeZone.getTimeZone("UTC"));
        List<LocalDateTime> found = new ArrayList<>();
        while (all.hasNext() && found.size() < DATES) {
            LocalDateTime local = LocalDateTime.ofInstant(all.next().toInstant(), ZoneOffset.UTC);
            if (local.isAfter(start.plusYears(30))) {
                break;
            }
            found.add(local);
        }
        return found;
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
            case "DAILY0", "WEEKLY0", "WEEKLY1", "WEEKLY2", "MONTHLY0", "YEARLY0" -> rule.append(";BYDAY=").append(weekdays(false, 0));
            case "DAILY1", "MONTHLY1", "YEARLY1" -> rule.append(";BYMONTHDAY=").append(numbers(-31, 31, 1 + random.nextInt(3)));
            case "MONTHLY2", "MONTHLY3" -> rule.append(";BYDAY=").append(weekdays(true, 5));
            case "YEARLY2" -> rule.append(";BYDAY=").append(weekdays(true, months ? 5 : 20));
            case "MONTHLY4" -> rule.append(";BYMONTHDAY=").append(numbers(1, 31, 5)).append(";BYDAY=").append(weekdays(false, 0));
            case "YEARLY3" -> rule.append(months ? ";BYDAY=" + weekdays(false, 0) : ";BYYEARDAY=" + numbers(-366, 366, 3));
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

    @Test
    void twoThousandRulesComeTrueAsTwoOtherLibrariesSay() throws InvalidRecurrenceRuleException {
        List<String> both = new ArrayList<>();
        int disagree = 0;
        int compared = 0;
        while (compared < RULES) {
            String rule = rule();
            LocalDateTime any = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000)).atTime(random.nextInt(24), 30);
            LocalDateTime start;
            List<LocalDateTime> one;
            try {
                // what a rule means for a start it does not name is left open by the standard
                start = libRecur(rule.replaceAll(";COUNT=\\d+", ""), any).get(0);
                one = libRecur(rule, start);
            } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
                // it hardly ever comes true, and the library gives up
                continue;
            }
            List<LocalDateTime> ours = ours(rule, start);
            List<LocalDateTime> other = biweekly(rule, start);
            compared++;
            if (!one.equals(other)) {
                disagree++;
            }
            if (!ours.equals(one) && !ours.equals(other) || one.equals(other) && !ours.equals(one)) {
                both.add(rule + " from " + start + "\n  ours     " + ours + "\n  lib-recur " + one + "\n  biweekly " + other);
            }
        }
        System.out.println("rules on which the two other libraries disagree: " + disagree);
        assertEquals(List.of(), both, () -> both.size() + " differ:\n" + String.join("\n", both.subList(0, Math.min(12, both.size()))));
        assertTrue(disagree < RULES / 20, "the others disagree on " + disagree);
    }

    @Test
    void aWeekBeginsOnMondayWhateverTheServerSays() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.UK, Locale.US, Locale.forLanguageTag("ar-EG"))) {
                Locale.setDefault(locale);
                LocalDateTime tuesday = LocalDateTime.of(2026, 12, 1, 10, 0);
                assertEquals(List.of(tuesday, tuesday.plusDays(5), tuesday.plusDays(14), tuesday.plusDays(19)),
                        ours("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4", tuesday), locale.toString());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void jumpingAheadFindsTheSameDates() {
        for (int i = 0; i < 500; i++) {
            String rule = rule().replaceAll(";COUNT=\\d+", "");
            LocalDateTime start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(300)).atTime(9, 0);
            LocalDateTime from = start.plusDays(3_000 + random.nextInt(500));
            LocalDateTime to = from.plusDays(800);
            Budget budget = new Budget(10_000_000);
            RecurrenceRule read = RecurrenceRule.of(rule);
            assertEquals(read.between(start, start, to, l -> false, budget).stream().filter(l -> !l.isBefore(from)).toList(),
                    read.between(start, from, to, l -> false, budget), rule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"freq=weekly; byday=mo , tu;", "FREQ=DAILY;X-NAME=1", "FREQ=MONTHLY;BYDAY=+1MO", "FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0",
        "FREQ=DAILY;COUNT="})
    void isReadLeniently(String rule) {
        assertTrue(!ours(rule, LocalDateTime.of(2026, 12, 1, 9, 0)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "FREQ=SECONDLY", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-1", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=YEARLY;BYMINUTE=1,2", "FREQ=YEARLY;BYMONTH=13", "FREQ=DAILY;UNTIL=tomorrow", "INTERVAL=2"})
    void isRefused(String rule) {
        assertThrows(RuntimeException.class, () -> RecurrenceRule.of(rule), rule);
        try {
            RecurrenceRule.of(rule);
        } catch (IllegalArgumentException | DateTimeException e) {
            assertTrue(true);
        }
    }
}
