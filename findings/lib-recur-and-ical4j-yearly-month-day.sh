#!/usr/bin/env bash
# FREQ=YEARLY;BYMONTHDAY=15 starting on 15 January: lib-recur 0.17.1 and ical4j 4.4.0 give 15 January of each year.
# Expected by the table of RFC 5545, 3.3.10: BYMONTHDAY expands a yearly rule, so every month has its 15th. biweekly 0.6.8
# does that. Seen while comparing calendar readers on 2,000 random rules.
# Needs Maven and a JDK of 17 or later. Ends with 1 when this changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.dmfs</groupId><artifactId>lib-recur</artifactId><version>0.17.1</version></dependency>
<dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.4.0</version></dependency>
<dependency><groupId>net.sf.biweekly</groupId><artifactId>biweekly</artifactId><version>0.6.8</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
    > mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat > Finding.java <<'JAVA'
import java.time.LocalDateTime;
import java.util.*;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;

public class Finding {
    public static void main(String[] args) throws Exception {
        String rule = "FREQ=YEARLY;BYMONTHDAY=15";
        List<String> days = new ArrayList<>();
        var recur = new RecurrenceRule(rule).iterator(DateTime.parse("20260115T090000"));
        for (int i = 0; i < 3; i++) {
            days.add(recur.nextDateTime().toString().substring(0, 8));
        }
        System.out.println("lib-recur " + days);
        LocalDateTime start = LocalDateTime.of(2026, 1, 15, 9, 0);
        days.clear();
        new Recur<LocalDateTime>(rule).getDates(start, start, start.plusYears(9), 3)
                .forEach(d -> days.add(d.toString().substring(0, 10).replace("-", "")));
        System.out.println("ical4j " + days);
        days.clear();
        var all = biweekly.Biweekly.parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260115T090000Z\r\nRRULE:" + rule
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n").first().getEvents().get(0)
                .getDateIterator(TimeZone.getTimeZone("UTC"));
        for (int i = 0; i < 3; i++) {
            days.add(all.next().toInstant().toString().substring(0, 10).replace("-", ""));
        }
        System.out.println("biweekly " + days);
    }
}
JAVA
java -version 2>&1 | head -1
ls lib | grep -E '^(lib-recur|ical4j|biweekly)-'
java -cp 'lib/*' Finding.java 2> err.log | tee out || { cat err.log; exit 1; }
for line in 'lib-recur [20260115, 20270115, 20280115]' 'ical4j [20260115, 20270115, 20280115]' \
    'biweekly [20260115, 20260215, 20260315]'; do
    grep -qxF "$line" out || { echo "changed: $line"; exit 1; }
done
echo "as recorded"
